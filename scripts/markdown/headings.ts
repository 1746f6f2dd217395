import type { StateCore, Token } from "markdown-it";
import { type Context, contextOf } from "./context.ts";
import { headingIds } from "./heading-ids.ts";
import { checkHeading } from "./heading-levels.ts";
import { plainText } from "./plain-text.ts";

/** A heading, or the title of a box. */
interface Title {
  open: Token;
  text: string;
  /** What it names. */
  box: Token | undefined;
}

/**
 * Core rule: ids and levels of headings, and of the titles of boxes, one level below the heading they stand under.
 * The `h1` of the page is the title of the article.
 */
export function headings(state: StateCore): void {
  const context = contextOf(state.env);
  const titles = setLevels(context, state.tokens);
  if (!context.anchors) return;
  const ids = headingIds(titles.map(({ text }) => text));
  context.ids = new Set(ids);
  titles.forEach(({ open, text, box }, index) => {
    const id = ids[index] ?? "";
    open.attrSet("id", id);
    box?.attrSet("aria-labelledby", id);
    if (!box) context.headings.push({ level: Number(open.tag[1]), id, text });
  });
}

function setLevels(context: Context, tokens: readonly Token[]): Title[] {
  const titles: Title[] = [];
  const outside: { level: number; lowest: number }[] = [];
  let here = { level: 1, lowest: 2 };
  let inNotes = false;
  tokens.forEach((token, index) => {
    if (token.type === "notes_open") inNotes = true;
    else if (token.type === "encadre_open") outside.push(here);
    else if (token.type === "encadre_close") here = outside.pop() ?? here;
    const isTitle = token.type === "encadre_title_open";
    if (!isTitle && token.type !== "heading_open") return;

    const text = plainText(tokens[index + 1]?.children ?? []).trim();
    if (isTitle) {
      const level = Math.min(here.level + 1, 6);
      here = { level, lowest: Math.min(level + 1, 6) };
    } else {
      checkHeading(context, token, { ...here, text, inNotes });
      here = { level: Math.max(Number(token.tag[1]), here.lowest), lowest: here.lowest };
    }
    token.tag = `h${here.level}`;
    const close = tokens[index + 2];
    if (close) close.tag = token.tag;
    titles.push({ open: token, text, box: isTitle ? tokens[index - 1] : undefined });
  });
  return titles;
}
