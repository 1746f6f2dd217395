import { type Adjective, lexicon, type Noun, type Tense, type Verb } from "./lexicon.ts";
import { BODIES, FIRST_NAMES, NAME_ENDS, NAME_STARTS, ROLES, VILLAGES } from "./names.ts";
import type { Random } from "./random.ts";

/** Who or what a sentence is about, with what the verb needs to agree. */
export interface Subject {
  text: string;
  plural: boolean;
  /** The ending of a past participle that agrees with it. */
  ending: "" | "e" | "s" | "es" | "·e" | "·es";
}

const TENSES: readonly Tense[] = [
  "present",
  "present",
  "present",
  "imperfect",
  "imperfect",
  "future",
  "conditional",
];

const EVERYONE: readonly Subject[] = [
  { text: "celles et ceux qui restent", plural: true, ending: "·es" },
  { text: "ceux·celles d’à côté", plural: true, ending: "·es" },
  { text: "un·e habitant·e", plural: false, ending: "·e" },
  { text: "un·e auteur·ice", plural: false, ending: "·e" },
  { text: "chacun·e", plural: false, ending: "·e" },
];

const PLURALS = ["les", "les", "des", "plusieurs", "quelques", "tou·tes les", "tou·te·s les"];

/**
 * Draws the pieces of sentences; elisions and contractions are left to `smooth`.
 * Each writer has a subject of their own, some nouns that come back, so that texts differ as articles do.
 */
export class Writer {
  readonly random: Random;
  private readonly topic: readonly Noun[];

  constructor(random: Random) {
    this.random = random;
    this.topic = Array.from({ length: 60 }, () => random.pick(lexicon.nouns));
  }

  noun(): Noun {
    return this.random.pick(this.random.chance(0.6) ? this.topic : lexicon.nouns);
  }

  verb(): Verb {
    return this.random.pick(lexicon.verbs);
  }

  adverb(): string {
    return this.random.pick(lexicon.adverbs);
  }

  tense(): Tense {
    return this.random.pick(TENSES);
  }

  /** « L’atelier communal », « des graines »: a noun, its determiner, and often an adjective. */
  phrase(): Subject {
    const noun = this.noun();
    const plural = this.random.chance(0.4);
    const head = `${this.determiner(noun, plural)} ${plural ? noun.plural : noun.singular}`;
    const text = this.random.chance(0.55) ? `${head} ${this.adjective(noun, plural)}` : head;
    return { text, plural, ending: noun.feminine ? (plural ? "es" : "e") : plural ? "s" : "" };
  }

  /** The text of a phrase, for a place where nothing agrees with it. */
  thing(): string {
    return this.phrase().text;
  }

  /** A bare noun and its adjective, plural, for titles and lists: « graines anciennes ». */
  bare(plural: boolean): string {
    const noun = this.noun();
    return `${plural ? noun.plural : noun.singular} ${this.adjective(noun, plural)}`;
  }

  people(): Subject {
    const text = `${this.random.pick(PLURALS)} ${this.random.pick(lexicon.people)}`;
    return { text, plural: true, ending: "·es" };
  }

  subject(): Subject {
    const draw = this.random.below(10);
    if (draw < 5) return this.phrase();
    if (draw < 8) return this.people();
    if (draw === 8) return { text: this.random.pick(BODIES), plural: false, ending: "e" };
    return this.random.pick(EVERYONE);
  }

  /** The verb agreed with its subject. */
  agreed(subject: Subject, verb: Verb = this.verb(), tense: Tense = this.tense()): string {
    return verb.tenses[tense][subject.plural ? 1 : 0];
  }

  /** « engagé·es », « plantées »: a participle agreed with its subject. */
  participle(subject: Subject): string {
    return `${this.verb().participle.masculine[0]}${subject.ending}`;
  }

  person(): string {
    return `${this.random.pick(FIRST_NAMES)} ${this.random.pick(NAME_STARTS)}${this.random.pick(NAME_ENDS)}`;
  }

  village(): string {
    return this.random.pick(VILLAGES);
  }

  role(): string {
    return this.random.pick(ROLES);
  }

  /** A figure as editors type them, thousands and all. */
  figure(): string {
    switch (this.random.below(6)) {
      case 0:
        return `${this.random.below(99) + 1} %`;
      case 1:
        return `${this.random.below(90) + 2},${this.random.below(9) + 1} hectares`;
      case 2:
        return `${this.random.below(40) + 2} 000 euros`;
      case 3:
        return `${this.random.below(200) + 3} kilomètres`;
      case 4:
        return `${this.random.below(9) + 1}.${100 + this.random.below(900)} ${this.random.pick(lexicon.people)}`;
      default:
        return `${this.random.below(80) + 4} ${this.noun().plural}`;
    }
  }

  year(): number {
    return 1936 + this.random.below(90);
  }

  private determiner(noun: Noun, plural: boolean): string {
    if (plural) return this.random.pick(["les", "les", "des", "leurs", "plusieurs", "ces"]);
    return noun.feminine
      ? this.random.pick(["la", "la", "une", "cette", "chaque"])
      : this.random.pick(["le", "le", "un", "ce", "chaque"]);
  }

  private adjective(noun: Noun, plural: boolean): string {
    const adjective: Adjective = this.random.chance(0.8)
      ? this.random.pick(lexicon.adjectives)
      : this.verb().participle;
    return adjective[noun.feminine ? "feminine" : "masculine"][plural ? 1 : 0];
  }
}

const BEFORE = "(?<=^|[\\s«’(])";
const VOWEL = "(?=[aàâeéèêiîoôuûœ]|h(?!ameau|angar|asard|alte|âti))";
const ELISION = new RegExp(`${BEFORE}(l(?=[ea] )|(?:d|n|s|qu)(?=e ))[ea] ${VOWEL}`, "giu");
const DEMONSTRATIVE = new RegExp(`${BEFORE}ce ${VOWEL}`, "gu");
const PLURAL_CONTRACTION = new RegExp(`${BEFORE}(?:de (?:les|(des))|à les)(?= )`, "gu");
const SINGULAR_CONTRACTION = new RegExp(`${BEFORE}(?:(de)|à) le(?= )`, "gu");

/** Elides and contracts: « de le atelier » → « de l’atelier », « à les » → « aux », « ce arbre » → « cet arbre ». */
export function smooth(sentence: string): string {
  return sentence
    .replace(PLURAL_CONTRACTION, (found, partitive) =>
      partitive ? "de" : found.startsWith("de") ? "des" : "aux",
    )
    .replace(ELISION, "$1’")
    .replace(DEMONSTRATIVE, "cet ")
    .replace(SINGULAR_CONTRACTION, (_, of) => (of ? "du" : "au"));
}

/** The first letter as a capital, even inside guillemets: « élus » → « Élus ». */
export function capitalise(text: string): string {
  return text.replace(/\p{L}/u, (letter) => letter.toUpperCase());
}
