import type { Fault } from "./fault.ts";
import type { Loaded } from "./loaded.ts";
import type { Author, Keyword, Rubrique } from "./model.ts";
import { listNames, nearest } from "./nearest.ts";
import { slugify } from "./slug.ts";
import { locate, sourceOf } from "./yaml.ts";
import type { Path, YamlText } from "./yaml-text.ts";

/** What the texts may refer to by key. */
export interface Known {
  faults: Fault[];
  /** Whether the lists could be read: without them, nothing is said of what is not in them. */
  complete: boolean;
  rubriques: Map<string, Rubrique>;
  authors: Map<string, Author>;
  /** Filled as keywords are met. */
  keywords: Map<string, Keyword>;
}

/** The rubrique or author of a key; an unknown key is a fault, with the nearest one to paste. */
export function findKnown<Item>(
  key: string,
  known: Map<string, Item>,
  noun: "rubrique" | "auteur·ice",
  header: YamlText,
  path: Path,
  context: Known,
): Item | undefined {
  const item = known.get(key);
  if (item || !context.complete) return item;
  const near = nearest(key, known.keys());
  const sentence =
    noun === "rubrique"
      ? `La rubrique « ${key} » n’existe pas.`
      : `« ${key} » n’est pas dans auteurs.yaml.`;
  const fix = near && (noun === "rubrique" ? `rubrique: ${near}` : near);
  context.faults.push({
    file: header.file,
    ...locate(header, path),
    found: sentence,
    expected: near && known.size > 8 ? `${near}, peut-être.` : `${listNames([...known.keys()])}.`,
    ...(fix ? { fix } : {}),
  });
  return undefined;
}

/** The keyword of a name, whatever its capitals and accents; `undefined` for a name of signs only. */
export function keywordFor(nom: string, { keywords }: Known): Keyword | undefined {
  const slug = slugify(nom);
  if (slug === "") return undefined;
  let keyword = keywords.get(slug);
  if (!keyword) {
    keyword = { kind: "keyword", url: `/mots-cles/${slug}/`, nom, articles: [] };
    keywords.set(slug, keyword);
  }
  return keyword;
}

/** A list without the entries whose key was already taken, which are faults. */
export function unique<Data extends { cle: string }>(
  list: { data: Data[]; header: YamlText } | undefined,
  faults: Fault[],
): Data[] {
  const seen = new Set<string>();
  return (list?.data ?? []).filter((item, index) => {
    if (!seen.has(item.cle)) return seen.add(item.cle);
    const header = (list as { header: YamlText }).header;
    const place = locate(header, [index, "cle"]);
    faults.push({
      file: header.file,
      ...place,
      found: `La clé « ${item.cle} » est déjà prise plus haut.`,
      expected: "une clé différente pour chaque ligne de la liste.",
    });
    return false;
  });
}

/** The rubriques that magazine.yaml ties to each other must exist. */
export function checkDeepening(loaded: Loaded, context: Known): void {
  const header = loaded.magazineHeader;
  // The default pair names rubriques that another magazine need not have.
  if (!header || sourceOf(header, ["approfondissements"]) === undefined) return;
  for (const [from, to] of Object.entries(loaded.magazine.approfondissements)) {
    findKnown(from, context.rubriques, "rubrique", header, ["approfondissements", from], context);
    findKnown(to, context.rubriques, "rubrique", header, ["approfondissements", from], context);
  }
}
