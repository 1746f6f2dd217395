import { createHash } from "node:crypto";

/** Version of html-validate, pinned in package.json: another one may judge otherwise. */
export const VALIDATOR = "10.17.0";

/** Rules that do not hold here. https://html-validate.org/rules/ */
export const NOT_OURS = {
  // Matters of style, not of validity.
  "void-style": "off",
  "no-trailing-whitespace": "off",
  "doctype-style": "off",
  "long-title": "off",
  "attribute-boolean-style": "off",
  "attribute-empty-style": "off",
  // The roles of notes are those of DPUB-ARIA: https://www.w3.org/TR/dpub-aria-1.1/
  "prefer-native-element": "off",
} as const;

/** Name under which it is kept that some HTML is valid, by this validator and these rules. */
export function keyOfForm(html: string): string {
  const judge = `${VALIDATOR} ${Object.keys(NOT_OURS)}\n`;
  return createHash("sha256").update(judge).update(html).digest("base64url");
}
