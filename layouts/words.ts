import { formatMinute } from "../scripts/magazine/dates.ts";
import type { Hidden, Signature } from "../scripts/magazine/model.ts";

/** `1 article`, `4 articles`, `1 200 articles`: in French, zero and one are singular. */
export function count(number: number, noun: string): string {
  const digits = String(number).replace(/\B(?=(\d{3})+$)/g, "\u202f");
  return `${digits}\u00a0${noun}${number < 2 ? "" : "s"}`;
}

/** `Fanny Lancelin, Camille Petit et Sacha Roy (photos)`. */
export function signatureText(signatures: Signature[]): string {
  return signatures
    .map(
      ({ author, role }, place) => separator(place, signatures.length) + withRole(author.nom, role),
    )
    .join("");
}

/** What stands before the item at `place` (from 0) of an enumeration. */
export function separator(place: number, length: number): string {
  if (place === 0) return "";
  return place === length - 1 ? " et " : ", ";
}

/** Why a text shows only in the preview, in two or three words, for lists. */
export function hiddenLabel(hidden: Hidden): string {
  return hidden.reason === "brouillon"
    ? "Brouillon"
    : `Prévu le ${formatMinute(hidden.publication)}`;
}

function withRole(name: string, role: string | undefined): string {
  return role === undefined ? name : `${name} (${role})`;
}
