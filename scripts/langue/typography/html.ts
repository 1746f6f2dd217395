import type { Edit } from "./edit.ts";
import { NOTE_CALL, OPAQUE, typographicEdits } from "./edits.ts";
import { decodeEntity } from "./entities.ts";
import { DEFAULT_TYPOGRAPHY, type Typography } from "./options.ts";
import { untilStable } from "./stable.ts";

/** What stands between « < » and « > », comments included; an attribute may hold « > ». */
const TAG = /<!--[\s\S]*?(?:-->|$)|<\/?([a-zA-Z][^\s/>]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/y;
const OPAQUE_ELEMENTS = new Set("code kbd samp var pre script style math svg textarea".split(" "));
const BLOCKS = new Set(
  "br p div li ul ol h1 h2 h3 h4 h5 h6 td th tr table blockquote figure figcaption section article dt dd hr".split(
    " ",
  ),
);
const VOID = new Set("br hr img input wbr".split(" "));

/** Text as typography reads it, with the place of each of its units in the source. */
interface Flat {
  text: string;
  /** Offset in the source of each unit, and of the end. */
  starts: number[];
  ends: number[];
  /** Units already set as superscripts or small capitals. */
  styled: Uint8Array;
}

/**
 * French typography of a fragment of inline HTML: words and signs across the borders of tags, `<sup>` for ordinals,
 * `<span class="sc">` for centuries. Tags, attributes, comments, code and other languages come out byte for byte.
 * Total and linear; a second pass changes nothing.
 */
export function typesetHtml(html: string, options: Typography = DEFAULT_TYPOGRAPHY): string {
  return untilStable(html, (current) => typesetOnce(current, options));
}

function typesetOnce(html: string, options: Typography): string {
  const flat = flatten(html);
  const edits = typographicEdits(flat.text, options);
  if (edits.length === 0) return html;
  let result = "";
  let last = 0;
  for (const edit of edits) {
    const from = flat.starts[edit.start] ?? html.length;
    if (edit.style && isStyled(flat, edit)) continue;
    if (edit.start === edit.end) {
      const at = edit.start === 0 ? from : insertionPoint(flat, edit, from);
      result += html.slice(last, at) + edit.text;
      last = at;
      continue;
    }
    const to = flat.ends[edit.end - 1] ?? html.length;
    const isWhole = to - from === lengthOf(flat, edit);
    if (!isWhole && edit.style) continue;
    result += html.slice(last, from) + styled(edit) + (isWhole ? "" : tagsOf(html, flat, edit));
    last = to;
  }
  return result + html.slice(last);
}

/** Spaces go outside what follows a sign and inside what precedes it: always right after the unit before. */
function insertionPoint(flat: Flat, edit: Edit, from: number): number {
  const isSign = /[;:!?»%€]/.test(flat.text[edit.start] ?? "");
  return isSign ? from : (flat.ends[edit.start - 1] ?? from);
}

function isStyled(flat: Flat, { start, end }: Edit): boolean {
  for (let index = start; index < end; index++) if (flat.styled[index]) return true;
  return false;
}

function lengthOf({ starts, ends }: Flat, { start, end }: Edit): number {
  let length = 0;
  for (let index = start; index < end; index++)
    length += (ends[index] as number) - (starts[index] as number);
  return length;
}

/** The tags that stood inside what is replaced. */
function tagsOf(html: string, { starts, ends }: Flat, { start, end }: Edit): string {
  let tags = "";
  for (let index = start; index < end - 1; index++)
    tags += html.slice(ends[index], starts[index + 1]);
  return tags;
}

function styled({ text, style }: Edit): string {
  if (style === "superscript") return `<sup>${text}</sup>`;
  return style === "small-caps" ? `<span class="sc">${text}</span>` : text;
}

function flatten(html: string): Flat {
  const starts: number[] = [];
  const ends: number[] = [];
  const styledUnits: number[] = [];
  let text = "";
  let styledDepth = 0;
  const put = (units: string, start: number, end: number) => {
    for (let index = 0; index < units.length; index++) {
      starts.push(start);
      ends.push(end);
      if (styledDepth > 0) styledUnits.push(starts.length - 1);
    }
    text += units;
  };
  let index = 0;
  const openStyles: string[] = [];
  while (index < html.length) {
    const sign = html[index];
    if (sign === "<") {
      TAG.lastIndex = index;
      const match = TAG.exec(html);
      if (match) {
        const end = TAG.lastIndex;
        const name = match[1]?.toLowerCase();
        const isClosing = html[index + 1] === "/";
        if (name === undefined) index = end;
        else if (!isClosing && isOpaque(name, match[2] ?? "") && !VOID.has(name)) {
          const close = endOfElement(html, name, end);
          put(OPAQUE, index, close);
          index = close;
        } else if (
          !isClosing &&
          name === "sup" &&
          /^\d{1,3}<\/sup>/i.test(html.slice(end, end + 10))
        ) {
          const close = html.indexOf(">", html.indexOf("<", end)) + 1;
          put(NOTE_CALL, index, close);
          index = close;
        } else {
          if (BLOCKS.has(name)) put("\u2028", index, end);
          else if (name === "img") put(OPAQUE, index, end);
          const isStyle =
            name === "sup" ||
            name === "sub" ||
            (name === "span" && /class="sc"/.test(match[2] ?? ""));
          if (isStyle && !isClosing) {
            openStyles.push(name);
            styledDepth++;
          } else if (isClosing && openStyles.at(-1) === name) {
            openStyles.pop();
            styledDepth--;
          }
          index = end;
        }
        continue;
      }
    } else if (sign === "&") {
      const entity = decodeEntity(html, index);
      if (entity) {
        put(entity.text, index, entity.end);
        index = entity.end;
        continue;
      }
    }
    put(sign ?? "", index, index + 1);
    index++;
  }
  const styledFlags = new Uint8Array(starts.length);
  for (const unit of styledUnits) styledFlags[unit] = 1;
  return { text, starts, ends, styled: styledFlags };
}

function isOpaque(name: string, attributes: string): boolean {
  if (OPAQUE_ELEMENTS.has(name)) return true;
  const lang = /\slang\s*=\s*["']?([a-zA-Z-]+)/.exec(attributes)?.[1]?.toLowerCase();
  return (
    (lang !== undefined && !/^fr\b/.test(lang)) || /\stranslate\s*=\s*["']?no\b/.test(attributes)
  );
}

/** After the closing tag that matches, elements of the same name counted; the end of the fragment when there is none. */
function endOfElement(html: string, name: string, from: number): number {
  const pattern = new RegExp(`<(/?)${name}\\b[^>]*>`, "gi");
  pattern.lastIndex = from;
  let depth = 1;
  for (let match = pattern.exec(html); match; match = pattern.exec(html)) {
    depth += match[1] === "/" ? -1 : 1;
    if (depth === 0) return pattern.lastIndex;
  }
  return html.length;
}
