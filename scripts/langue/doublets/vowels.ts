// Whether a word takes « l’ », « cet », « bel » before it.

/**
 * Words whose h forbids elision, by their beginning. A beginning followed by `$` is the whole word, its plural apart.
 * https://www.academie-francaise.fr/dictionnaire, https://fr.wiktionary.org/wiki/h_aspiré
 */
const ASPIRATED = `
hâbl hach hack haddock hadj hagard haie haill hain haï$ haïe haïs hâl halal halet hall$ halleb halo$ halte hamac hambourg
hamburger hameau hammam hamster hanap hanche hand hangar hannet hanov hanse hant happ haquen haram harang haras harcel
hard hare harg haric hariss harki harnach harnais harp hasard hasch hassid hât hauban haus haut hav hawa hay heaum
heimat hein hennuy héraut hériss hernie héron héros$ heros$ hers hesbign hess hêtre heurt hi-fi hibaku hibou hic$ hideu
hiérarch hiérarqu high hikiko hip-hop hippie hippy hipster hit hobb hobe hobo hoch hock hold holland hollywood homard
home$ homeless hond hong honni hont hooligan hop$ hoquet hord horion hors hot$ hot- hotte hou hublot huch hué huer hueu
huguenot huit$ huitain huitante huiti hulul hum$ hun$ hune hupp hurdl hure hurla hurle huron husky hussard hutt hutu
`;

/** Words in a vowel that take no elision. */
const KEPT_APART = "onz oui$ ouistiti ouïghour ouighour ouïgour ouigour uhlan";

/** The most letters read at the beginning of a word. */
const LONGEST = 14;

/** By their first two letters. */
const APART: ReadonlyMap<string, readonly string[]> = makeMap();

function makeMap(): Map<string, string[]> {
  const map = new Map<string, string[]>();
  for (const beginning of `${ASPIRATED} ${KEPT_APART}`.trim().split(/\s+/)) {
    const key = beginning.slice(0, 2);
    map.set(key, [...(map.get(key) ?? []), beginning]);
  }
  return map;
}

/** Whether « le » and « la » lose their vowel before `word`: a vowel, a mute h, a y before a consonant. */
export function takesElision(word: string): boolean {
  const start = word.slice(0, LONGEST).normalize("NFC").toLowerCase();
  const first = start.charAt(0).normalize("NFD").charAt(0);
  if (first === "y") return !isVowel(start.charAt(1));
  return (first === "h" || isVowel(first)) && !isKeptApart(start);
}

function isVowel(letter: string): boolean {
  return letter !== "" && "aeiouyœæ".includes(letter.normalize("NFD").charAt(0));
}

function isKeptApart(word: string): boolean {
  const candidates = APART.get(word.slice(0, 2)) ?? [];
  return candidates.some((beginning) => {
    if (!beginning.endsWith("$")) return word.startsWith(beginning);
    const whole = beginning.slice(0, -1);
    return word === whole || word === `${whole}s`;
  });
}
