import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_TYPOGRAPHY } from "../langue/index.ts";
import { renderMarkdown, withoutDoublets } from "./index.ts";
import { sampleResolver } from "./sample-resolver.ts";

const TEXT =
  'Paul -- un·e "ami·e" -- vient[^1].\n\n![L\'eau de 12.500 ami·es](siege.jpg)\n\n[^1]: Ça va!';

describe("what may be chosen", () => {
  it("is the typography of the magazine, in notes and descriptions of images too", () => {
    const { dash, ...others } = DEFAULT_TYPOGRAPHY;
    const spaces = { ...others.spaces, quotes: "narrow", thousands: "wide" } as const;
    const { html, notes } = renderMarkdown(TEXT, sampleResolver, {
      typography: { ...others, dash: dash === "em" ? "en" : "em", spaces },
    });
    expect(withoutDoublets(html)).toContain(
      "Paul –\u00a0un·e «\u202fami·e\u202f»\u00a0– vient<sup",
    );
    expect(html).toContain('alt="L’eau de 12\u00a0500 amis et amies"');
    expect(notes).toContain("Ça va\u202f!");
  });

  it("is the language of the whole text, that some words may leave", () => {
    const { html, notes } = renderMarkdown(`${TEXT}\n\n["Oui"]{lang=fr}!`, sampleResolver, {
      lang: "en",
    });
    expect(html).toContain('<p>Paul -- un·e &quot;ami·e&quot; -- vient<sup class="appel">');
    expect(html).toContain('alt="L\'eau de 12.500 ami·es"');
    expect(html).toContain('<span lang="fr">«\u00a0Oui\u00a0»</span>!');
    expect(notes).toContain("Ça va!\u00a0<a");
  });
});

describe("without doublets", () => {
  const words = fc.constantFrom(
    "un·e",
    "ami·es",
    "le·la",
    "élève",
    "l’",
    "*a*",
    "`b·e`",
    "<",
    "&",
    "#",
    "\n\n",
  );
  const text = fc.array(words, { maxLength: 30 }).map((all) => all.join(" "));
  const textContent = (html: string) => html.replace(/<[^>]*>/g, "");

  it("a text is what its author wrote", () => {
    fc.assert(
      fc.property(text, (body) => {
        const { html } = renderMarkdown(body, sampleResolver);
        const bare = withoutDoublets(html);
        expect(bare).not.toMatch(/class="(?:ec|tl)"/);
        const { html: foreign } = renderMarkdown(body, sampleResolver, { lang: "en" });
        expect(textContent(bare).replace(/[\u00a0\u202f]/g, " ")).toBe(textContent(foreign));
      }),
      { numRuns: 500 },
    );
  });

  it("costs at most 120 bytes for each form, in the usual ones", () => {
    const forms = [
      "hébergeur·ses",
      "administrateur·rices",
      "un·e",
      "le·la",
      "qu’il·elle",
      "coopérateur·ices",
    ];
    for (const form of forms) {
      const { html } = renderMarkdown(form, sampleResolver);
      const cost = Buffer.byteLength(html) - Buffer.byteLength(withoutDoublets(html));
      expect(cost, form).toBeGreaterThan(0);
      expect(cost, form).toBeLessThanOrEqual(120);
    }
  });
});
