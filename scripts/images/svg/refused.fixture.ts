import { drawing } from "./drawing.fixture.ts";

const laughs = (lines: number): string =>
  Array.from({ length: lines }, (_, line) => `<!ENTITY l${line + 1} "&l${line};&l${line};">`).join(
    "",
  );

const copies = (lines: number): string =>
  Array.from({ length: lines }, (_, line) => {
    const copy = `<use href="#c${line}"/>`;
    return `<g id="c${line + 1}">${copy.repeat(10)}</g>`;
  }).join("");

/** Drawings that cannot be served, and words of the reason. */
export const REFUSED: [name: string, svg: string, reason: RegExp][] = [
  [
    "an image from elsewhere",
    drawing('<image href="https://evil.example/a.png"/>'),
    /l’image «.https:\/\/evil/,
  ],
  [
    "an image beside",
    drawing('<image xlink:href="photo.jpg"/>'),
    /«.photo\.jpg.», qui n’est pas dans/,
  ],
  ["an image of the system", drawing('<image xlink:href="file:///etc/passwd"/>'), /l’image/],
  ["an image of SVG", drawing('<image href="data:image/svg+xml,&lt;svg/>"/>'), /autre dessin/],
  [
    "an image of SVG in base64",
    drawing('<image href="data: image/SVG+xml;base64,AAAA"/>'),
    /autre dessin/,
  ],
  [
    "an SVG called an image",
    drawing('<image href="data:image/png;base64,PHN2Zy8+"/>'),
    /d’un genre/,
  ],
  ["an image of HTML", drawing('<image href="data:text/html;base64,AAAA"/>'), /«.data:text\/html/],
  ["an image in percents", drawing('<image href="data:image/png,%89PNG"/>'), /d’un genre/],
  ["a filter of an image", drawing('<filter><feImage href="a.png"/></filter>'), /«.a\.png.»/],
  ["a copy from elsewhere", drawing('<use href="https://evil.example/a.svg#a"/>'), /un morceau/],
  ["a copy of data", drawing('<use href="data:image/svg+xml,&lt;svg/>#a"/>'), /un morceau/],
  ["a gradient from elsewhere", drawing('<linearGradient xlink:href="b.svg#a"/>'), /un morceau/],
  [
    "a page",
    drawing('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">a</p></foreignObject>'),
    /foreignObject/,
  ],
  [
    "a page that runs",
    drawing(
      '<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="javascript:alert(1)"/></foreignObject>',
    ),
    /foreignObject/,
  ],
  ["a text that flows", drawing("<flowRoot><flowPara>a</flowPara></flowRoot>"), /coulé/],
  [
    "a billion laughs",
    `<!DOCTYPE svg [<!ENTITY l0 "ha">${laughs(30)}]>${drawing("<text>&l30;</text>")}`,
    /DOCTYPE/,
  ],
  [
    "a quadratic blowup",
    `<!DOCTYPE svg [<!ENTITY a "${"a".repeat(900)}">]>${drawing(`<text>${"&a;".repeat(20_000)}</text>`)}`,
    /DOCTYPE/,
  ],
  [
    "an entity of the system",
    `<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>${drawing("<text>&a;</text>")}`,
    /DOCTYPE/,
  ],
  ["an entity of parameters", `<!DOCTYPE svg [<!ENTITY % a "b"> %a;]>${drawing("")}`, /DOCTYPE/],
  ["an entity with markup", `<!DOCTYPE svg [<!ENTITY a "<script/>">]>${drawing("&a;")}`, /DOCTYPE/],
  [
    "attributes by default",
    `<!DOCTYPE svg [<!ATTLIST svg onload CDATA "alert(1)">]>${drawing("")}`,
    /DOCTYPE/,
  ],
  ["copies of copies", drawing(`<rect id="c0"/>${copies(8)}`), /se recopie/],
  ["a well of groups", drawing("<g>".repeat(300) + "</g>".repeat(300)), /imbriqués/],
  ["a sea of elements", drawing("<g/>".repeat(200_001)), /200\u202f000/],
];
