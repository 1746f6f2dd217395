import { FOLLOWS_NOUN } from "../inclusive/follows-noun.ts";

// Words told apart by what they do in a run of forms. All in lower case, in the masculine for those with genders.

/** « personne » and « victime » are feminine, whoever they are. */
const NO_NOUN: ReadonlySet<string> = new Set("personne personnes victime victimes".split(" "));

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** They open a run and call for a noun. */
export const ARTICLES = set("un le du au ce cet mon ton son aucun quel quels");

/** They do as much, and may also come after an article: « un·e certain·e élu·e ». */
export const DETERMINING = set("certain certains tel tels tout tous nul nuls maint maints");

/** Adjectives that stand before the noun, and call for it too. */
export const PREPOSED = set(`
ancien anciens nouveau nouveaux nouvel bon bons futur futurs premier premiers dernier derniers prochain prochains petit
petits grand grands vieux vieil beau beaux bel meilleur meilleurs cher chers seul seuls second seconds gros excellent
excellents faux vrai vrais mauvais joli jolis
`);

/** Pronouns that stand for a noun: nothing that follows makes one run with them. */
export const PRONOUNS = set(`
il ils lui eux chacun quelqu’un quelques-uns lequel lesquels auquel auxquels duquel desquels celui-ci celui-là ceux-ci
ceux-là lui-même eux-mêmes
`);

/** Pronouns that wait for what defines them: « ceux concernés et celles concernées ». */
export const DEMONSTRATIVES = set("celui ceux");

/** Pronouns that keep their article in both genders. */
export const KEEPS_ARTICLE = set("uns miens tiens siens");

/** Between « tous » and the noun. */
export const AFTER_ALL = set("les ces mes tes ses nos vos leurs");

/** Adjectives of one form that stand before the noun. */
const EPICENE_PREPOSED = set(`
jeune jeunes autre autres même mêmes simple simples brave braves pauvre pauvres véritable véritables célèbre célèbres
illustre illustres riche riches digne dignes moindre moindres tendre tendres énième deuxième troisième quatrième
cinquième double triple ex vice deux trois quatre cinq six sept huit neuf dix onze douze vingt trente quarante cinquante
cent mille
rare rares modeste modestes honnête honnêtes possible possibles unique uniques ultime ultimes fidèle fidèles humble
humbles noble nobles immense immenses magnifique magnifiques formidable formidables incroyable incroyables
`);

/** What may stand between a word and the adjective or participle that goes with it. */
const ADVERBS = set(`
très plus trop assez peu aussi moins si bien mal tout fort pas non toujours souvent déjà encore jamais presque vraiment
vite parfois tellement récemment hautement jadis autrefois naguère bientôt plutôt tant autant guère désormais quasi
`);
const IN_MENT = /(?:[ae]mm|ém|[^aiu]{2}em|[^m]uem|iem|vem)ent$/;

export function isAdverb(word: string): boolean {
  return ADVERBS.has(word) || IN_MENT.test(word);
}

/** Whether a word without form may stand before the noun, in both genders alike. */
export function isEpicenePreposed(word: string): boolean {
  return EPICENE_PREPOSED.has(word) || ORDINAL.test(word);
}

/** « la 3e vice-présidente » */
export const ORDINAL = /^\d{1,4}(?:e|ème)$/;

/** Whether a plural, in the masculine, is an adjective of those that are hardly ever nouns: « régionaux », « inquiets ». */
export function isPluralAdjective(word: string): boolean {
  return /(?:aux|eux|ifs|els|[iù]ets|[cp][rl]ets)$/.test(word);
}

export function isConjunction(word: string): boolean {
  return word === "et" || word === "ou";
}

/** Infinitives by their end; of those in -aire, nouns are far more (« maire », « locataire »). */
const INFINITIVE =
  /(?:[ei]r|[aeo]i?ndre|rdre|ttre|[aou]ître|[uol]ire|crire|vivre|suivre|ompre|aincre|clure|oudre|^(?:re|contre|mé|pré|inter)?dire|^sourire|^(?:re|dé|satis|contre)?faire|^(?:dé)?plaire|traire)$/;

/** Whether a word without form may be the noun that an article calls for. */
export function mayBeNoun(word: string, number: "singular" | "plural"): boolean {
  if (
    word === "" ||
    FOLLOWS_NOUN.has(word) ||
    NO_NOUN.has(word) ||
    PREPOSED.has(word) ||
    isAdverb(word)
  )
    return false;
  if (number === "plural") return /[sxz]$/.test(word);
  if (isEpicenePreposed(word)) return true;
  return !INFINITIVE.test(word);
}
