// Plurals folded to their singular, both in the index and in queries.

/** Words in -s that are no plural of the word without it, which is another one; in small letters, accents kept. */
const NO_PLURALS = new Set(
  "fils fois cours mois bois vers sens pays temps corps paris denis mais sous plus dans fonds ours pois puis lors trans maïs cnrs".split(
    " ",
  ),
);
/** Singulars in -ail whose plural is in -aux. */
const IN_AIL = /^((?:télé)?trav|b|cor|[eé]m|soupir|vitr|vant|vent)aux$/;
/** Singulars in -au, which the other words in -aux do not have. */
const IN_AU = /^(?:(?!ide|bore).*e|.*(?:uy|[bjn]oy)|land|sarr|ét|pré|flé|mat[eé]ri|fabli|gru)aux$/;

/** Plurals, and words in the shape of plurals, that follow no rule. */
const IRREGULAR: Record<string, string> = {
  yeux: "oeil",
  cieux: "ciel",
  tous: "tout",
  toux: "toux",
  ils: "il",
  ans: "an",
  nus: "nu",
  vus: "vu",
  lus: "lu",
};

/**
 * A French word, in small letters, in the singular; or what stands for it, provided that both numbers give the same:
 * « prix » and « pas » stay, « heureux » loses its x and « succès » its s.
 */
export function singular(word: string): string {
  const { length } = word;
  const known = IRREGULAR[word];
  if (known !== undefined) return known;
  if (length < 4 && !/[éèêûü]s$/.test(word)) return word;
  if (word.endsWith("ux")) {
    const ail = IN_AIL.exec(word);
    if (ail) return `${ail[1]}ail`;
    if (word.endsWith("aux") && !IN_AU.test(word)) return `${word.slice(0, -2)}l`;
    return word.slice(0, -1);
  }
  if (!word.endsWith("s") || word.endsWith("ss") || NO_PLURALS.has(word)) return word;
  return word.slice(0, -1);
}
