import { contrast } from "../colour/contrast.ts";
import { relight } from "../colour/relight.ts";

/** Covers are printed in black on the tint: https://www.w3.org/TR/WCAG22/#contrast-enhanced */
const READABLE = 7;
const EXAMPLE = '"#5bb0d8"';

/** Whether a text is a colour `#rrggbb` on which black reads. */
export function isTint(text: string): boolean {
  return isColour(text) && isReadable(text);
}

/** What should have been there instead of a text that is no tint. */
export function expectTint(text: unknown): string {
  return typeof text === "string" && isColour(text)
    ? `une couleur plus claire, sur laquelle le noir se lise à ${READABLE}:1 au moins`
    : `une couleur entre guillemets, comme ${EXAMPLE}`;
}

/** Why a colour is no tint: « le noir n’y a qu’un contraste de 2,03:1 ». */
export function explainTint(text: string): string | undefined {
  if (!isColour(text) || isReadable(text)) return undefined;
  // Never rounded up to what is asked for.
  const hundredths = String(Math.floor(contrast("#000000", text) * 100));
  const ratio = `${hundredths.slice(0, -2)},${hundredths.slice(-2)}`;
  return `le noir n’y a qu’un contraste de ${ratio}:1`;
}

/** The nearest tint, in the form the front matter asks for: as light as need be, of the same hue. */
export function repairTint(text: string): string | undefined {
  const [, digits] = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text.trim().toLowerCase()) ?? [];
  if (digits === undefined) return undefined;
  const six = digits.length === 3 ? digits.replace(/./g, "$&$&") : digits;
  return `"${relight(`#${six}`, "white", isReadable)}"`;
}

function isColour(text: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(text);
}

function isReadable(colour: string): boolean {
  return contrast("#000000", colour) >= READABLE;
}
