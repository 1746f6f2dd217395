import type { MarkdownIt, Token } from "markdown-it";

const PLACED = new Set(["link_open", "image", "html_inline"]);

/**
 * Keeps on the inline tokens that may be at fault their offset in the content of their block, in `map`,
 * which markdown-it leaves empty there. For `[text](address)` it is that of the text, for others that of their first sign.
 */
export function inlineOffsets(md: MarkdownIt): void {
  md.inline.State = class extends md.inline.State {
    override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
      const token = super.push(type, tag, nesting);
      if (PLACED.has(type)) token.map = [this.pos, this.pos];
      return token;
    }
  };
}

export function offsetOf(token: Token): number {
  return token.map?.[0] ?? 0;
}
