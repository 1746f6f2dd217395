import type { StateCore, Token } from "markdown-it";
import { contextOf } from "./context.ts";

/** Core rule, before captions are made: counts the words read in the course of the text. */
export function words(state: StateCore): void {
  const context = contextOf(state.env);
  const counter = new WordCounter();
  let quotes = 0;
  for (const token of state.tokens) {
    if (token.type === "notes_open") break;
    if (token.type === "exergue_open") quotes++;
    else if (token.type === "exergue_close") quotes--;
    else if (token.children && quotes === 0) countBlock(counter, token.children);
  }
  context.words = counter.count;
}

function countBlock(counter: WordCounter, children: readonly Token[]): void {
  counter.endWord();
  for (const child of children) {
    if (child.type === "text" || child.type === "code_inline") counter.add(child.content);
    else if (child.type === "softbreak" || child.type === "hardbreak") counter.endWord();
  }
}

/**
 * Runs between spaces that hold a letter or a digit: « l’auteur·e » is one word, a lone « ? » or « — » none.
 * A word may come in pieces: `**(Re)**bonds` is one.
 */
export class WordCounter {
  count = 0;
  private isCounted = false;

  add(text: string): void {
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      if (isSpace(code)) this.isCounted = false;
      else if (!this.isCounted && isLetterOrDigit(code)) {
        this.isCounted = true;
        this.count++;
      }
    }
  }

  endWord(): void {
    this.isCounted = false;
  }
}

function isSpace(code: number): boolean {
  return code <= 0x20 || code === 0xa0 || code === 0x202f || (code >= 0x2000 && code <= 0x200a);
}

// Told by ranges, since a regular expression with \p{L} costs as much as the rest of the rendering.
function isLetterOrDigit(code: number): boolean {
  if (code < 0x80) {
    return (code >= 0x30 && code <= 0x39) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a);
  }
  return code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && !(code >= 0x2000 && code <= 0x2bff);
}
