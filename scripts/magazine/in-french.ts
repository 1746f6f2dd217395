import { typesetAs } from "../langue/index.ts";
import { isFrenchCode } from "./language.ts";
import type { Edition } from "./model.ts";
import type { Cover } from "./picture-schema.ts";

type Say = (text: string) => string;

/**
 * Sets in French, in place, the titles, standfirsts, captions and names of an edition, so that pages, feeds and data say
 * them alike. Addresses were made from what editors typed.
 */
export function setInFrench(edition: Edition): void {
  const { magazine } = edition;
  const say: Say = (text) => typesetAs(text, magazine.typographie);
  magazine.nom = say(magazine.nom);
  magazine.description = say(magazine.description);
  for (const text of [...edition.numeros, ...edition.articles, ...edition.pages]) {
    if (text.kind !== "numero" && !isFrenchCode(text.lang)) continue;
    text.titre = say(text.titre);
    if (text.chapo !== undefined) text.chapo = say(text.chapo);
    if (text.kind !== "page" && text.couverture) text.couverture = coverOf(text.couverture, say);
    for (const notes of Object.values(text.images)) {
      if (notes.credit !== undefined) notes.credit = say(notes.credit);
    }
  }
  for (const { signatures } of edition.articles) {
    for (const signature of signatures) {
      if (signature.role !== undefined) signature.role = say(signature.role);
    }
  }
  for (const rubrique of edition.rubriques) {
    rubrique.nom = say(rubrique.nom);
    rubrique.description = say(rubrique.description);
  }
  for (const author of edition.authors) {
    author.nom = say(author.nom);
    author.role = say(author.role);
    if (author.presentation !== undefined) author.presentation = say(author.presentation);
  }
  for (const keyword of edition.keywords) keyword.nom = say(keyword.nom);
}

function coverOf(cover: Cover, say: Say): Cover {
  const { legende, credit } = cover;
  return {
    ...cover,
    alt: say(cover.alt),
    legende: legende === undefined ? undefined : say(legende),
    credit: credit === undefined ? undefined : say(credit),
  };
}
