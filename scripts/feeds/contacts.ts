import { yearOf } from "../magazine/dates.ts";
import type { Edition } from "../magazine/model.ts";
import { latestRelease } from "./release.ts";
import { type FeedFile, fileAt } from "./source.ts";

/**
 * Whom to tell of a fault of the site, https://www.rfc-editor.org/rfc/rfc9116; none for a magazine without a courriel.
 * It holds until the end of the year after the last article: the same texts make the same file, and a magazine that has
 * stopped promises no answer.
 */
export function* securityFile({ magazine, articles, numeros }: Edition): Generator<FeedFile> {
  const last = latestRelease(articles) ?? numeros[0]?.date;
  if (magazine.courriel === undefined || last === undefined) return;
  const lines = [
    `Contact: mailto:${magazine.courriel}`,
    `Expires: ${yearOf(last) + 1}-12-31T23:59:59Z`,
    "Preferred-Languages: fr",
    `Canonical: ${magazine.adresse}/.well-known/security.txt`,
  ];
  yield fileAt("/.well-known/security.txt", `${lines.join("\n")}\n`);
}

/** Who is behind the site, https://humanstxt.org */
export function humansFile({ magazine, authors }: Edition): FeedFile {
  const { nom, description, licence, hebergeur, courriel } = magazine;
  const lines = [
    "/* LE MAGAZINE */",
    `${nom}\u00a0: ${description}`,
    ...(courriel === undefined ? [] : [`Courriel\u00a0: ${courriel}`]),
    `Licence des textes et des images\u00a0: ${licence.nom}, ${licence.adresse}`,
    "",
    "/* L’ÉQUIPE */",
    ...authors.map((author) => `${author.nom}, ${author.role}`),
    "",
    "/* LE SITE */",
    "Des pages écrites d’avance, sans traceur ni publicité, par un logiciel libre (EUPL-1.2).",
    `Hébergement\u00a0: ${hebergeur.nom}, ${hebergeur.adresse}`,
  ];
  return fileAt("/humans.txt", `${lines.join("\n")}\n`);
}
