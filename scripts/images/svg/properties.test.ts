import fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { PNG_ADDRESS } from "./drawing.fixture.ts";
import { HOSTILE } from "./hostile.fixture.ts";
import { REFUSED } from "./refused.fixture.ts";
import { cleanSvg } from "./svg.ts";

const names = fc.constantFrom(
  ..."g a text tspan title style switch use image rect path defs set animate filter feImage".split(
    " ",
  ),
  ..."script metadata foreignObject flowRoot unknown svg svg:g h:p h:script i:view font-face".split(
    " ",
  ),
);

const attributes = fc.constantFrom(
  ..."id class style fill filter href xlink:href y:href width height viewBox transform values".split(
    " ",
  ),
  ..."onload onclick attributeName to from begin xml:base xml:space xml:lang i:label s:fill".split(
    " ",
  ),
  ..."type media aria-label tabindex data-a src requiredExtensions font-family d".split(" "),
);

const values = fc.oneof(
  fc.constantFrom(
    "",
    "a",
    "#a",
    " #a ",
    "1",
    "100%",
    "0 0 1 1",
    "red;blue",
    "fill:red; stroke : url(#a)",
    "url(#a) red",
    "url(evil.svg#a)",
    "u\\72l(evil.svg)",
    "'a\"b'",
    "javascript:alert(1)",
    "href",
    "onload",
    "fill",
    "text/css",
    "é\t\n\r😀",
    PNG_ADDRESS,
  ),
  fc.string(),
);

const texts = fc.oneof(
  fc.constantFrom(" ", "\n", "a", "]]>", "a{fill:red}", "@import 'a';", "a{b:url(c)}", "\r\n\t"),
  fc.string(),
);

const escapeXml = (text: string) =>
  text
    .replace(/(?![\t\n\r])[\p{Cc}\p{Surrogate}\ufffe\uffff]/gu, "")
    .replace(/[&<>"\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const { tree } = fc.letrec<{ tree: string; element: string }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5 },
    texts.map(escapeXml),
    fc.constantFrom("<!-- a -->", "<?b c?>", "<![CDATA[a<b]]>"),
    tie("element"),
  ),
  element: fc
    .tuple(
      names,
      fc.dictionary(attributes, values, { maxKeys: 4 }),
      fc.array(tie("tree"), { maxLength: 4 }),
    )
    .map(([name, own, children]) => {
      const written = Object.entries(own).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
      return `<${name}${written.join("")}>${children.join("")}</${name}>`;
    }),
}));

const drawings = fc
  .tuple(fc.constantFrom("", "\n", "<?xml version='1.0'?>\n\n"), fc.array(tree, { maxLength: 6 }))
  .map(
    ([start, children]) =>
      `${start}<svg xmlns="http://www.w3.org/2000/svg" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:i="urn:i" xmlns:s="http://www.w3.org/2000/svg" xmlns:y="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">${children.join("")}</svg>`,
  );

/** What must never be in a drawing that is served, as another reading of it finds. */
function dangersOf(svg: string): string[] {
  const dangers: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", ({ message }) => dangers.push(message));
  parser.on("comment", (comment) => dangers.push(comment));
  parser.on("processinginstruction", ({ target }) => dangers.push(target));
  parser.on("doctype", (doctype) => dangers.push(doctype));
  parser.on("opentag", ({ name, uri, attributes: found }) => {
    if (uri !== "http://www.w3.org/2000/svg" || /script|object|metadata|unknown/i.test(name))
      dangers.push(name);
    for (const [key, { value }] of Object.entries(found)) {
      const address = key === "href" && !/^#|^data:image\/png;base64,/.test(value);
      const odd = /^on|:(?!lang$|space$)|base|src|data-/.test(key);
      const elsewhere =
        !/^(?:id|class|type|media|aria-label|begin|xml:\w+|requiredE\w+)$/.test(key) &&
        /url\((?!#)/i.test(value);
      if (address || odd || elsewhere) dangers.push(`${key}=${value}`);
      if (key === "attributeName" && /^on|href/.test(value)) dangers.push(value);
    }
  });
  parser.write(svg).close();
  return dangers;
}

describe("whatever a drawing holds", () => {
  it("it is cleaned once and for all, or refused", () => {
    let kept = 0;
    fc.assert(
      fc.property(drawings, (text) => {
        const clean = cleanSvg(text);
        if ("refused" in clean) {
          expect(clean.refused).toMatch(/^\S.*[^.]$/);
          // A fault of ours would have no place.
          expect(clean).toHaveProperty("line");
          return;
        }
        kept++;
        expect(dangersOf(clean.svg)).toEqual([]);
        expect(cleanSvg(clean.svg)).toEqual({ ...clean, removed: [] });
        for (const { start, end } of clean.embedded) {
          expect(clean.svg.slice(start, end)).toBe(PNG_ADDRESS);
        }
      }),
      { numRuns: 600 },
    );
    expect(kept).toBeGreaterThan(100);
  });

  it("a file cut or spoilt anywhere is refused or cleaned, without a throw", () => {
    const all = [...HOSTILE, ...REFUSED]
      .map(([, svg]) => svg)
      .filter(({ length }) => length < 1000);
    fc.assert(
      fc.property(
        fc.constantFrom(...all),
        fc.nat(1000),
        fc.oneof(
          fc.constantFrom("", "<", "&", "]]>", "\0", "\ud800", "'", '"', "\u{1f600}"),
          fc.string(),
        ),
        (svg, at, spoil) => {
          for (const text of [svg.slice(0, at) + spoil, svg.slice(0, at) + spoil + svg.slice(at)]) {
            const clean = cleanSvg(text);
            if (!("refused" in clean)) expect(dangersOf(clean.svg)).toEqual([]);
          }
        },
      ),
      { numRuns: 600 },
    );
  });

  it("any text is taken", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary-ascii" }), (text) => {
        expect(cleanSvg(text)).toHaveProperty("refused");
      }),
    );
  });
});
