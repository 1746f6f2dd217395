import type { StateCore, Token } from "markdown-it";
import { plainText } from "./plain-text.ts";

// Each is looked for in the whole text: past this number they are all read aloud, in place of a slow build.
const MOST = 30;

/**
 * Core rule: a pull quote that repeats the text word for word is shown to the eyes only, so that a voice does not read
 * it twice, in the middle of something else. One with words of its own, a link or a call of note is read.
 */
export function pullQuotes(state: StateCore): void {
  const opens = state.tokens.filter((token) => token.type === "exergue_open");
  if (opens.length === 0 || opens.length > MOST) return;
  const text: string[] = [];
  const quotes: { open: Token; words: string; isPlain: boolean }[] = [];
  let quote: (typeof quotes)[number] | undefined;
  for (const token of state.tokens) {
    if (token.type === "notes_open") break;
    if (token.type === "exergue_open") {
      quote = { open: token, words: "", isPlain: true };
      quotes.push(quote);
    } else if (token.type === "exergue_close") quote = undefined;
    else if (token.children) {
      const words = plainText(token.children);
      if (!quote) text.push(words);
      else {
        quote.words += ` ${words}`;
        quote.isPlain &&= token.children.every((child) => !isInteractive(child));
      }
    }
  }
  const whole = text.join(" ");
  for (const { open, words, isPlain } of quotes) {
    if (isPlain && repeats(whole, words)) open.attrSet("aria-hidden", "true");
  }
}

/** Whether the text holds these words in this order, signs aside; folding a whole text is left for when it may. */
function repeats(whole: string, words: string): boolean {
  if (whole.includes(words.trim())) return true;
  const quote = fold(words);
  const lower = whole.toLowerCase();
  return quote.split(" ").every((word) => lower.includes(word)) && fold(whole).includes(quote);
}

function isInteractive(token: Token): boolean {
  return token.type === "link_open" || token.type === "note_call" || token.type === "image";
}

/** Letters and digits only, each word between two spaces. */
function fold(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
}
