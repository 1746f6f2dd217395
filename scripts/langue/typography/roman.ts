/** Roman numerals as written in French, up to 3999. */
const NUMERAL = /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;

export function isRoman(word: string): boolean {
  return word !== "" && NUMERAL.test(word);
}

/** A numeral after a name or a noun; CD, DVD, MI, XL and the letters C, D, L, M are other things. */
export function isRomanRank(word: string): boolean {
  return /^[IVX]+$/.test(word) && isRoman(word);
}

const ORDINAL =
  /^([IVXLCDM]+)(er|ers|re|res|ère|ères|e|es|ème|èmes|eme|emes|ième|ièmes|ieme|iemes)$/;

/** « XXIème » → numeral « XXI », suffix « ème ». « Me », « Le », « Des » are words. */
export function readRomanOrdinal(word: string): { numeral: string; suffix: string } | undefined {
  const [, numeral = "", suffix = ""] = ORDINAL.exec(word) ?? [];
  if (!isRoman(numeral)) return undefined;
  if (numeral.length === 1 && !/[IVX]/.test(numeral)) return undefined;
  const isFirst = /^(?:er|re|ère)/.test(suffix);
  return isFirst === (numeral === "I") ? { numeral, suffix } : undefined;
}

/** https://www.academie-francaise.fr/abreviations-des-adjectifs-numeraux */
const SHORT: Record<string, string> = {
  er: "er",
  ers: "ers",
  re: "re",
  ère: "re",
  res: "res",
  ères: "res",
  ere: "re",
  eres: "res",
  nd: "d",
  d: "d",
  nds: "ds",
  ds: "ds",
  nde: "de",
  de: "de",
  ndes: "des",
  des: "des",
};

/** The short form of an ordinal suffix: « ème » → « e », « ères » → « res ». */
export function shortSuffix(suffix: string): string {
  return SHORT[suffix] ?? (suffix.endsWith("s") ? "es" : "e");
}

export function isOrdinalSuffix(suffix: string, digits: string): boolean {
  if (digits === "1") return /^(?:ers?|res?|[èe]res?)$/.test(suffix);
  if (digits === "2" && /^(?:nds?|ds?|n?des?)$/.test(suffix)) return true;
  return /^(?:es?|i?[èe]mes?)$/.test(suffix);
}
