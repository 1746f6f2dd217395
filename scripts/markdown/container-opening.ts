import { slugify } from "../magazine/slug.ts";
import type { Context } from "./context.ts";
import type { Place } from "./source.ts";
import type { Refusal } from "./types.ts";

const KINDS = ["exergue", "encadre", "galerie"] as const;
const ANNOUNCED = ["son", "video"];

/** What a line `::: name title` opens. */
export interface Opening {
  name: string;
  /** `undefined`: no such container; what it holds is shown without it. */
  kind: (typeof KINDS)[number] | undefined;
  /** Only a box has one. */
  title: string;
  /** The whole line after the colons. */
  written: string;
  /** Words that have no place on this line, kept as a paragraph. */
  stray: string;
}

export function readOpening(written: string): Opening {
  const name = /^\S+/.exec(written)?.[0] ?? written;
  const rest = written.slice(name.length).trim();
  const kind = KINDS.find((known) => known === name);
  if (kind === "encadre") return { name, kind, written, title: rest, stray: "" };
  return { name, kind, written, title: "", stray: kind ? rest : written };
}

export function checkOpening(context: Context, place: Place, opening: Opening): void {
  const { name, kind, written, stray, title } = opening;
  if (!kind) {
    context.mend(place, name, refuseName(context, name));
  } else if (kind === "encadre" && title === "") {
    const expected = "::: encadre puis son titre, sur la même ligne.";
    context.fault(place, { found: "L’encadré n’a pas de titre.", expected });
  } else if (stray !== "") {
    const found = `::: ${kind} ne prend pas de titre.`;
    const expected = `::: ${kind} seul, et le reste au-dessous.`;
    context.mend(place, written, { found, expected, fix: `${name}\n${stray}` });
  }
}

function refuseName(context: Context, name: string): Refusal {
  if (ANNOUNCED.includes(name)) {
    const found = `::: ${name} n’est pas encore possible.`;
    return { found, expected: "un lien vers l’enregistrement, en attendant." };
  }
  const found = `::: ${name} n’existe pas.`;
  const near = context.guess(slugify(name), KINDS);
  return near === undefined
    ? { found, expected: "::: exergue, ::: encadre ou ::: galerie." }
    : { found, expected: `::: ${near}, peut-être.`, fix: near };
}
