import { type Row, readCases, readings, readTable } from "../langue/cases/tables.ts";
import { CLOSED_CLASS } from "../langue/inclusive/closed-class.ts";
import { ALL_ENDINGS, type Ending } from "../langue/inclusive/endings.ts";
import { spellOut } from "../langue/index.ts";
import { code, list, writePage } from "./markdown.ts";

const TABLES = ["inclusive.tsv", "inclusive-ours.tsv"];
/** How inclusive forms are read and said, with examples that tests run. */
export function inclusiveGuide(): string {
  const cases = TABLES.flatMap(readCases);
  const byForm = new Map(cases.map((row) => [row.form ?? "", row]));
  return writePage({
    titre: "L’écriture inclusive, forme par forme",
    ordre: 10,
    chapo: "Ce que le site reconnaît, comment il le dit aux voix, et ce qu’il laisse tranquille.",
    body: [
      "Écrivez les formes comme vous l’entendez : on les voit et on les copie telles quelles. Mais une voix de synthèse lit « hébergeur point se » : le site lui donne donc les deux mots en entier, ainsi qu’aux plages braille. En haut d’un article, un réglage les montre aussi à qui le souhaite. Les flux, les titres d’onglets et les adresses gardent votre texte.",
      "## Les signes",
      list(rowsOf("signes.tsv").map((row) => signItem(row, cases))),
      "## Les façons d’écrire",
      list(rowsOf("formes.tsv").map((row) => shapeItem(row, byForm))),
      "## Les petits mots",
      list(closedItems()),
      "Les mots *iel*, *ellui*, *elleux*, *celleux*, *toustes*, *lae* disent déjà tous les genres : ils restent seuls.",
      "## Les terminaisons",
      "Le masculin, le féminin, puis un mot qui en prend les fins :",
      list(ALL_ENDINGS.flatMap((ending) => endingItem(ending, cases))),
      "## Ce qu’entendent les voix",
      "Les formes qui se suivent vont ensemble ; le singulier se dit avec « ou », le pluriel avec « et ».",
      list(
        rowsOf("doublets.tsv").map(({ texte = "" }) => `${code(texte)} : « ${spellOut(texte)} »`),
      ),
      "## Ce qui n’est pas une forme",
      list(
        rowsOf("intouches.tsv").map(
          ({ phrase = "", exemple = "" }) => `${phrase} : ${code(exemple)}`,
        ),
      ),
      "Si le site se trompe sur un mot, dites-le : il entrera dans les tables.",
    ],
  });
}

function rowsOf(table: string): Row[] {
  return readTable(new URL(table, import.meta.url));
}

/** A sign, with the first plural of the tables written with it alone. */
function signItem({ signe = "", nom = "" }: Row, cases: readonly Row[]): string {
  const closing: Record<string, string> = { "(": ")", "[": "]" };
  const isAlone = (form: string) =>
    [...form.replaceAll(signe, "").replaceAll(closing[signe] ?? signe, "")].every((sign) =>
      /\p{L}/u.test(sign),
    );
  const example = cases.find(
    ({ form = "", number }) => number === "p" && form.includes(signe) && isAlone(form),
  );
  return `${nom} : ${reading(example ?? {})}`;
}

function shapeItem({ phrase = "", exemples = "" }: Row, byForm: ReadonlyMap<string, Row>): string {
  const examples = exemples.split(" ").map((form) => reading(byForm.get(form) ?? {}));
  return `${phrase} : ${examples.join(" ; ")}`;
}

/** Every determiner and pronoun, with one way of writing it. */
function closedItems(): string[] {
  const first = new Map<string, string>();
  for (const [spelling, { masculine, feminine }] of CLOSED_CLASS) {
    const pair = `${masculine}, ${feminine}`;
    if (!first.has(pair)) first.set(pair, spelling.replace(/·(de|à)·la$/, "·$1 la"));
  }
  return [...first].map(([pair, spelling]) => `${code(spelling)} (${pair})`);
}

/** An ending, with the first word of the tables that takes it by itself; none if no word does. */
function endingItem(ending: Ending, cases: readonly Row[]): string[] {
  const example = cases.find(
    (row) =>
      row.number === "s" &&
      /^\p{Ll}+·\p{Ll}+$/u.test(row.form ?? "") &&
      !CLOSED_CLASS.has(row.form ?? "") &&
      ALL_ENDINGS.find((other) => takes(row, other)) === ending,
  );
  return example ? [`-${ending.masculine}, -${ending.feminine} : ${reading(example)}`] : [];
}

function takes({ masculine = "", feminine = "" }: Row, ending: Ending): boolean {
  const root = masculine.slice(0, -ending.masculine.length);
  return masculine.endsWith(ending.masculine) && feminine === root + ending.feminine;
}

function reading({ form = "", masculine = "", feminine = "" }: Row): string {
  const [one = ""] = readings(masculine);
  const [other = ""] = readings(feminine);
  return `${code(form)} (${one}, ${other})`;
}
