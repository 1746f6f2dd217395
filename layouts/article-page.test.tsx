import { describe, expect, it } from "vitest";
import type { Article } from "../scripts/magazine/model.ts";
import { ArticlePage } from "./article-page.tsx";
import { renderPage } from "./render.ts";
import {
  article,
  author,
  HOSTILE,
  head,
  keyword,
  numero,
  picture,
  rubrique,
  site,
  text,
} from "./samples.fixture.ts";

const revisiter = rubrique("revisiter", "(Re)visiter");

function page(made: Article, over: Partial<Parameters<typeof ArticlePage>[0]> = {}): string {
  const { articles } = made.numero;
  const position = articles.indexOf(made) + 1;
  return renderPage(
    <ArticlePage
      site={site}
      head={head({ title: made.titre, url: made.url })}
      article={made}
      cover={undefined}
      text={text()}
      minutes={7}
      deepening={[]}
      companions={articles.filter((other) => other !== made)}
      related={[]}
      previous={articles[position - 2]}
      next={articles[position]}
      position={position}
      total={articles.length}
      {...over}
    />,
  );
}

/** A numéro of `length` articles. */
function full(length: number): Article[] {
  const home = numero();
  return Array.from({ length }, () => article({ numero: home }));
}

/** Each way that a page turns, once: the folio and the pager say the same. */
function turns(html: string): string[][] {
  const links = [...html.matchAll(/<a href="([^"]+)" rel="(prev|next)"/g)];
  return [...new Map(links.map(([, url = "", rel = ""]) => [rel, url]))];
}

describe("ArticlePage", () => {
  it("says who did what, when it came out and how long it takes", () => {
    const html = page(
      article({
        signatures: [
          { author: author("Ada"), role: undefined },
          { author: author("Bab"), role: "photos" },
        ],
      }),
    );
    expect(html).toContain('<a rel="author" href="/auteurs/bab/">Bab</a> (photos)');
    expect(html).toContain('<time datetime="2021-06-01">1<sup>er</sup>\u00a0juin\u00a02021</time>');
    expect(html).toContain("7\u00a0min de lecture");
    expect(html).toContain('<p class="signature">Ada et Bab (photos)</p>');
  });

  it("turns to the articles before and after, and says where one is", () => {
    const html = page(full(4)[1] as Article);
    expect(turns(html)).toEqual([
      ["prev", "/numeros/48-alternumerisme/article-1/"],
      ["next", "/numeros/48-alternumerisme/article-3/"],
    ]);
    expect(html).toContain('<span aria-current="page">page\u00a02 sur\u00a04</span>');
  });

  it("turns back to the cover from the first article, and to the summary from the last", () => {
    const html = page(article());
    const url = "/numeros/48-alternumerisme/";
    expect(turns(html)).toEqual([
      ["prev", url],
      ["next", url],
    ]);
    expect(html).toContain("<span>Couverture</span> Alternumérisme");
    expect(html).toContain("<span>Sommaire</span> Alternumérisme");
    expect(html).toContain("page\u00a01 sur\u00a01");
  });

  it.each([
    [1, 0],
    [2, 2],
    [12, 12],
    [13, 0],
  ])("in a numéro of %i articles, draws %i sheets, of which one is inked", (total, sheets) => {
    const html = page(full(total).at(-1) as Article).split('class="folio"')[1] ?? "";
    const [outlined = "", inked = ""] = [...html.matchAll(/<path d="([^"]*)"/g)].map(
      ([, path]) => path,
    );
    expect((outlined + inked).split("M").length - 1).toBe(sheets);
    expect(inked.split("M").length - 1).toBe(Math.min(sheets, 1));
    if (inked) expect(inked).toMatch(`M${(total - 1) * 8} `);
  });

  it("leads to the piece that goes deeper under the name of its rubrique", () => {
    const deeper = article({ rubrique: revisiter });
    const html = page(article(), { deepening: [deeper] });
    expect(html).toContain("Pour aller plus loin\u00a0: (Re)visiter</h2>");
    expect(html).toContain(`<a href="${deeper.url}">`);
  });

  it("shows no heading over an empty list", () => {
    const html = page(article());
    expect(html).not.toMatch(/Pour aller plus loin|Dans ce numéro|À lire aussi|Mots-clés\u00a0:/);
  });

  it.each([
    [1, 2],
    [20, 16],
    [40, 32],
  ])("of forty articles, shows at place %i the eight companions from %i on", (place, first) => {
    const html = page(full(40)[place - 1] as Article);
    const more = html.slice(html.indexOf("Dans ce numéro"), html.indexOf('<nav class="pager"'));
    const shown = [...more.matchAll(/article-(\d+)\/"/g)].map(([, number]) => Number(number));
    expect(shown).toHaveLength(8);
    expect(shown[0]).toBe(first);
    expect(more).toContain("Tout le sommaire\u00a0: 40\u00a0articles");
  });

  it("offers the choice of writing to a text, or to notes, that hold inclusive forms", () => {
    const form = '<span class="ec" aria-hidden="true">un·e</span><span class="tl">un ou une</span>';
    const offered = (over: Parameters<typeof text>[0]) =>
      page(article(), { text: text(over) }).includes("Écriture inclusive</legend>");
    expect(offered({ html: `<p>${form}</p>` })).toBe(true);
    expect(offered({ notes: `<section>${form}</section>` })).toBe(true);
    expect(offered({})).toBe(false);
  });

  it("lists keywords in a sentence", () => {
    const html = page(article({ keywords: ["eau", "terre", "feu"].map(keyword) }));
    expect(html.replace(/<[^>]+>/g, "")).toContain("Mots-clés\u00a0: eau, terre et feu.");
  });

  it("says that readers cannot see a draft, or cannot see it yet", () => {
    expect(page(article())).not.toContain('class="banner"');
    expect(page(article({ hidden: { reason: "brouillon" } }))).toContain(
      "Brouillon\u00a0: cette page n’apparaît que dans l’aperçu.",
    );
    const publication = "2021-06-01T08:00";
    expect(page(article({ hidden: { reason: "programme", publication } }))).toContain(
      "Publication prévue le 1<sup>er</sup>\u00a0juin\u00a02021 à 8\u00a0h",
    );
  });

  it("marks drafts among its companions", () => {
    const home = numero();
    article({ numero: home, hidden: { reason: "brouillon" } });
    expect(page(article({ numero: home }))).toContain('<span class="tag">Brouillon</span>');
  });

  it("escapes every text an editor writes", () => {
    const home = numero({ titre: HOSTILE });
    const made = article({
      numero: home,
      titre: HOSTILE,
      chapo: HOSTILE,
      rubrique: rubrique("relire", HOSTILE),
      signatures: [{ author: author(HOSTILE), role: HOSTILE }],
      keywords: [keyword(HOSTILE)],
    });
    const cover = {
      ...picture(),
      alt: HOSTILE,
      legende: HOSTILE,
      credit: HOSTILE,
      licence: { nom: HOSTILE, adresse: HOSTILE },
    };
    const html = page(made, { cover, related: [made], deepening: [made], companions: [made] });
    expect(html.replace(/<script src="\/assets\/[\w.-]+"><\/script>/, "")).not.toMatch(
      /<script|<b>|<\/script/,
    );
    expect(html).toContain('alt="&lt;/title>&lt;/script>');
  });
});
