import type { Scan } from "./scan.ts";
import { endOfWord, startOfWord } from "./signs.ts";
import { AE, OE } from "./words.ts";

/** Longest word looked up, in UTF-16 units. */
const LONGEST = 40;

/** Whether the « e » at `index` ends « oe » or « ae », whatever their case. */
export function endsDigraph(text: string, index: number): boolean {
  const vowel = text.charCodeAt(index - 1) | 0x20;
  return vowel === 0x6f || vowel === 0x61;
}

/** Joins the two letters at `index` where their word takes it. */
export function ligatureAt(scan: Scan, index: number): void {
  const { text } = scan;
  const start = startOfWord(text, index, LONGEST);
  const end = endOfWord(text, index, LONGEST);
  if (end - start > LONGEST) return;
  const word = text.slice(start, end).toLowerCase();
  const vowel = text.charCodeAt(index);
  const isOe = (vowel | 0x20) === 0x6f;
  if (!(isOe ? OE : AE).test(word)) return;
  if (word === "aequo" && !isAfterEx(text, start)) return;
  const isCapital = vowel < 0x60;
  // « OEuvre » and « Oeuvre » begin with one capital letter.
  if (isOe) scan.replace(index, index + 2, isCapital ? "Œ" : "œ");
  else scan.replace(index, index + 2, isCapital ? "Æ" : "æ");
}

function isAfterEx(text: string, start: number): boolean {
  return /^ex[\s-]$/i.test(text.slice(Math.max(0, start - 3), start));
}
