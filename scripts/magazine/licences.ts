/** What one may do with a picture or a sound, by its name; the address of its terms where they are known. */
export interface Licence {
  nom: string;
  adresse?: string;
}

const VERSION = /^cc[- ](by(?:-(?:nc|sa|nd))*)(?:[- ](\d\.\d))?(?:[- ]([a-z]{2}))?$/;

/**
 * The licence that a few words name, `undefined` where they name none that is known: so that the end of a caption can be
 * told from a name. https://creativecommons.org/licenses/, https://artlibre.org/
 */
export function readLicence(text: string): Licence | undefined {
  const name = text.trim().replace(/\.$/, "");
  const key = name
    .toLowerCase()
    .replace(/[\s\u00a0\u202f–—_]+/g, " ")
    .replace(/^©\s*/, "");
  const [, terms, version = "4.0", country] =
    VERSION.exec(key.replace(/ (?=nc|sa|nd)/g, "-")) ?? [];
  if (terms !== undefined) {
    const ported = country === undefined ? "" : `${country}/`;
    return {
      nom: name,
      adresse: `https://creativecommons.org/licenses/${terms}/${version}/${ported}deed.fr`,
    };
  }
  if (/^cc ?0(?: 1\.0)?$/.test(key)) {
    return { nom: name, adresse: "https://creativecommons.org/publicdomain/zero/1.0/deed.fr" };
  }
  if (/^(?:domaine public|public domain)$/.test(key)) {
    return { nom: name, adresse: "https://creativecommons.org/publicdomain/mark/1.0/deed.fr" };
  }
  if (/^(?:licence )?art libre(?: 1\.3)?$/.test(key)) {
    return { nom: name, adresse: "https://artlibre.org/licence/lal/" };
  }
  if (/^tous droits (?:réservés|reserves)$/.test(key)) return { nom: name };
  return undefined;
}
