import { type Row, readCases, readTable } from "../langue/cases/tables.ts";
import { code, list, writePage } from "./markdown.ts";

/** Examples shown of a rule, and the longest of them, in UTF-16 units. */
const EXAMPLES = 2;
const LONGEST = 44;
const KEPT = "keep:";
const TABLES = ["typography.tsv", "typography-ours.tsv"];

/** Letters of ordinals, raised: a span of code holds no superscript. */
const RAISED: Readonly<Record<string, string>> = { e: "ᵉ", r: "ʳ", s: "ˢ", d: "ᵈ" };

/** What the site sets by itself and what it leaves as typed, with examples that tests run. */
export function typographyGuide(): string {
  const rules = readTable(new URL("typographie.tsv", import.meta.url));
  const isKept = ({ regle = "" }: Row) => regle.startsWith(KEPT);
  const changes = rules.filter((rule) => !isKept(rule));
  const groups = [...new Set(changes.map(({ groupe = "" }) => groupe))];
  return writePage({
    titre: "La typographie, règle par règle",
    ordre: 9,
    chapo: "Ce que le site compose de lui-même, et ce qu’il laisse comme on l’a tapé.",
    body: [
      "Vous pouvez taper comme vous l’avez toujours fait : le site compose à l’affichage, partout, des titres aux légendes. Il ne corrige jamais votre fichier, ni l’orthographe. Une règle qui risquerait de se tromper n’est pas ici : dans le doute, le site ne touche à rien.",
      "Dans ces exemples, ␣ est une espace insécable, et ¦ une espace fine insécable. Le fichier `content/magazine.yaml` permet de choisir d’autres tirets, d’autres guillemets internes et d’autres largeurs d’espaces.",
      ...groups.flatMap((group) => [
        `## ${group}`,
        list(changes.filter(({ groupe }) => groupe === group).map(ruleItem)),
      ]),
      "## Ce qui reste comme on l’a tapé",
      list(rules.filter(isKept).map(keptItem)),
    ],
  });
}

function ruleItem({ regle = "", phrase = "" }: Row): string {
  const examples = examplesOf(regle).map(
    ({ input = "", expected = "" }) => `${code(shown(input))} donne ${code(shown(expected))}`,
  );
  return `${phrase} : ${examples.join(" ; ")}`;
}

function keptItem({ regle = "", phrase = "" }: Row): string {
  const examples = examplesOf(regle).map(({ input = "" }) => code(shown(input)));
  return `${phrase} : ${examples.join(", ")}`;
}

/** The first rows of a rule that an editor could type, each with a result of its own. */
function examplesOf(rule: string): Row[] {
  const byResult = new Map<string, Row>();
  for (const row of TABLES.flatMap(readCases)) {
    const { input = "", expected = "" } = row;
    const isShown =
      row.rule === rule && input.length <= LONGEST && (rule.startsWith(KEPT) || input !== expected);
    if (isShown && isTypeable(input) && !byResult.has(expected)) byResult.set(expected, row);
  }
  return [...byResult.values()].slice(0, EXAMPLES);
}

/** Without spaces that no keyboard has, entities, and tags that Markdown does not write. */
function isTypeable(input: string): boolean {
  return !/[␣⍽]|&\w+;/.test(input) && !/[<>`]/.test(withoutTags(input));
}

/** A cell of the tables, in HTML, as it would be typed in Markdown. */
function shown(cell: string): string {
  return withoutTags(
    // In many fonts, ⍽ is drawn as ␣ is.
    cell
      .replaceAll("⍽", "¦")
      .replace(/<sup>(\w+)<\/sup>/g, (_, letters: string) =>
        letters.replace(/\w/g, (letter) => RAISED[letter] ?? letter),
      ),
  );
}

function withoutTags(cell: string): string {
  return cell
    .replace(/<span class="sc">(\w+)<\/span>/g, "$1")
    .replace(/<\/?strong>/g, "**")
    .replace(/<\/?em>/g, "*")
    .replace(/<\/?code>/g, "`")
    .replace(/<i lang="(\w+)">(.*?)<\/i>/g, "[$2]{lang=$1}");
}
