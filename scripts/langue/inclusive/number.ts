// Singular and plural of gendered words.

/** Words in -al whose masculine plural is in -als, by their end. https://fr.wiktionary.org/wiki/-al */
const ALS =
  /(?:natal|naval|tonal|(?:^|-)(?:banal|bancal|causal|fatal|final|glacial|marial|jovial|pascal|chacal|carnaval|festival|récital|régal|bal|cal|narval|fractal|choral|foutral|morfal|rital))$/;

/** Words in -s that are not plurals, by their end. */
const SINGULAR_S =
  /(?:ais|ois|pris|(?<!^a|-a|enne)mis|quis|cis|sis|gris|métis|divis|clus|fus|trus|obtus|contus|camus|vers|épars|tors|ours|aps|cons|[aeiou]rès|profès|exprès|las|gras|bas|gros|clos|tiers|héros|sous|pis|niais|ras)$/;

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
