import { slugify } from "../magazine/slug.ts";

/** Ids that the notes of a text take for themselves. */
const OF_NOTES = /^(?:notes|note-\d+|appel-\d+(?:-\d+)?)$/;

/**
 * One id per heading, in order, none twice and none of a note: « Notes » is `section-notes`. A repeated heading is
 * numbered from 2, past the numbers that another heading bears in its own words; signs alone give `section`.
 */
export function headingIds(texts: readonly string[]): string[] {
  const bases = texts.map(baseId);
  const taken = new Set(bases);
  const nextNumber = new Map<string, number>();
  return bases.map((base) => {
    let number = nextNumber.get(base);
    if (number === undefined) {
      nextNumber.set(base, 2);
      return base;
    }
    while (taken.has(`${base}-${number}`)) number++;
    nextNumber.set(base, number + 1);
    return `${base}-${number}`;
  });
}

function baseId(text: string): string {
  const slug = slugify(text) || "section";
  return OF_NOTES.test(slug) ? `section-${slug}` : slug;
}
