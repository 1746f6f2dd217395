export { buildSearch, type SearchOptions } from "./build.ts";
export type { SearchDocument, SearchFile, SearchPassage } from "./document.ts";
