// Singular and plural of gendered words.

/** Words in -al whose masculine plural is in -als, by their end. https://fr.wiktionary.org/wiki/-al */
const ALS =
  /(?:natal|naval|(?<!can)tonal|(?:^|-)(?:banal|bancal|causal|fatal|final|glacial|marial|jovial|pascal|chacal|carnaval|festival|récital|régal|bal|cal|narval|fractal|choral|foutral|morfal|rital))$/;

/** Words in -s that are not plurals, by their end; « exclus », « choisis », « vrais » are. */
const SINGULAR_S = new RegExp(
  `(?:${[
    "(?<!(?:^|-)(?:vr|g|b))ais",
    "ois",
    "pris",
    "(?:^|-|pro|[dls]?ad|sou|per|com|[^a-z]o|re|trans|d?é|entre)mis",
    "quis",
    "(?:pré|con|indé|circon|oc)cis",
    "(?:^|-|as|ras|sur)sis",
    "(?:^|-)(?:gris|bis|cons|tiers|ras|pers|trans|maous)",
    "métis|divis|niais|exprès|profès|[aeiou]rès|héros|sous|abscons",
    "(?:in|re|per|oc|for)clus",
    "(?:con|dif|pro|in)fus",
    "trus|obtus|contus|camus|vers|épars|tors|ours|aps",
    "las|gras|bas|gros|clos",
  ].join("|")})$`,
);

/** Words that lose their form before a vowel keep one plural. */
const PLURALS: Record<string, string> = {
  bel: "beaux",
  nouvel: "nouveaux",
  vieil: "vieux",
  fol: "fous",
  mol: "mous",
  neveu: "neveux",
  hébreu: "hébreux",
  dû: "dus",
  redû: "redus",
  mû: "mus",
  dieu: "dieux",
  monsieur: "messieurs",
};

export function pluralOfMasculine(word: string): string {
  const known = PLURALS[word];
  if (known) return known;
  if (/[sxz]$/.test(word)) return word;
  if (word.endsWith("tout")) return `${word.slice(0, -1)}s`;
  if (word.endsWith("al") && !ALS.test(word)) return `${word.slice(0, -1)}ux`;
  return word.endsWith("au") && !/(?:landau|sarrau|grau)$/.test(word) ? `${word}x` : `${word}s`;
}

export function pluralOfFeminine(word: string): string {
  return /[sxz]$/.test(word) ? word : `${word}s`;
}

/** The singular of a masculine that may be a plural; the word itself when it is none. */
export function singularOfMasculine(word: string): string {
  if (/^(?:neveux|dieux|hébreux)$/.test(word)) return word.slice(0, -1);
  if (word.endsWith("eaux")) return word.slice(0, -1);
  if (word.endsWith("aux")) return `${word.slice(0, -2)}l`;
  if (word.endsWith("s") && !SINGULAR_S.test(word)) return word.slice(0, -1);
  return word;
}
