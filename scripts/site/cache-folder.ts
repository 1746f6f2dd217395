import { fileURLToPath } from "node:url";

/** What one build leaves for the next: it can be thrown away, which costs time only. */
export const CACHE = fileURLToPath(new URL("../../.cache", import.meta.url));
