import type { VNode } from "preact";
import { ArticlePage } from "../../layouts/article-page.tsx";
import { FeedsPage } from "../../layouts/feeds-page.tsx";
import { HomePage } from "../../layouts/home-page.tsx";
import { GonePage, NotFoundPage } from "../../layouts/not-found-page.tsx";
import { NumeroPage } from "../../layouts/numero-page.tsx";
import { SEARCH_URL } from "../../layouts/parts/search-form.tsx";
import { SearchPage } from "../../layouts/search-page.tsx";
import { TextPage } from "../../layouts/text-page.tsx";
import { articleLd, homeLd, numeroLd, pageLd } from "../feeds/json-ld.ts";
import type { Recording } from "../feeds/json-ld-things.ts";
import { OPML_URL } from "../feeds/opml.ts";
import { releaseInstant } from "../feeds/release.ts";
import { atomUrl, jsonFeedUrl } from "../feeds/source.ts";
import type { Article, Numero, Page } from "../magazine/model.ts";
import { findNeighbours, type Neighbours } from "../magazine/neighbours.ts";
import type { RenderedText } from "../markdown/index.ts";
import { archivePages } from "./archive-pages.tsx";
import { creditsPages } from "./credits.tsx";
import { absolute, feedLinks, listHead, makeHead } from "./heads.ts";
import { authorsPage, keywordsPage, numerosPage } from "./list-pages.tsx";
import { type OutputPage, type PagesContext, page } from "./output-page.ts";

/** Words read in a minute, silently, by an adult reader of French. https://doi.org/10.1016/j.jml.2019.104047 */
const WORDS_A_MINUTE = 220;

/** Whether a text holds what has a script: a gallery, a sound. */
function hasMedia({ html, sounds }: RenderedText): boolean {
  return sounds.length > 0 || html.includes('<div class="galerie">');
}

function recordings({ sounds }: RenderedText): Recording[] {
  return sounds.map(({ target, legende, credit, licence }) => {
    const { url, type, bytes, seconds } = target;
    return { url, type, bytes, seconds, legende, credit, licence };
  });
}

/** Of content/pages/mentions-legales.md, where a magazine has one. */
const LEGAL_URL = "/mentions-legales/";

/** Answered by the server for `adresses-retirees`; no page leads there. */
const GONE_URL = "/410.html";

/** Home pages show the newest numéro and as many of the others as make a shelf. */
const SHELF = 12;

/** Every page of the site, in the order of their writing. */
export function* sitePages(context: PagesContext): Generator<OutputPage> {
  const { edition } = context;
  yield page("/", context, () => home(context));
  yield page("/404.html", context, () => notFound(context));
  if (edition.magazine["adresses-retirees"].length > 0) {
    yield page(GONE_URL, context, () => gone(context));
  }
  for (const [index, numero] of edition.numeros.entries()) {
    const next = edition.numeros[index - 1];
    const previous = edition.numeros[index + 1];
    yield page(numero.url, context, () => numeroPage(numero, { previous, next }, context));
  }
  const neighbours = findNeighbours(edition);
  for (const article of edition.articles) {
    yield page(article.url, context, () => articlePage(article, neighbours(article), context));
  }
  yield* archivePages(context);
  yield page("/numeros/", context, () => numerosPage(context));
  yield page("/auteurs/", context, () => authorsPage(context));
  yield page("/mots-cles/", context, () => keywordsPage(context));
  yield page("/flux/", context, () => feedsPage(context));
  yield page(SEARCH_URL, context, () => searchPage(context));
  yield* creditsPages(context);
  for (const text of edition.pages) yield page(text.url, context, () => textPage(text, context));
}

function home({ edition, texts, site, feeds }: PagesContext): VNode {
  const { magazine, numeros } = edition;
  const [latest, ...others] = numeros;
  const cover = latest && texts.coverOf(latest);
  const head = makeHead(magazine, {
    title: "",
    url: "/",
    description: undefined,
    feeds,
    picture: latest && texts.sharedOf(latest),
    tint: latest?.tint,
    jsonLd: homeLd(magazine),
  });
  return (
    <HomePage
      site={site}
      head={head}
      latest={latest}
      cover={cover}
      opening={openingPicture(latest, texts)}
      previous={others.slice(0, SHELF)}
    />
  );
}

