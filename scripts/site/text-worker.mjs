import { tsImport } from "tsx/esm/api";

// A thread does not inherit the loader of TypeScript on Node 20: it asks for it. https://tsx.is/dev-api/ts-import
await tsImport("./text-worker.ts", import.meta.url);
