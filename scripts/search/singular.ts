// Plurals folded to their singular, both in the index and in queries.

/** Words in -s that are no plural of the word without it, which is another one; in small letters, accents kept. */
const NO_PLURALS = new Set(
  "fils fois cours mois bois vers sens pays temps corps paris denis mais sous plus dans fonds ours pois puis lors".split(
    " ",
  ),
);
/** Singulars in -ail whose plural is in -aux. */
const IN_AIL = /^(trav|b|cor|ém|soupir|vitr|vant|vent)aux$/;
/** Singulars in -au, which the other words in -aux do not have. */
const IN_AU = /^(?:.*[eéy]|land|sarr|ét|pré)aux$/;

/**
 * A French word, in small letters, in the singular; or what stands for it, provided that both numbers give the same:
 * « prix », « succès » and « pas » stay, « heureux » loses its x.
 */
export function singular(word: string): string {
  const { length } = word;
  if (word === "yeux") return "oeil";
  if (length < 4 && !/[éèêûü]s$/.test(word)) return word;
  if (word.endsWith("ux")) {
    const ail = IN_AIL.exec(word);
    if (ail) return `${ail[1]}ail`;
    if (word.endsWith("aux") && !IN_AU.test(word)) return `${word.slice(0, -2)}l`;
    return word.slice(0, -1);
  }
  if (!word.endsWith("s") || /(?:ss|[èê]s)$/.test(word) || NO_PLURALS.has(word)) return word;
  return word.slice(0, -1);
}
