import type { Token } from "markdown-it";

/** What a rule left on a token for its renderer, of the type that the rule put there. */
export function metaOf<Meta>(token: Token | undefined): Meta {
  return token?.meta as Meta;
}
