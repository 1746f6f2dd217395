import type { Token } from "markdown-it";
import { slugify } from "../magazine/slug.ts";
import type { Context } from "./context.ts";
import type { Place } from "./source.ts";
import { metaOf } from "./token-meta.ts";
import type { Refusal } from "./types.ts";

const KINDS = ["exergue", "encadre", "galerie", "son", "video"] as const;

/** What a line `::: name title` opens. */
export interface Opening {
  name: string;
  /** `undefined`: no such container; what it holds is shown without it. */
  kind: (typeof KINDS)[number] | undefined;
  /** Only a box has one. */
  title: string;
  /** What a sound or a video is of: a file, an address. */
  argument: string;
  /** The whole line after the colons. */
  written: string;
  /** Words that have no place on this line, kept as a paragraph. */
  stray: string;
}

export function readOpening(written: string): Opening {
  const name = /^\S+/.exec(written)?.[0] ?? written;
  const rest = written.slice(name.length).trim();
  const kind = KINDS.find((known) => known === name);
  const opening = { name, kind, written, title: "", argument: "", stray: "" };
  if (kind === "encadre") return { ...opening, title: rest };
  // As in the address of an image, a name that holds spaces may stand between < and >.
  if (isMedia(kind)) return { ...opening, argument: rest.replace(/^<(.*)>$/, "$1") };
  return { ...opening, stray: kind ? rest : written };
}

/** Whether the container is a sound or a video, which may have nothing inside. */
export function isMedia(kind: Opening["kind"]): boolean {
  return kind === "son" || kind === "video";
}

/** What follows the name of a container, from the token that opens it. */
export function argumentOf(open: Token): string {
  return metaOf<{ argument: string }>(open).argument;
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
  const found = `::: ${name} n’existe pas.`;
  const near = context.guess(slugify(name), KINDS);
  return near === undefined
    ? { found, expected: "::: exergue, ::: encadre, ::: galerie, ::: son ou ::: video." }
    : { found, expected: `::: ${near}, peut-être.`, fix: near };
}
