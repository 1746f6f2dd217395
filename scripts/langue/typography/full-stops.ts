import { abbreviationAt } from "./abbreviations.ts";
import type { Scan } from "./scan.ts";
import { DIGIT, isLetter, isWordPart, kindAt, NBSP, SPACE, startOfWord } from "./signs.ts";

/** Three full stops and no more; after « etc. » there are none. Also where an abbreviation ends. */
export function fullStopAt(scan: Scan, index: number): number {
  const { text } = scan;
  if (text[index + 1] === ".") {
    let end = index + 2;
    while (text[end] === ".") end++;
    if (end - index !== 3 || text[end] === "/" || text[index - 1] === "/") return end;
    const word = startOfSpaces(text, index);
    if (isEtc(text, word)) scan.replace(word, end, ".");
    else scan.replace(index, end, "…");
    scan.endSentence(end);
    return end;
  }
  if (kindAt(text, index + 1) === SPACE) return abbreviationAt(scan, index);
  if (kindAt(text, index + 1) === DIGIT && isReference(text, index))
    scan.replace(index + 1, index + 1, NBSP);
  return index + 1;
}

export function ellipsisAt(scan: Scan, index: number): number {
  if (isEtc(scan.text, index)) scan.replace(index, index + 1, ".");
  scan.endSentence(index + 1);
  return index + 1;
}

function startOfSpaces(text: string, end: number): number {
  let start = end;
  while (kindAt(text, start - 1) === SPACE && text[start - 1] !== "\n") start--;
  return start;
}

function isEtc(text: string, end: number): boolean {
  return text.slice(end - 3, end) === "etc" && !isLetter(kindAt(text, end - 4));
}

export function isReference(text: string, index: number): boolean {
  const word = text.slice(startOfWord(text, index), index);
  return (
    (word === "p" || word === "pp" || word === "art") &&
    !isWordPart(kindAt(text, index - word.length - 1))
  );
}