function numeroPage(
  numero: Numero,
  around: { previous: Numero | undefined; next: Numero | undefined },
  { edition, texts, site, feeds }: PagesContext,
): VNode {
  const { magazine } = edition;
  const cover = texts.coverOf(numero);
  const editorial = texts.of(numero);
  const head = makeHead(magazine, {
    title: `Numéro\u00a0${numero.numero}\u00a0: ${numero.titre}`,
    url: numero.url,
    description: numero.chapo,
    feeds,
    picture: texts.sharedOf(numero),
    index: !numero.hidden,
    tint: numero.tint,
    media: hasMedia(editorial),
    previous: around.previous?.url,
    next: around.next?.url,
    jsonLd: numeroLd(magazine, numero, cover),
  });
  return (
    <NumeroPage
      site={site}
      head={head}
      numero={numero}
      cover={cover}
      opening={openingPicture(numero, texts)}
      editorial={editorial.html === "" ? undefined : editorial}
      {...around}
    />
  );
}

function openingPicture(numero: Numero | undefined, texts: PagesContext["texts"]) {
  const first = numero?.articles[0];
  return first && texts.coverOf(first);
}

function articlePage(article: Article, neighbours: Neighbours, context: PagesContext): VNode {
  const { edition, texts, site, feeds, sources } = context;
  const { magazine } = edition;
  const text = texts.of(article);
  const cover = texts.coverOf(article);
  const own = sources.find((source) => source.base === article.rubrique.url);
  const head = makeHead(magazine, {
    title: article.titre,
    url: article.url,
    type: "article",
    description: article.chapo,
    feeds: own ? [...feeds, ...feedLinks(own)] : feeds,
    picture: texts.sharedOf(article),
    index: !article.hidden,
    tint: article.numero.tint,
    previous: neighbours.previous?.url,
    next: neighbours.next?.url,
    article: {
      published: releaseInstant(article),
      section: article.rubrique.nom,
      tags: article.keywords.map(({ nom }) => nom),
      authors: article.signatures.map(({ author }) => absolute(magazine, author.url)),
    },
    media: hasMedia(text),
    jsonLd: articleLd(magazine, article, { words: text.words, cover, sounds: recordings(text) }),
  });
  const minutes = Math.max(1, Math.round(text.words / WORDS_A_MINUTE));
  return (
    <ArticlePage
      site={site}
      head={head}
      article={article}
      cover={cover}
      text={text}
      minutes={minutes}
      {...neighbours}
    />
  );
}

function textPage(text: Page, { edition, texts, site, feeds }: PagesContext): VNode {
  const head = makeHead(edition.magazine, {
    title: text.titre,
    url: text.url,
    description: text.chapo,
    feeds,
    index: !text.hidden,
    media: hasMedia(texts.of(text)),
    jsonLd: pageLd(edition.magazine, text),
  });
  const legal = text.url === LEGAL_URL;
  return <TextPage site={site} head={head} page={text} text={texts.of(text)} legal={legal} />;
}

function feedsPage(context: PagesContext): VNode {
  const head = listHead(
    context,
    "Flux",
    "/flux/",
    "Suivre le magazine, une rubrique ou une signature dans un lecteur de flux.",
  );
  const feeds = context.sources.map((source) => ({
    title: source.title,
    atom: atomUrl(source),
    json: jsonFeedUrl(source),
  }));
  const podcast = context.feeds.find(({ type }) => type === "application/rss+xml");
  return (
    <FeedsPage
      site={context.site}
      head={head}
      feeds={feeds}
      opml={OPML_URL}
      podcast={podcast?.url}
    />
  );
}

function searchPage(context: PagesContext): VNode {
  const { site, edition } = context;
  const lead = "Chercher dans tous les articles du magazine.";
  const head = { ...listHead(context, "Rechercher", SEARCH_URL, lead), plain: true };
  return (
    <SearchPage site={site} head={head} rubriques={edition.rubriques} latest={edition.numeros[0]} />
  );
}

function gone({ edition, site, feeds }: PagesContext): VNode {
  const head = makeHead(edition.magazine, {
    title: "Page retirée",
    url: GONE_URL,
    description: undefined,
    feeds,
    index: false,
  });
  return <GonePage site={site} head={head} latest={edition.numeros[0]} />;
}

function notFound({ edition, site, feeds }: PagesContext): VNode {
  const head = makeHead(edition.magazine, {
    title: "Page introuvable",
    url: "/404.html",
    description: undefined,
    feeds,
    index: false,
  });
  return <NotFoundPage site={site} head={head} latest={edition.numeros[0]} />;
}
