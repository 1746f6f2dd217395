import type { Token } from "markdown-it";
import type { Context } from "./context.ts";
import { quoted } from "./quoted.ts";

const DEEPEST = 4;

/** Where a heading stands. */
export interface HeadingPlace {
  text: string;
  /** Of the heading before it; 1, the title of the article, at first. */
  level: number;
  /** The one a heading may have here: 2, or one below the title of the box. */
  lowest: number;
  inNotes: boolean;
}

/** What is wrong with a heading, and the level it should have. */
interface Wrong {
  found: string;
  expected: string;
  right?: number;
}

/** Says what is wrong with a heading: voices give the list of headings, where a level left out seems a page torn out. */
export function checkHeading(context: Context, open: Token, at: HeadingPlace): void {
  const level = Number(open.tag[1]);
  const wrong = findWrong(level, at) ?? findSeparator(context, open);
  if (!wrong) return;
  const { right, ...refusal } = wrong;
  const isUnderlined = !open.markup.startsWith("#");
  const place = context.source.block(open.map?.[0] ?? 0, isUnderlined ? undefined : open.markup);
  if (right === undefined) context.fault(place, refusal);
  else if (isUnderlined) context.fault(place, { ...refusal, fix: `${marks(right)} ${at.text}` });
  else context.mend(place, open.markup, { ...refusal, fix: marks(right) });
}

function findWrong(level: number, at: HeadingPlace): Wrong | undefined {
  const name = `L’intertitre ${quoted(at.text)}`;
  if (at.text === "") {
    return { found: "Un intertitre est vide.", expected: "quelques mots après les #." };
  }
  if (at.inNotes) {
    return { found: `${name} est dans une note.`, expected: "des paragraphes ou des listes." };
  }
  if (level < at.lowest) {
    const isTitle = at.lowest === 2;
    return {
      found: isTitle
        ? `${quoted(at.text)} est écrit comme un titre d’article.`
        : `${name} sort de l’encadré par son niveau.`,
      expected: isTitle
        ? "## pour un intertitre\u00a0: le titre de l’article est déjà celui de la page."
        : `${marks(at.lowest)}, au-dessous du titre de l’encadré.`,
      right: at.lowest,
    };
  }
  if (level > at.level + 1) {
    const before = at.level === 1 ? "vient en premier" : `suit le niveau\u00a0${at.level}`;
    return {
      found: `${name}, de niveau\u00a0${level}, ${before}.`,
      expected: `${marks(at.level + 1)}, un niveau à la fois.`,
      right: at.level + 1,
    };
  }
  if (level <= DEEPEST || at.lowest > 2) return undefined;
  const found = `${name} est de niveau\u00a0${level}.`;
  return { found, expected: "##, ### ou ####.", right: DEEPEST };
}

/** Three hyphens, as between two parts, right under a paragraph: a longer underline is meant for a heading. */
function findSeparator(context: Context, open: Token): Wrong | undefined {
  if (open.markup !== "-") return undefined;
  const underline = context.source.line((open.map?.[1] ?? 1) - 1);
  if (!/(?:^|[\s>])---\s*$/.test(underline)) return undefined;
  return {
    found: "Une ligne --- touche le paragraphe du dessus, qui devient un intertitre.",
    expected: "une ligne vide avant ---, ou ## devant l’intertitre.",
  };
}

function marks(level: number): string {
  return "#".repeat(level);
}
