import type { VNode } from "preact";
import { describe, expect, it } from "vitest";
import { ArchivePage } from "./archive-page.tsx";
import { ArticlePage } from "./article-page.tsx";
import { AuthorsPage } from "./authors-page.tsx";
import { FeedsPage } from "./feeds-page.tsx";
import { HomePage } from "./home-page.tsx";
import { KeywordsPage } from "./keywords-page.tsx";
import { NotFoundPage } from "./not-found-page.tsx";
import { NumeroPage } from "./numero-page.tsx";
import { NumerosPage } from "./numeros-page.tsx";
import { RedirectPage } from "./redirect-page.tsx";
import { renderPage } from "./render.ts";
import { article, author, head, keyword, numero, site, text } from "./samples.fixture.ts";
import { TextPage } from "./text-page.tsx";
import type { PageProps } from "./view.ts";

const at = (url: string): PageProps => ({ site, head: head({ url }) });
const latest = numero({ hidden: { reason: "brouillon" } });
const first = article({ numero: latest, chapo: "Un chapo." });
const page = site.pages[0] as (typeof site.pages)[0];
const archive = {
  eyebrow: "Rubrique",
  title: "(Re)lire",
  lead: undefined,
  role: undefined,
  years: [],
  total: 1,
  picture: undefined,
  feeds: undefined,
};
const noCover = { coverOf: () => undefined };
const word = { keyword: keyword("eau"), size: 1, companions: [keyword("forêt")] };
const articleProps = {
  article: first,
  cover: undefined,
  text: text(),
  minutes: 1,
  deepening: [],
  companions: [],
  related: [],
  previous: undefined,
  next: undefined,
  position: 1,
  total: 1,
};

const pages: [string, VNode][] = [
  [
    "home",
    <HomePage
      {...at("/")}
      latest={latest}
      cover={undefined}
      opening={undefined}
      previous={[numero()]}
    />,
  ],
  [
    "empty home",
    <HomePage
      {...at("/")}
      latest={undefined}
      cover={undefined}
      opening={undefined}
      previous={[]}
    />,
  ],
  [
    "numero",
    <NumeroPage
      {...at(latest.url)}
      numero={latest}
      cover={undefined}
      opening={undefined}
      editorial={text()}
      previous={undefined}
      next={undefined}
    />,
  ],
  [
    "numeros",
    <NumerosPage {...at("/numeros/")} years={[{ year: 2021, numeros: [latest] }]} {...noCover} />,
  ],
  ["no numero", <NumerosPage {...at("/numeros/")} {...noCover} years={[]} />],
  ["article", <ArticlePage {...at(first.url)} {...articleProps} />],
  [
    "archive",
    <ArchivePage
      {...at("/relire/")}
      {...archive}
      groups={[{ numero: latest, articles: [first] }]}
    />,
  ],
  ["empty archive", <ArchivePage {...at("/relire/")} {...archive} groups={[]} />],
  ["authors", <AuthorsPage {...at("/auteurs/")} authors={[author("Ada")]} />],
  ["keywords", <KeywordsPage {...at("/mots-cles/")} map={{ groups: [[word]], alone: [word] }} />],
  ["no keyword", <KeywordsPage {...at("/mots-cles/")} map={{ groups: [], alone: [] }} />],
  ["no author", <AuthorsPage {...at("/auteurs/")} authors={[]} />],
  ["text", <TextPage legal={false} {...at(page.url)} page={page} text={text()} />],
  [
    "feeds",
    <FeedsPage
      {...at("/flux/")}
      feeds={[{ title: "Tout", atom: "/a", json: "/b" }]}
      podcast={undefined}
      opml="/flux.opml"
    />,
  ],
  ["not found", <NotFoundPage {...at("/404.html")} latest={latest} />],
];

describe.each(pages)("the %s page", (_, vnode) => {
  const html = renderPage(vnode);

  it("is a French document with one title of first rank and one main part", () => {
    expect(html.startsWith('<!doctype html><html lang="fr">')).toBe(true);
    expect(html.match(/<h1[ >]/g)).toHaveLength(1);
    expect(html.match(/<main /g)).toHaveLength(1);
  });

  it("leads to its contents first, and names its navigations", () => {
    expect(html).toMatch(/<body><a class="skip" href="#_contenu">/);
    expect(html).toContain('<main id="_contenu">');
    expect(html).not.toMatch(/<nav(?![^>]*aria-label)/);
  });

  it("keeps to its content security policy", () => {
    expect(html).not.toMatch(/ style=| on\w+=|<script(?! src="\/assets\/)|<style/);
  });

  it("never skips a rank of titles", () => {
    const ranks = [...html.matchAll(/<h([1-6])[ >]/g)].map(([, rank]) => Number(rank));
    const skips = ranks.filter((rank, i) => i > 0 && rank > (ranks[i - 1] as number) + 1);
    expect(skips).toEqual([]);
  });

  it("writes no-break spaces where French wants them", () => {
    const words = html.slice(html.indexOf("<body>")).replace(/<[^>]+>/g, "");
    expect(words).not.toMatch(/ [:;!?»]|« |undefined|\[object/);
  });
});

describe("the menu", () => {
  const current = (url: string) =>
    [
      ...renderPage(<NotFoundPage {...at(url)} latest={undefined} />).matchAll(
        /href="([^"]+)" aria-current="(\w+)"/g,
      ),
    ].map(([, href, state]) => `${href} ${state}`);

  it("says which page is shown, and which folder holds it", () => {
    expect(current("/relire/")).toEqual(["/relire/ page"]);
    expect(current("/relire/2021/")).toEqual(["/relire/ true"]);
    expect(current("/mots-cles/eau/")).toEqual(["/mots-cles/ true"]);
    expect(current("/404.html")).toEqual([]);
  });
});

describe("RedirectPage", () => {
  const to = "https://rebonds.net/numeros/48-alternumerisme/?a=1&b=2";
  const html = renderPage(<RedirectPage magazineName="(Re)bonds" to={to} title="A & <b>" />);

  it("leads browsers, search engines and people to the new address", () => {
    const address = to.replace("&", "&amp;");
    expect(html).toContain(`<meta http-equiv="refresh" content="0; url=${address}"`);
    expect(html).toContain(`<link rel="canonical" href="${address}"`);
    expect(html).toContain(`<a href="${address}">A &amp; &lt;b></a>`);
    expect(html.match(/<h1/g)).toHaveLength(1);
  });
});
