// Whether a word takes « l’ », « cet », « bel » before it.

/**
 * Words whose h forbids elision, by their beginning. A beginning followed by `$` is the whole word, its plural apart.
 * https://www.academie-francaise.fr/dictionnaire, https://fr.wiktionary.org/wiki/h_aspiré
 */
const ASPIRATED = `
hâbl hach hack haddock hadj hagard haie haill hain haï$ haïe haïs hâl halal hâle halet hall$ halleb halogueur halo$
halte hamac hamas hambourg hamburger hameau hammam hamster hanap hanche hand hangar hannet hanov hanse hant happ haquen
haram harang harass harcel hard hare harem hareng harg haric hariss harki harnach harnais harp hart hasard hasch hassid
hât hauban haus haut hav hawa hay hâve heaum heimat hennissant hennuy hein hériss hernie héron héros hers hesbign hess
hêtre heurt hi-fi hibaku hibou hic$ hickory hideu hiérarch hiérarqu high hikiko hilote hindi hip-hop hippie hippy hipster
hiss hit hobb hobe hobo hoch hock hold holland hollywood homard home$ homeless homespun hond hong honn hont hooligan
hooli hop hoqu hord horion hors hot$ hot- hotte hotl houx hou hublot huch hué huer hueu hugolien huguenot huit$ huitain
huitante huitard huiti hulul hum$ humant hun$ hune hupp hurdl hure hurla hurle huron husky hussard hutt hutu
`;

/** Words in h that begin like the former and let the vowel be heard. */
const NOT_ASPIRATED = "harengère hiss hopital hotel havanais hayekien hitchcockien";

/** Words in a vowel that take no elision. */
const KEPT_APART =
  "onz oui$ ouistiti ouïghour ouighour ouïgour ouigour ouolof uhlan ululant yeoman";

/** The most letters read at the beginning of a word. */
const LONGEST = 14;

const APART: readonly string[] = entries(`${ASPIRATED} ${KEPT_APART}`);
const MUTE: readonly string[] = entries(NOT_ASPIRATED);

/** Whether « le » and « la » lose their vowel before `word`: a vowel, a mute h, a y before a consonant. */
export function takesElision(word: string): boolean {
  const start = word.slice(0, LONGEST).normalize("NFC").toLowerCase();
  const first = start.charAt(0).normalize("NFD").charAt(0);
  if (first === "y") return !isVowel(start.charAt(1)) && !begins(start, APART);
  if (first !== "h" && !isVowel(first)) return false;
  return !begins(start, APART) || begins(start, MUTE);
}

function isVowel(letter: string): boolean {
  return letter !== "" && "aeiouyœæ".includes(letter.normalize("NFD").charAt(0));
}

function begins(word: string, beginnings: readonly string[]): boolean {
  return beginnings.some((beginning) =>
    beginning.endsWith("$")
      ? word === beginning.slice(0, -1) || word === `${beginning.slice(0, -1)}s`
      : word.startsWith(beginning),
  );
}

function entries(list: string): string[] {
  return list.trim().split(/\s+/);
}
