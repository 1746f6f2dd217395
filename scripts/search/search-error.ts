import { VERSION } from "./version.ts";

/** A sentence for whoever typed the command: Pagefind is absent, or is not the one that is expected. */
export class SearchError extends Error {
  constructor(found: string) {
    super(
      `La recherche ne peut pas être faite\u00a0: ${found}\n  Attendu\u00a0: Pagefind ${VERSION}, comme l’installe npm ci.\n  À faire\u00a0: npm ci`,
    );
  }
}
