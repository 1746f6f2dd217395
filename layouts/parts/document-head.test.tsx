import { render } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { HOSTILE, head, site } from "../samples.fixture.ts";
import type { Head, SiteView } from "../view.ts";
import { DocumentHead } from "./document-head.tsx";

function html(over: Partial<Head> = {}, siteOver: Partial<SiteView> = {}): string {
  return render(<DocumentHead site={{ ...site, ...siteOver }} head={head(over)} />);
}

describe("DocumentHead", () => {
  it("adds the magazine’s name to the title, and its description on the home page", () => {
    expect(html({ title: "Après la pluie" })).toContain(
      "<title>Après la pluie – (Re)bonds</title>",
    );
    expect(html({ title: "", url: "/" })).toContain(
      "<title>(Re)bonds – Web-magazine indépendant, sans publicité ni traceurs.</title>",
    );
  });

  it("escapes a hostile title in text and in attributes", () => {
    const result = html({ title: HOSTILE, description: HOSTILE });
    expect(result).not.toMatch(/<script(?! src="\/assets\/)/);
    expect(result.match(/<\/title>/g)).toHaveLength(1);
    expect(result).toContain('content="&lt;/title>&lt;/script>');
  });

  it("forbids what does not come from the site, but in the preview, which reloads by a script", () => {
    const policy = "Content-Security-Policy";
    expect(html()).toContain(policy);
    expect(html({}, { preview: true })).not.toContain(policy);
  });

  it("asks for the faces of the page at once, as styles will ask for them", () => {
    expect(html()).toContain(
      '<link rel="preload" href="/assets/texte-1a2b3c4d.woff2" as="font" type="font/woff2" crossorigin="anonymous"',
    );
  });

  it("gives the canonical address and the Open Graph one", () => {
    const result = html({ url: "/numeros/48-alternumerisme/" });
    const address = "https://rebonds.net/numeros/48-alternumerisme/";
    expect(result).toContain(`<link rel="canonical" href="${address}"`);
    expect(result).toContain(`<meta property="og:url" content="${address}"`);
  });

  it("keeps out of search engines only the pages that ask for it", () => {
    expect(html()).not.toContain("noindex");
    expect(html({ index: false })).toContain('<meta name="robots" content="noindex"');
  });

  it("links to what is turned before and after, and to the feeds", () => {
    const result = html({
      previous: "/a/",
      next: "/b/",
      feeds: [{ title: "(Re)lire", url: "/relire/flux.xml", type: "application/atom+xml" }],
    });
    expect(result).toContain('<link rel="prev" href="/a/"');
    expect(result).toContain('<link rel="next" href="/b/"');
    expect(result).toContain(
      '<link rel="alternate" type="application/atom+xml" title="(Re)lire" href="/relire/flux.xml"',
    );
    expect(html()).not.toMatch(/rel="(prev|next|alternate)"/);
  });

  it("says of an article its date, section, authors and keywords", () => {
    const result = html({
      type: "article",
      image: {
        ...{ url: "https://rebonds.net/a.jpg", type: "image/jpeg", width: 1200, height: 630 },
        alt: "Un pré",
      },
      article: {
        published: "2021-06-01T00:00:00+02:00",
        section: "(Re)lire",
        tags: ["eau", "terre"],
        authors: ["https://rebonds.net/auteurs/ada/"],
      },
    });
    for (const [property, content] of [
      ["og:type", "article"],
      ["og:image", "https://rebonds.net/a.jpg"],
      ["og:image:type", "image/jpeg"],
      ["og:image:width", "1200"],
      ["og:image:height", "630"],
      ["og:image:alt", "Un pré"],
      ["article:published_time", "2021-06-01T00:00:00+02:00"],
      ["article:section", "(Re)lire"],
      ["article:tag", "terre"],
      ["article:author", "https://rebonds.net/auteurs/ada/"],
    ]) {
      expect(result).toContain(`<meta property="${property}" content="${content}"`);
    }
    expect(html()).not.toMatch(/article:|og:image/);
  });
});
