import { parisMinute } from "./dates.ts";
import { compareText, type Fault } from "./fault.ts";
import type { Addressed, Loaded, LoadOptions, ReadText } from "./loaded.ts";
import type { Article, Author, Edition, Hidden, Numero, Page, Rubrique } from "./model.ts";
import { checkDeepening, findKnown, type Known, keywordFor, unique } from "./references.ts";
import type { ArticleData, PageData } from "./schema.ts";
import { slugify } from "./slug.ts";
import { locate } from "./yaml.ts";

/**
 * Ties the texts to each other: rubriques, authors, numéros, keywords, in their final order.
 *
 * @returns the edition, without what is hidden (but for a preview), and `all` that has an address, hidden or not.
 */
export function assemble(
  loaded: Loaded,
  options: LoadOptions,
  faults: Fault[],
): { edition: Edition; all: Addressed[] } {
  const rubriques: Rubrique[] = unique(loaded.rubriques, faults).map((data) => ({
    kind: "rubrique",
    ...data,
    url: `/${data.cle}/`,
    articles: [],
  }));
  const authors: Author[] = unique(loaded.authors, faults).map((data) => ({
    kind: "author",
    ...data,
    url: `/auteurs/${data.cle}/`,
    articles: [],
  }));
  const context: Context = {
    options,
    minute: parisMinute(options.now),
    faults,
    complete: loaded.complete,
    rubriques: new Map(rubriques.map((rubrique) => [rubrique.cle, rubrique])),
    rank: new Map(rubriques.map((rubrique, index) => [rubrique.cle, index])),
    authors: new Map(authors.map((author) => [author.cle, author])),
    keywords: new Map(),
    all: [],
  };
  checkDeepening(loaded, context);
  const numeros = loaded.numeros.flatMap((folder) => makeNumero(folder, context) ?? []);
  numeros.sort((a, b) => b.numero - a.numero || compareText(a.url, b.url));
  const articles = numeros.flatMap((numero) => numero.articles).sort(newestFirst);
  for (const article of articles) {
    article.rubrique.articles.push(article);
    for (const author of new Set(article.signatures.map((signature) => signature.author))) {
      author.articles.push(article);
    }
    for (const keyword of article.keywords) keyword.articles.push(article);
  }
  const edition: Edition = {
    magazine: loaded.magazine,
    numeros,
    articles,
    rubriques,
    authors: authors.sort((a, b) => compareText(sortName(a.nom), sortName(b.nom))),
    keywords: [...context.keywords.values()]
      .filter((keyword) => keyword.articles.length > 0)
      .sort((a, b) => compareText(slugify(a.nom), slugify(b.nom))),
    pages: makePages(loaded.pages, context),
  };
  return { edition, all: context.all };
}

interface Context extends Known {
  options: LoadOptions;
  /** That of the build, in Paris. */
  minute: string;
  rank: Map<string, number>;
  all: Addressed[];
}

function makeNumero(
  { at, read, articles }: Loaded["numeros"][number],
  context: Context,
): Numero | undefined {
  // A numéro that could not be read still has its articles checked: every fault is told in one run.
  const parts = /^(\d+)[-_ .]+(.*)$/.exec(at.name);
  const slug = slugify(parts?.[2] ?? "");
  const numero: Numero | undefined = read && {
    kind: "numero",
    ...read.data,
    url: `/numeros/${read.data.numero}-${slug}/`,
    tint: read.data.teinte.slice(1),
    articles: [],
    hidden: hiddenBy(read.data, read.data.publication, context),
    source: read.source,
  };
  if (read && (!parts || slug === "" || Number(parts[1]) !== read.data.numero)) {
    const number = String(read.data.numero).padStart(3, "0");
    const right = `${number}-${slug || slugify(at.name.replace(/^\d+/, "")) || slugify(read.data.titre)}`;
    context.faults.push({
      file: at.file,
      ...locate(read.header, ["numero"]),
      found: `Le dossier s’appelle « ${at.name} » et l’en-tête dit numéro ${read.data.numero}.`,
      expected: `le même numéro des deux côtés : un dossier « ${right} », ou une autre valeur ici.`,
    });
  }
  const made = articles.flatMap((article) => makeArticle(article, numero, context) ?? []);
  if (!numero || !read) return undefined;
  context.all.push({ item: numero, header: read.header, at });
  numero.articles = made
    .filter((article) => context.options.preview || !article.hidden)
    .sort(
      (a, b) =>
        (context.rank.get(a.rubrique.cle) ?? 0) - (context.rank.get(b.rubrique.cle) ?? 0) ||
        compareText(a.date, b.date) ||
        compareText(a.url, b.url),
    );
  // A cover with nothing behind it is not a numéro yet.
  const visible = !numero.hidden && numero.articles.length > 0;
  return context.options.preview || visible ? numero : undefined;
}

