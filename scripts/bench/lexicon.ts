import { PEOPLE } from "./names.ts";
import {
  AGE,
  AL,
  ATION,
  EL,
  EMENT,
  EPICENE,
  EUX,
  FEMININE,
  IF,
  MASCULINE,
  PLAIN_ADJECTIVES,
  VERBS,
} from "./words.ts";

export interface Noun {
  singular: string;
  plural: string;
  feminine: boolean;
}

/** The four forms: masculine and feminine, singular then plural. */
export interface Adjective {
  masculine: readonly [string, string];
  feminine: readonly [string, string];
}

export interface Verb {
  infinitive: string;
  gerund: string;
  /** Past participle. */
  participle: Adjective;
  /** Third person, singular then plural, of the four tenses used. */
  tenses: Record<Tense, readonly [string, string]>;
}

export type Tense = "present" | "imperfect" | "future" | "conditional";

export const lexicon = {
  verbs: [
    ...[...ATION, ...EMENT, ...AGE].map(verbOfStem),
    ...VERBS.map((infinitive) => verbOfStem(infinitive.slice(0, -2))),
  ],
  nouns: [
    ...MASCULINE.map((word) => noun(word, false)),
    ...FEMININE.map((word) => noun(word, true)),
    ...ATION.map((stem) => noun(`${stem}ation`, true)),
    ...EMENT.map((stem) => noun(`${beforeE(stem)}ement`, false)),
    ...AGE.map((stem) => noun(`${stem}age`, false)),
    ...AL.filter((word) => word.endsWith("ional")).map((word) => noun(`${word}isme`, false)),
    ...IF.map((word) => noun(`${word.slice(0, -1)}vité`, true)),
    ...EPICENE.filter((word) => word.endsWith("able")).map((word) =>
      noun(`${word.slice(0, -3)}bilité`, true),
    ),
  ],
  adjectives: [
    ...AL.map((word) => adjective(word, `${word}e`, `${word.slice(0, -1)}ux`)),
    ...IF.map((word) => adjective(word, `${word.slice(0, -1)}ve`, `${word}s`)),
    ...EUX.map((word) => adjective(word, `${word.slice(0, -1)}se`, word)),
    ...EL.map((word) => adjective(word, `${word}le`, `${word}s`)),
    ...EPICENE.map((word) => adjective(word, word, `${word}s`)),
    ...PLAIN_ADJECTIVES.map((word) => adjective(word, `${word}e`, plural(word))),
  ],
  adverbs: [
    ...AL.map((word) => `${word}ement`),
    ...IF.map((word) => `${word.slice(0, -1)}vement`),
    ...EUX.map((word) => `${word.slice(0, -1)}sement`),
    ...EL.map((word) => `${word}lement`),
    ...EPICENE.map((word) => `${word}ment`),
  ],
  /** « habitant·es »: plurals in inclusive writing, then the agents of the verbs in -ation. */
  people: [...PEOPLE, ...ATION.map((stem) => `${stem}ateur·ices`)],
};

function noun(singular: string, feminine: boolean): Noun {
  return { singular, plural: plural(singular), feminine };
}

function adjective(masculine: string, feminine: string, masculinePlural: string): Adjective {
  return { masculine: [masculine, masculinePlural], feminine: [feminine, `${feminine}s`] };
}

function plural(word: string): string {
  if (/[sxz]$/.test(word)) return word;
  if (/(?:eau|eu)$/.test(word)) return `${word}x`;
  if (/(?:^trav|^b)ail$/.test(word)) return word.replace(/ail$/, "aux");
  if (word.endsWith("al")) return word.replace(/al$/, "aux");
  return `${word}s`;
}

/** A verb of the first group, with the spellings that its endings ask for (mangeait, protège, emploie). */
function verbOfStem(stem: string): Verb {
  const open = stem.replace(/é([^aeiouéèêâîôûœ]{1,2})$/, "è$1").replace(/e([mnst])$/, "è$1");
  const silent = open.replace(/([ou])y$/, "$1i");
  const future = stem.replace(/e([mnst])$/, "è$1").replace(/([ou])y$/, "$1i");
  const beforeA = stem.replace(/g$/, "ge").replace(/c$/, "ç");
  return {
    infinitive: `${stem}er`,
    gerund: `${beforeA}ant`,
    participle: adjective(`${stem}é`, `${stem}ée`, `${stem}és`),
    tenses: {
      present: [`${silent}e`, `${silent}ent`],
      imperfect: [`${beforeA}ait`, `${beforeA}aient`],
      future: [`${future}era`, `${future}eront`],
      conditional: [`${future}erait`, `${future}eraient`],
    },
  };
}

/** « nettoyer » gives « nettoiement », « changer » « changement ». */
function beforeE(stem: string): string {
  return stem.replace(/([ou])y$/, "$1i");
}
