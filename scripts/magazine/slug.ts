const ONLY_PLAIN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * A title or a folder's name as a piece of address: lower case, no accent, words joined by hyphens.
 * Parentheses vanish without a hyphen, since the magazine's own names carry them:
 * « (Re)bonds » → `rebonds`; every other sign separates: « client·es » → `client-es`.
 * NFC and NFD spellings of one name give one slug. May be empty (a text of signs only).
 */
export function slugify(text: string): string {
  if (ONLY_PLAIN.test(text)) return text;
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\p{M}()]/gu, "")
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae")
    .replace(/ø/g, "o")
    .replace(/ł/g, "l")
    .replace(/đ/g, "d")
    .replace(/ß/g, "ss")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