function makeArticle(
  read: ReadText<ArticleData>,
  numero: Numero | undefined,
  context: Context,
): Article | undefined {
  const { data, header, at } = read;
  const rubrique = findKnown(
    data.rubrique,
    context.rubriques,
    "rubrique",
    header,
    ["rubrique"],
    context,
  );
  const signatures = data.auteurs.map(({ auteur, role }, index) => ({
    author: findKnown(auteur, context.authors, "auteur·ice", header, ["auteurs", index], context),
    role,
  }));
  const slug = slugify(at.name);
  if (slug === "") {
    context.faults.push({
      ...nameless(`Le dossier « ${at.name} »`, at.file, { line: 1, column: 1 }),
      expected: "un nom de dossier comme un-hebergeur-alternatif.",
    });
  }
  const keywords = data["mots-cles"].flatMap((nom, index) => {
    const keyword = keywordFor(nom, context);
    if (keyword) return keyword;
    context.faults.push({
      ...nameless(`Le mot-clé « ${nom} »`, at.file, locate(header, ["mots-cles", index])),
      expected: "un mot, comme numérique.",
    });
    return [];
  });
  if (!numero || !rubrique || signatures.some(({ author }) => !author)) return undefined;
  const article: Article = {
    kind: "article",
    ...data,
    url: `${numero.url}${slug}/`,
    rubrique,
    signatures: signatures as Article["signatures"],
    keywords: [...new Set(keywords)],
    numero,
    // Without an hour of its own, an article dated tomorrow waits for tomorrow.
    hidden: numero.hidden ?? hiddenBy(data, data.publication ?? `${data.date}T00:00`, context),
    source: read.source,
  };
  context.all.push({ item: article, header, at });
  return article;
}

function makePages(pages: ReadText<PageData>[], context: Context): Page[] {
  return pages
    .map((read): Page => {
      const slug = slugify(read.at.name);
      if (slug === "") {
        context.faults.push({
          ...nameless(`Le nom « ${read.at.name} »`, read.at.file, { line: 1, column: 1 }),
          expected: "un nom comme qui-sommes-nous.",
        });
      }
      const page: Page = {
        kind: "page",
        ...read.data,
        url: `/${slug || "page"}/`,
        hidden: hiddenBy(read.data, read.data.publication, context),
        source: read.source,
      };
      context.all.push({ item: page, header: read.header, at: read.at });
      return page;
    })
    .filter((page) => context.options.preview || !page.hidden)
    .sort((a, b) => a.ordre - b.ordre || compareText(a.url, b.url));
}

/** The fault of a name that leaves nothing of an address: Cyrillic, signs, an emoji. */
function nameless(name: string, file: string, place: { line: number; column: number }): Fault {
  return {
    file,
    ...place,
    found: `${name} n’a ni lettre ni chiffre latin : il ne fait pas d’adresse.`,
  };
}

function hiddenBy(
  data: { brouillon: boolean },
  publication: string | undefined,
  { minute }: Context,
): Hidden | undefined {
  if (data.brouillon) return { reason: "brouillon" };
  if (publication === undefined || publication <= minute) return undefined;
  return { reason: "programme", publication };
}

/** Newest first; within a day, by numéro and address, so that the order is one on every machine. */
export function newestFirst(a: Article, b: Article): number {
  return (
    compareText(b.date, a.date) || b.numero.numero - a.numero.numero || compareText(a.url, b.url)
  );
}

/** « Fanny Lancelin » → `lancelin fanny`, as a directory sorts. */
function sortName(name: string): string {
  const words = slugify(name).split("-");
  return [words.at(-1), ...words.slice(0, -1)].join(" ");
}
