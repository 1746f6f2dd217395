// Pronouns, determiners and the like: few, frequent, and irregular.

/** Masculine and feminine as written in full; the number tells which verb follows. */
export interface ClosedForm {
  masculine: string;
  feminine: string;
  number: "singular" | "plural";
}

/** Spellings by what they stand for. The mark, whichever it is, is written `·`; a pair `a·b` is also read `b·a`. */
const SINGULAR: Record<string, string> = {
  "un une": "un·e un·une",
  "le la": "le·la le·a la·e l·e·a l·a·e",
  "du de la": "du·de·la",
  "au à la": "au·à·la",
  "ce cette": "ce·cette ce·te",
  "cet cette": "cet·te ce·tte ce·t·te cet·cette cet·ette",
  "mon ma": "mon·ma ma·on m·on·a m·a·on mon·a mo·a·n",
  "ton ta": "ton·ta ta·on t·on·a t·a·on ton·a",
  "son sa": "son·sa sa·on s·on·a s·a·on son·a",
  "il elle": "il·elle il·le il·lle i·el·le i·elle",
  "lui elle": "lui·elle",
  "celui celle":
    "celui·celle celui·elle celui·le celle·ui cel·ui·le cel·le·ui cel·ui·elle ce·lui·lle",
  "tout toute": "tout·e tou·te tout·toute to·ut·ute",
  "quel quelle": "quel·le quel·elle quel·quelle",
  "lequel laquelle":
    "lequel·laquelle lequel·le le·la·quel·le le·laquel·le lequel·lle lequel·elle l·e·aquel·le",
  "auquel à laquelle": "auquel·le auquel·laquelle auquel·elle",
  "duquel de laquelle": "duquel·le duquel·laquelle duquel·elle",
};

const PLURAL: Record<string, string> = {
  "ils elles":
    "ils·elles il·elle·s il·elles il·le·s il·les ils·les il·lle·s il·lles i·el·le·s i·elle·s i·elles",
  "eux elles": "eux·elles eux·les",
  "ceux celles":
    "ceux·celles ceux·elles ceux·les ceux·lles c·eux·elles ce·ux·lles ceu·x·elles celles·eux cell·eux·es",
  "tous toutes":
    "tous·toutes tous·tes tou·s·tes tou·te·s tou·tes tout·e·s tout·es tous·te·s tou·te·x·s to·us·utes tous·te",
  "quels quelles": "quels·quelles quel·le·s quel·les quels·les quel·elles",
  "lesquels lesquelles": "lesquels·lesquelles lesquel·le·s lesquel·les lesquels·les lesquel·elles",
  "auxquels auxquelles": "auxquels·auxquelles auxquel·le·s auxquel·les auxquels·les auxquel·elles",
  "desquels desquelles": "desquels·desquelles desquel·le·s desquel·les desquels·les desquel·elles",
};

/** By spelling, in lower case, with `·` for any mark. */
export const CLOSED_CLASS: ReadonlyMap<string, ClosedForm> = makeMap();

/** A form with a space in it: what stands around the two words joined by the mark. */
interface SpacedForm {
  masculine: string;
  feminine: string;
  before: string;
  after: string;
}

export const SPACED: ReadonlyMap<string, SpacedForm> = new Map([
  ["du·de", { masculine: "du", feminine: "de la", before: "", after: " la" }],
  ["la·du", { masculine: "du", feminine: "de la", before: "de ", after: "" }],
  ["au·à", { masculine: "au", feminine: "à la", before: "", after: " la" }],
  ["la·au", { masculine: "au", feminine: "à la", before: "à ", after: "" }],
  ["auquel·à", { masculine: "auquel", feminine: "à laquelle", before: "", after: " laquelle" }],
  ["duquel·de", { masculine: "duquel", feminine: "de laquelle", before: "", after: " laquelle" }],
]);

/** Words that already name all genders: nothing is added to them, and no form is made of them. */
export const NEUTRAL: ReadonlySet<string> = new Set(
  "iel iels ielle ielles ellui elleux cellui celleux toustes lae maon taon saon".split(" "),
);

function makeMap(): Map<string, ClosedForm> {
  const map = new Map<string, ClosedForm>();
  for (const [table, number] of [
    [SINGULAR, "singular"],
    [PLURAL, "plural"],
  ] as const) {
    for (const [pair, spellings] of Object.entries(table)) {
      const [masculine = "", ...rest] = pair.split(" ");
      const form = { masculine, feminine: rest.join(" "), number };
      for (const spelling of spellings.split(" ")) {
        map.set(spelling, form);
        const [left, right, ...others] = spelling.split("·");
        const isPair = left && right && others.length === 0 && left.length > 1 && right.length > 1;
        if (isPair && !map.has(`${right}·${left}`)) map.set(`${right}·${left}`, form);
      }
    }
  }
  return map;
}
