import { hasSign } from "./face.ts";

/**
 * A text as the face can draw it. Of a character that it lacks, a letter with another accent or a sign made of others
 * (« ₂ », « ﬁ ») is drawn as its letters; letters of another script become one « … », since the reader has to know that
 * there was something; emoji and other drawings are left out, with what joins them. Empty when no letter is left.
 */
export function drawable(text: string): string {
  const signs = Array.from(text.normalize("NFC"), drawn).join("");
  const tidy = signs
    .replace(/\u2060(?:[\s\u2060]*\u2060)*/g, "…")
    .replace(/[ ]*([\u00a0\u202f])[\s]*/g, "$1")
    .replace(/«\s*»|“\s*”|\(\s*\)|\[\s*\]/g, "")
    .replace(/ {2,}/g, " ")
    .trim();
  const foreign = signs.split(FOREIGN).length - 1;
  const own = signs.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return own > foreign ? tidy : "";
}

/** Stands for letters of another script until they are counted. */
const FOREIGN = "\u2060";

function drawn(character: string): string {
  if (/[\u00a0\u202f]/.test(character)) return character;
  if (/\s/.test(character)) return " ";
  // Without width: the face has it, to no use.
  if (character === "\u200b") return "";
  if (hasSign(character)) return character;
  if (/\p{C}/u.test(character)) return "";
  const plain = character.normalize("NFKD").replace(/\p{M}/gu, "");
  if (plain !== "" && Array.from(plain).every(hasSign)) return plain;
  return /[\p{L}\p{N}]/u.test(character) ? FOREIGN : "";
}
