// What French words do before a vowel.

/** Words whose h forbids elision, by what they begin with. https://www.academie-francaise.fr/h-aspire */
const ASPIRATED =
  /^(?:hâbl|hach|hack|hagard|haineu|haï|hall|halt|handicap|hand|hardi|harcel|hargneu|haut|hautain|havr|héraut|héros|hérisson|hériss|hern|heurt|hibou|hid|hip|hippie|hiss|hockey|hollandais|hongrois|honteu|hors|houleu|huguenot|huit|hurl|hussard|hipster|hobby|hooligan|hobereau|hamster|harpiste|hasard|hât|haineux|héronn|onz|ouist|yaourt|yeti|yogi|youtub|yid|yougo|yéménite|ouï-dire)/i;

/** Adjectives that take another form before a masculine in a vowel. */
const BEFORE_VOWEL: Record<string, string> = {
  beau: "bel",
  nouveau: "nouvel",
  vieux: "vieil",
  fou: "fol",
  mou: "mol",
  ce: "cet",
};
const BEFORE_CONSONANT: Record<string, string> = { cet: "ce", bel: "beau", nouvel: "nouveau" };

/** Articles, with what they are before a vowel: they join the noun. */
const ARTICLES: Record<string, string> = {
  le: "l’",
  la: "l’",
  du: "de l’",
  "de la": "de l’",
  au: "à l’",
  "à la": "à l’",
};
const POSSESSIVES: Record<string, string> = { ma: "mon", ta: "ton", sa: "son" };

export function beginsWithVowel(word: string): boolean {
  const first = word.normalize("NFD").charAt(0).toLowerCase();
  if (ASPIRATED.test(word)) return false;
  return first !== "" && "aeiouyhœæ".includes(first);
}

/** A determiner or an adjective and the word after it, with the space or the apostrophe between them. */
export function joinWords(word: string, next: string): string {
  const lower = word.toLowerCase();
  const isVowel = beginsWithVowel(next);
  if (!isVowel) return `${sameCase(BEFORE_CONSONANT[lower], word)} ${next}`;
  const article = ARTICLES[lower];
  if (article) return sameCase(article, word) + next;
  return `${sameCase(BEFORE_VOWEL[lower] ?? POSSESSIVES[lower], word)} ${next}`;
}

/** « l’héro·ïne »: the author’s apostrophe suits one gender only. */
export function withoutWrongElision(words: string): string {
  return words.replace(/^([ld])['’](?=héros)/i, (_, letter: string) => `${letter}e `);
}

function sameCase(replacement: string | undefined, word: string): string {
  if (replacement === undefined) return word;
  if (word.length > 1 && word === word.toUpperCase()) return replacement.toUpperCase();
  const isCapitalised = word.charAt(0) !== word.charAt(0).toLowerCase();
  return isCapitalised ? replacement.charAt(0).toUpperCase() + replacement.slice(1) : replacement;
}
