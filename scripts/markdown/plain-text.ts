import type { Token } from "markdown-it";

/** The words of inline tokens without their markup: calls of notes left out, images told by their description. */
export function plainText(tokens: readonly Token[]): string {
  let text = "";
  for (const token of tokens) {
    if (token.type === "softbreak" || token.type === "hardbreak") text += " ";
    else if (token.type === "image") text += description(token);
    else if (token.type !== "note_call") text += token.content;
  }
  return text;
}

/** What stands for an image: `![""](photo.jpg)` says on purpose that it adds nothing to the text. */
export function description(image: Token): string {
  return isDecorative(image) ? "" : plainText(image.children ?? []).trim();
}

export function isDecorative(image: Token): boolean {
  return image.content.trim() === '""';
}
