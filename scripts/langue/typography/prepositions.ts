// « A » at the start of a sentence: the preposition, whose accent was lost, the verb, the letter or another language.

import { wordAfter } from "./ranks.ts";
import { BORDER, DIGIT, endOfSpaces, endOfWord, kindAt, LOWER, UPPER, words } from "./signs.ts";

/** Longest word looked up, in UTF-16 units. */
const LONGEST_WORD = 24;

/** After « A » at the start of a sentence: what follows a preposition, and neither a verb nor the name of a letter. */
const AFTER_PREPOSITION = words(`
la l un une ce cet cette ces ceux celui celle celles ceci cela mon ma mes ton ta tes son sa ses notre nos votre vos leur
leurs quel quelle quels quelles quoi qui chaque chacun chacune tous toute toutes tout certains certaines quelques
plusieurs aucun aucune tel telle moi toi lui elle elles eux nous vous
bientôt demain lundi mardi mercredi jeudi vendredi samedi dimanche midi minuit jamais nouveau présent temps
deux trois quatre cinq six sept huit neuf dix douze quinze vingt trente quarante cinquante cent mille environ
bas base bon bord cause cheval chaud ciel compter condition côté court défaut demi deux distance domicile droite fond
force froid gauche grands haute hauteur huis juste long main mains mesure même mi moins moitié moyen noter part partir
pas peine perte peu pied pleine plus première propos proximité quand raison savoir table terme titre tort tour travers
vélo vrai vue
`);
/** They end as infinitives do. */
const NOT_INFINITIVES = words("pour entre contre autre encore hier premier dernier cher fier");

/** « A-côté », « A-propos »: compounds of the preposition. */
const COMPOUND = /-(?:côtés?|coups?|pics?|plats?|propos|valoir|venir|peu-près)(?![\p{L}\d])/uy;

/** Whether the word « A » that ends at `end` is the first of such a compound. */
export function opensCompound(text: string, end: number): boolean {
  COMPOUND.lastIndex = end;
  return COMPOUND.test(text);
}

/** What a number is of, after the preposition: « A 18 h », « A 20 ans »; « A 6 » is a motorway. */
const AMOUNT =
  /^\d+(?:[\s.]\d{3})*(?:,\d+)?\s?(?:[hH](?![\p{L}])|heures?|ans|mois|jours?|semaines?|minutes?|min|secondes?|km|m|kilomètres?|mètres?|pas|%|€|k€|M€|euros?|francs?|contre|voix|ou|reprises?|pour)(?![\p{L}])/u;
const LONGEST_AMOUNT = 32;

/** Adverbs after which the verb may come too: « A tout prix », but « A tout donné ». */
const BEFORE_PARTICIPLE = words("tout même jamais peu plus moins juste");
const PARTICIPLE = /\p{L}{2}(?:é|ée|és|ées|i|is|it|u|us|ert|int)$/u;

/** After the English article, whose titles French texts quote. */
const ENGLISH = words(`
Beautiful Better Big Bigger Brief Bridge Christmas Clockwork Cold Day Dangerous Few Fish Ghost Good Great Hard History
House Journey Little Long Love Man Million Moment New Night Nightmare Perfect Place Quiet Real Room Sad Serious Simple
Single Song Special Star Streetcar Tale Thousand Tribe Very Whiter Wizard Woman World Year Coruña
`);
const ENGLISH_INSIDE = words("of the with in and is to for by at on without from");

/** Whether the word « A » that ends at `end`, at the start of a sentence, is « À ». */
export function isPreposition(text: string, end: number): boolean {
  const index = endOfSpaces(text, end);
  if (index === end) return false;
  const kind = kindAt(text, index);
  if (kind === DIGIT) return AMOUNT.test(text.slice(index, index + LONGEST_AMOUNT));
  const wordEnd = endOfWord(text, index, LONGEST_WORD);
  const next = text.slice(index, wordEnd);
  if (kind === UPPER) {
    if (next.length > 1) return !isEnglishTitle(text, index);
    return "'’".includes(text[wordEnd] ?? " ") && kindAt(text, wordEnd + 1) === UPPER;
  }
  if (BEFORE_PARTICIPLE.has(next)) return !PARTICIPLE.test(wordAfter(text, wordEnd));
  return AFTER_PREPOSITION.has(next) || isInfinitive(next);
}

/** « A Star Is Born »; « A La Rochelle, » is a place. */
function isEnglishTitle(text: string, index: number): boolean {
  let start = index;
  let capitals = 0;
  for (; capitals < 3 && kindAt(text, start) === UPPER; capitals++) {
    const end = endOfWord(text, start, LONGEST_WORD);
    const word = text.slice(start, end);
    if (
      capitals === 0 &&
      ENGLISH.has(word) &&
      !/^(?:York|Delhi|Jersey|Haven)/.test(wordAfter(text, end))
    )
      return true;
    start = endOfSpaces(text, end);
    if (start === end) return capitals === 1 && isEnd(text, end);
  }
  return (
    capitals > 2 || ENGLISH_INSIDE.has(text.slice(start, endOfWord(text, start, LONGEST_WORD)))
  );
}

/** Whether a quotation, an element or the text ends there. */
function isEnd(text: string, index: number): boolean {
  return kindAt(text, index) === BORDER || '»”"'.includes(text[index] ?? " ");
}

/** Whether the word « Ca » that ends at `end` is « Ça »: chemistry and « CA » are something else. */
export function isPronoun(text: string, end: number): boolean {
  const index = endOfSpaces(text, text[end] === "," ? end + 1 : end);
  return index > end && kindAt(text, index) === LOWER;
}

function isInfinitive(word: string): boolean {
  return word.length > 3 && /(?:er|ir|re)$/.test(word) && !NOT_INFINITIVES.has(word);
}
