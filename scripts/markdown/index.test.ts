import { describe, expect, it } from "vitest";
import { renderMarkdown } from "./index.ts";
import { oneFile, sampleResolver } from "./sample-resolver.ts";
import type { Resolver } from "./types.ts";

const render = (text: string, resolver: Partial<Resolver> = {}) =>
  renderMarkdown(text, { ...sampleResolver, ...resolver });

const places = (text: string) => render(text).faults.map(({ line, column }) => `${line}:${column}`);

describe("what a text gives", () => {
  it("lists headings without markup nor calls, and every id a link may point at", () => {
    const text = "## *Un* `deux`[^1]\n\n::: encadre Trois\nx\n:::\n\n### Quatre\n\n[^1]: Note.";
    const { headings, ids } = render(text);
    expect(headings).toEqual([
      { level: 2, id: "un-deux", text: "Un deux" },
      { level: 3, id: "quatre", text: "Quatre" },
    ]);
    expect(ids).toEqual(["un-deux", "trois", "quatre"]);
  });

  it("keeps the notes apart from the body", () => {
    const { html, notes } = render("Un[^1].\n\n[^1]: Une note.\n\nDeux.");
    expect(html).not.toContain("Une note");
    expect(html).toContain("<p>Deux.</p>");
    expect(notes).toMatch(/^<section.*Une note.*<\/section>\n$/s);
    expect(render("Un.").notes).toBe("");
  });

  it("keeps nothing from one text to the next", () => {
    render("[^1]: Une note.\n\n## Titre\n\n[a]: /relire/\n\n::: encadre Pas fermé");
    expect(render("## Titre\n\n[a] et [^1]").html).toContain(
      '<h2 id="titre">Titre</h2>\n<p>[a] et [^1]</p>',
    );
  });

  it("shows every word of a text with faults, HTML included as it was written", () => {
    const { html, notes } = render(
      '<b onclick=x>un</b> ![deux](x.png "trois")\n\n[^1]: quatre\n[^1]: cinq',
    );
    expect(html).toContain("&lt;b onclick=x&gt;un&lt;/b&gt; deux (trois)");
    expect(notes).toMatch(/quatre.*cinq/s);
  });

  it("gives the body of an empty text", () => {
    expect(render("")).toEqual({
      html: "",
      notes: "",
      headings: [],
      ids: [],
      passages: [],
      pictures: [],
      sounds: [],
      words: 0,
      faults: [],
    });
  });
});

describe("links and images asked of the caller", () => {
  it("come as they were written, with their #part and without encoding", () => {
    const asked: string[] = [];
    const link = (href: string) => {
      asked.push(href);
      return { url: "/ici/" };
    };
    const image = (src: string) => {
      asked.push(src);
      return oneFile("/i.jpg", 1, 1);
    };
    const text =
      "[a](../été/#là) [b](/x/?p=1) ![c](<l’été.jpg>) [d](https://example.org/) [e](#f)\n\n## f";
    const { html } = render(text, { link, image });
    expect(asked.sort()).toEqual(["../été/#là", "/x/?p=1", "l’été.jpg"]);
    expect(html).toContain('<a href="/ici/#l%C3%A0">');
  });

  it("keep the #part the caller gives", () => {
    const { html } = render("[a](b#c)", { link: () => ({ url: "/b/#d" }) });
    expect(html).toContain('href="/b/#d"');
  });
});

describe("places of faults", () => {
  it("are those of each fault on a line, in order", () => {
    expect(places("Un <b>, deux <i>, trois [^1].")).toEqual(["1:4", "1:14", "1:25"]);
  });

  it("are right under the markers of quotes, lists, boxes and notes", () => {
    expect(places("> - un\n>   deux <b>")).toEqual(["2:10"]);
    expect(places("::: encadre T <b>\nun <i>\n:::")).toEqual(["1:15", "2:4"]);
    expect(places("a[^1]\n\n[^1]: un\n\n    deux <b>")).toEqual(["5:10"]);
    expect(places("## Titre <b> ##")).toEqual(["1:10"]);
    expect(places("a[^<b>]\n\n[^<b>]: <b>")).toEqual(["3:9"]);
    expect(places("a[^<b>c]\n\n[^<b>c]: <b>c")).toEqual(["3:10"]);
    expect(places("> - <div>\n>   un")).toEqual(["1:5"]);
  });

  it("are right in lines that are indented, or lazily go on", () => {
    expect(places("un\n\t deux <b>")).toEqual(["2:8"]);
    expect(places("> un\ndeux <b>")).toEqual(["2:6"]);
    expect(places("1. un\n\n\tdeux <b>")).toEqual(["3:7"]);
  });

  it("are right in the cells of a table, even when one repeats another", () => {
    expect(places("| <b> | <b> |\n|-|-|\n| a\\|b | a <i> |")).toEqual(["1:3", "1:9", "3:12"]);
    expect(places("| a | b |\n|-|-|\n| b <i>\\|c | b <i> |")).toEqual(["3:5", "3:16"]);
  });

  it("are right after a character outside the basic plane, counted as two", () => {
    expect(places("🌱 <b>")).toEqual(["1:4"]);
  });

  it("count a CRLF as one end of line", () => {
    expect(places("un\r\n\r\ndeux <b>")).toEqual(["3:6"]);
  });
});
