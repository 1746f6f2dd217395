import { inclusiveGuide } from "./inclusive-guide.ts";
import { typographyGuide } from "./typography-guide.ts";

/** The pages of the editors' guide that are made from the tables that tests run, by the name of their file. */
export function guidePages(): Map<string, string> {
  return new Map([
    ["guide-de-la-typographie.md", typographyGuide()],
    ["guide-de-l-ecriture-inclusive.md", inclusiveGuide()],
  ]);
}
