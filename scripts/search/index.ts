export { buildSearch, type SearchOptions } from "./build.ts";
export { SearchError } from "./bundle.ts";
export type { SearchDocument, SearchFile, SearchPassage } from "./document.ts";
