import { join } from "node:path";
import { SEARCH_URL } from "../../layouts/parts/search-form.tsx";
import { signatureText } from "../../layouts/words.ts";
import { typesetAs } from "../langue/index.ts";
import { formatDay, yearOf } from "../magazine/dates.ts";
import { isFrenchCode } from "../magazine/language.ts";
import type { Article, Edition } from "../magazine/model.ts";
import { buildSearch, type SearchDocument, type SearchPassage } from "../search/index.ts";
import { bundle } from "./bundle.ts";
import type { Texts } from "./texts.ts";
import { write } from "./write.ts";

/**
 * Writes the search over the articles of an edition, below its address.
 *
 * @param cache where what did not change is kept
 */
export async function writeSiteSearch(
  folder: string,
  edition: Edition,
  texts: Texts,
  cache: string,
): Promise<void> {
  const files = await buildSearch(searchDocuments(edition, texts), {
    cache,
    guard: bundle("scripts/search/guard.ts", "guard", false).bytes,
    names: {
      rubriques: Object.fromEntries(edition.rubriques.map(({ cle, nom }) => [cle, nom])),
      authors: Object.fromEntries(edition.authors.map(({ cle, nom }) => [cle, nom])),
    },
  });
  for (const file of files) write(join(folder, SEARCH_URL), file);
}

/** The articles of an edition as the search knows them, oldest numéro first: an order that new ones do not upset. */
function searchDocuments(edition: Edition, texts: Texts): SearchDocument[] {
  return edition.numeros
    .toReversed()
    .flatMap(({ articles }) => articles.map((article) => document(article, edition, texts)));
}

function document(article: Article, { magazine }: Edition, texts: Texts): SearchDocument {
  const { url, titre, chapo, lang, date, rubrique, signatures, keywords, couverture, numero } =
    article;
  const set = (text: string) => (isFrenchCode(lang) ? typesetAs(text, magazine.typographie) : text);
  const signature = signatureText(signatures);
  const passages: SearchPassage[] = [];
  if (chapo) passages.push({ text: set(chapo) });
  if (couverture?.legende) passages.push({ text: set(couverture.legende) });
  passages.push(...texts.of(article).passages);
  passages.push({ text: [signature, ...keywords.map(({ nom }) => nom)].join(", ") });
  return {
    url,
    title: set(titre),
    lang,
    details: [rubrique.nom, signature, formatDay(date)].join(" · "),
    date,
    rubrique: rubrique.cle,
    authors: signatures.map(({ author }) => author.cle),
    numero: numero.numero,
    year: yearOf(numero.date),
    passages,
  };
}
