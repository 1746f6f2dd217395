import {
  chooseExcerpt,
  coreOf,
  markWords,
  type Piece,
  splitWords,
  type Words,
} from "../../../scripts/search/excerpt.ts";
import type { Hit, PageData } from "./pagefind.ts";

/** An element with its class and what it holds; texts are texts, never markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== "") made.className = className;
  made.append(...children);
  return made;
}

/** A page found, as an item of the list. */
export async function resultItem(hit: Hit): Promise<HTMLLIElement> {
  const data = await hit.data();
  const { title, details, lang } = data.meta;
  const words = splitWords(data.content);
  const titleLength = splitWords(title).words.length;
  const marked = new Set(hit.words);
  const { start, end, first } = chooseExcerpt(words, hit.words, titleLength);
  const under = first === undefined ? undefined : anchorOver(data, first);

  const link = element(
    "a",
    "",
    ...pieces(markWords(words, marked, { start: 0, end: titleLength })),
  );
  link.href = addressOf(data, words, first, under?.id);
  const heading = element("h2", "", link);
  const excerpt = element(
    "p",
    "excerpt",
    ...(start > titleLength ? ["… "] : []),
    ...pieces(markWords(words, marked, { start, end })),
    ...(end < words.words.length ? ["…"] : []),
  );
  if (lang) heading.lang = excerpt.lang = lang;
  const where = under && under.text !== "" ? ` · ${under.text}` : "";
  return element("li", "", heading, element("p", "details", details + where), excerpt);
}

function pieces(all: readonly Piece[]): (Node | string)[] {
  return all.map(({ text, isMarked }) => (isMarked ? element("mark", "", text) : text));
}

function anchorOver({ anchors }: PageData, rank: number) {
  return anchors.findLast(({ location }) => location <= rank);
}

/**
 * The page, at the heading above the words found and, where browsers know how, at these words.
 * https://wicg.github.io/scroll-to-text-fragment/
 */
function addressOf(
  { url }: PageData,
  { words, gaps }: Words,
  first: number | undefined,
  anchor: string | undefined,
): string {
  if (first === undefined) return url;
  const [, word] = coreOf(words[first] ?? "");
  // The word before tells which occurrence it is, but is not on the page as such if it is a form, said twice there.
  const before = gaps[first - 1] === " " ? (words[first - 1] ?? "") : "";
  const isPlain = /^[\p{L}\p{N}'’,.]+$/u.test(before) && word === words[first];
  const text = isPlain ? `${encode(before)}-,${encode(word)}` : encode(word);
  return `${url}#${anchor ?? ""}:~:text=${text}`;
}

function encode(text: string): string {
  return encodeURIComponent(text).replace(/-/g, "%2D");
}
