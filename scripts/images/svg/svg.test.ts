import { describe, expect, it } from "vitest";
import { drawing, PNG_ADDRESS } from "./drawing.fixture.ts";
import { HOSTILE } from "./hostile.fixture.ts";
import { REFUSED } from "./refused.fixture.ts";
import { type CleanSvg, cleanSvg } from "./svg.ts";

function cleaned(text: string): CleanSvg {
  const clean = cleanSvg(text);
  if ("refused" in clean) throw new Error(`${clean.refused} (${clean.line}:${clean.column})`);
  return clean;
}

/** What is left within `drawing`. */
function inside(text: string): string {
  const { svg } = cleaned(drawing(text));
  return svg.trimEnd().replace(/^<svg [^>]*>|<\/svg>$/g, "");
}

function refusal(text: string) {
  const clean = cleanSvg(text);
  return "refused" in clean ? clean : { refused: "", svg: clean.svg };
}

describe("what would run or ask for something is left out of a drawing", () => {
  it.each(HOSTILE)("%s", (_name, svg, removed) => {
    const clean = cleaned(svg);
    expect(clean.removed).toEqual(removed);
    const own = clean.svg.replace('xmlns="http://www.w3.org/2000/svg"', "");
    expect(own).not.toMatch(/alert|evil|script|http|xlink|<[!?]|@|\son\w*="/i);
    expect(cleaned(clean.svg)).toEqual({ ...clean, removed: [] });
  });
});

describe("a drawing that would be incomplete or endless is refused", () => {
  it.each(REFUSED)("%s", (_name, svg, reason) => {
    expect(refusal(svg).refused).toMatch(reason);
  });

  it("with the place of what is wrong", () => {
    const svg = drawing('\n  <g>\n    <image\n      href="a.png"/></g>');
    expect(refusal(svg)).toMatchObject({ line: 3, column: 5 });
  });
});

describe("a fault of syntax is told in words, with its place", () => {
  it.each([
    ["<svg>\n<g>\n<rect/></svg>", "la balise <g> n’est pas fermée", 2],
    ["<svg>\n<g><rect></g></svg>", "la balise <rect> n’est pas fermée", 2],
    ["<svg>\n<g>\n", "la balise <g> n’est pas fermée", 2],
    ["<svg>\n<path d='M0 0", "le fichier s’arrête au milieu", 2],
    ["<svg>\n<g", "le fichier s’arrête au milieu", 2],
    ["<svg>\n<!-- a", "le fichier s’arrête au milieu", 2],
    ["<svg/></g>", "la balise </g> ne ferme rien", 1],
    ["<svg>\n<rect a/></svg>", "un attribut est mal écrit", 2],
    ["<svg>\n<rect a></rect></svg>", "un attribut n’a pas de valeur", 2],
    ["<svg>\n<rect a=1/></svg>", "la valeur d’un attribut n’est pas entre guillemets", 2],
    ["<svg>\n<rect a='1'b='2'/></svg>", "il manque une espace entre deux attributs", 2],
    ["<svg><rect a='1'\na='2'/></svg>", "l’attribut a est écrit deux fois", 2],
    ["<svg>\n<text>1 < 2</text></svg>", "un signe «\u00a0<\u00a0» n’ouvre pas de balise", 2],
    [
      "<svg>\n&eacute;</svg>",
      "l’abréviation &eacute; n’est pas définie (écrivez le caractère lui-même)",
      2,
    ],
    [
      "<svg>\n<text>R&D</text>\n</svg>",
      "un signe «\u00a0&\u00a0» n’est pas écrit «\u00a0&amp;\u00a0»",
      2,
    ],
    [
      "<svg>&lt;\n<text>R & D</text>\n&gt;</svg>",
      "un signe «\u00a0&\u00a0» n’est pas écrit «\u00a0&amp;\u00a0»",
      2,
    ],
    ["<svg>&#1;</svg>", "un caractère écrit «\u00a0&#…;\u00a0» n’existe pas", 1],
    ["<svg><!-- a -- b --></svg>", "un commentaire contient deux tirets de suite", 1],
    [
      "\n<?xml version='1.0'?><svg/>",
      "quelque chose précède sa première ligne «\u00a0<?xml\u00a0»",
      2,
    ],
    ["<svg width='1' height='1'/>\n<svg/>", "le fichier contient deux dessins à la suite", 2],
    ["bonjour", "du texte est écrit hors du dessin", 1],
    ["<svg a:b:c='1'/>", "le nom a:b:c est mal formé", 1],
    ["<svg>\u0001</svg>", "son code comporte une faute", 1],
  ])("%s", (svg, reason, line) => {
    const sized = svg.replace("<svg", "<svg viewBox='0 0 9 9'");
    expect(refusal(sized)).toMatchObject({ refused: reason, line });
  });

  it.each([
    ["", "il est vide"],
    ["\u0000\u0001", "ce n’est pas du texte"],
    ["<svg>\ud800</svg>", "ce n’est pas du texte"],
    ["<svg>\ufffd</svg>", "il n’est pas enregistré en UTF-8"],
    ["<!DOCTYPE html><html></html>", "sa première balise n’est pas celle d’un dessin SVG"],
    ["<SVG/>", "sa première balise n’est pas celle d’un dessin SVG"],
    [
      "<svg xmlns='https://www.w3.org/2000/svg'/>",
      "sa première balise n’est pas celle d’un dessin SVG",
    ],
    ["<!-- a -->", "il ne contient pas de dessin"],
  ])("what is no drawing: %j", (svg, reason) => {
    expect(refusal(svg).refused).toBe(reason);
  });
});

describe("a drawing is written again", () => {
  it("with one name space, its size first, and a box to scale by", () => {
    expect(cleaned('<svg width="1in" height="48"><path d="M0 0"/></svg>')).toEqual({
      svg: '<svg xmlns="http://www.w3.org/2000/svg" width="96" height="48" viewBox="0 0 96 48"><path d="M0 0"/></svg>\n',
      width: 96,
      height: 48,
      removed: [],
      embedded: [],
    });
  });

  it.each([
    [
      "prefixes",
      '<x:g xmlns:x="http://www.w3.org/2000/svg"><x:path d="M0 0"/></x:g>',
      '<g><path d="M0 0"/></g>',
    ],
    ["older addresses", '<use xlink:href="#a"/>', '<use href="#a"/>'],
    ["addresses of both ages", '<use xlink:href="#a" href="#b"/>', '<use href="#b"/>'],
    ["links", '<a href="#b" class="c"><text>d</text></a>', '<a class="c"><text>d</text></a>'],
    [
      "spaces in texts",
      "<text> a\n <tspan>b</tspan> </text>",
      "<text> a\n <tspan>b</tspan> </text>",
    ],
    ["spaces elsewhere", "<g>\n\n  <!-- a -->\n  <path/> <path/></g>", "<g>\n<path/><path/></g>"],
    [
      "signs in texts",
      "<text><![CDATA[a<b>&amp;]]>&#13;&#xfffd;</text>",
      "<text>a&lt;b&gt;&amp;amp;&#13;&#65533;</text>",
    ],
    ["signs in attributes", `<g id='"&lt;&#10;&amp;'/>`, '<g id="&quot;&lt;&#10;&amp;"/>'],
    [
      "titles",
      '<title lang="fr">Un fil</title><desc>d</desc>',
      '<title lang="fr">Un fil</title><desc>d</desc>',
    ],
    [
      "what is said to readers of screens",
      '<g role="img" aria-label="a"/>',
      '<g role="img" aria-label="a"/>',
    ],
    [
      "styles",
      '<g style="FILL : RED ; stroke:url( #a )"/>',
      '<g style="fill:RED;stroke:url(#a)"/>',
    ],
    [
      "style sheets",
      "<style type='text/css'><![CDATA[ .a > b { fill: red; } ]]></style>",
      "<style>.a &gt; b{fill:red}</style>",
    ],
    ["fallbacks of colours from elsewhere", '<g fill="url(b.svg#a) red"/>', '<g fill="red"/>'],
    ["colours from elsewhere", '<g fill="url(b.svg#a)"/>', '<g fill="none"/>'],
    [
      "animations",
      '<animate attributeName="x" values="0; 1" fill="freeze"/><set attributeName="fill" to="url( #a )"/>',
      '<animate attributeName="x" values="0; 1" fill="freeze"/><set attributeName="fill" to="url(#a)"/>',
    ],
    [
      "what editors add",
      '<g data-name="Calque 1" i:label="b" xmlns:i="urn:i"><i:view/></g>',
      "<g/>",
    ],
    ["names without a declaration", '<g inkscape:label="b"/>', "<g/>"],
    ["metadata", "<metadata><author>Jo</author></metadata>", ""],
    [
      "an empty page",
      '<foreignObject width="9"><div xmlns="http://www.w3.org/1999/xhtml"> </div></foreignObject>',
      "",
    ],
  ])("%s", (_what, from, to) => {
    expect(inside(from)).toBe(to);
  });

  it("with the text that a page of HTML may be replaced by", () => {
    const page = '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">a</p></foreignObject>';
    const { svg, removed } = cleaned(drawing(`<switch>${page}<text>a</text></switch>`));
    expect(svg).toContain("<switch><text>a</text></switch>");
    expect(removed).toEqual(["du texte enrichi (sa version simple est gardée)"]);
    expect(refusal(drawing(`<switch>${page}<title>a</title></switch>`)).refused).toContain(
      "foreignObject",
    );
  });

  it("with the abbreviations of older programs undone", () => {
    const { svg } = cleaned(
      `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "a.dtd" [<!-- a -->
        <!ENTITY ns_svg "http://www.w3.org/2000/svg"> <!ENTITY st0 'fill:red'> <!ENTITY amp "b"> ]>
      <svg xmlns="&ns_svg;" viewBox="0 0 1 1"><path style="&st0;" id="&amp;"/></svg>`,
    );
    expect(svg).toContain('<path id="&amp;" style="fill:red"/>');
  });

  it("with the images within, and where they are", () => {
    const [head = "", data = ""] = PNG_ADDRESS.split(",");
    const folded = `${head.replace("png", "jpg")},${data.slice(0, 9)}\n ${data.slice(9)}`;
    const { svg, embedded, removed } = cleaned(
      drawing(
        `<title>é data:image/png;base64,</title><image href="${PNG_ADDRESS}"/><image xlink:href="${folded}"/>`,
      ),
    );
    expect(embedded.map(({ start, end, type }) => [svg.slice(start, end), type])).toEqual([
      [PNG_ADDRESS, "image/png"],
      [PNG_ADDRESS, "image/png"],
    ]);
    expect(removed).toEqual([]);
  });

  it("in as many copies as a drawing may need, or round in circles", () => {
    const copies = '<use href="#a"/>'.repeat(10_000);
    expect(inside(`<g id="a"><path/></g>${copies}`)).toContain(copies);
    expect(inside('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>')).toContain("#b");
    const chain = Array.from(
      { length: 20_000 },
      (_, at) => `<use id="u${at}" href="#u${at + 1}"/>`,
    );
    expect(refusal(drawing(chain.join(""))).refused).toContain("se recopie");
  });
});
