import { drawing } from "./drawing.fixture.ts";

/** What is told of a drawing that is cleaned. */
type Removed = string[];

const PROGRAM = ["un programme"];
const EVENTS = ["des gestionnaires d’événements"];
const OUTSIDE = ["des renvois vers l’extérieur"];
const ADDRESSES = ["des animations d’adresses"];
const STYLES = ["des règles de style inconnues"];
const UNKNOWN = ["des éléments que les navigateurs ne dessinent pas"];

/** Drawings that would run « alert » or ask something of « evil.example », and what is left out of them. */
export const HOSTILE: [name: string, svg: string, removed: Removed][] = [
  ["a script", drawing("<script>alert(1)</script>"), PROGRAM],
  ["a script in CDATA", drawing("<script><![CDATA[alert(1)]]></script>"), PROGRAM],
  ["a script from elsewhere", drawing('<script href="//evil.example/a.js"/>'), PROGRAM],
  ["a script in capitals", drawing("<SCRIPT>alert(1)</SCRIPT>"), PROGRAM],
  [
    "a script with a prefix",
    `<svg:svg xmlns:svg="http://www.w3.org/2000/svg" width="9" height="9"><svg:script>alert(1)</svg:script></svg:svg>`,
    PROGRAM,
  ],
  [
    "a script with a prefix of its own",
    drawing('<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>'),
    PROGRAM,
  ],
  [
    "a script of HTML",
    drawing('<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>'),
    PROGRAM,
  ],
  ["a script in a title", drawing("<title>a<script>alert(1)</script></title>"), PROGRAM],
  ["a script in a switch", drawing("<switch><script>alert(1)</script><g/></switch>"), PROGRAM],
  ["a script in metadata", drawing("<metadata><script>alert(1)</script></metadata>"), PROGRAM],
  [
    "a handler",
    drawing(
      '<handler xmlns:ev="http://www.w3.org/2001/xml-events" ev:event="load">alert(1)</handler>',
    ),
    PROGRAM,
  ],
  [
    "an image of HTML with a handler",
    drawing('<h:img xmlns:h="http://www.w3.org/1999/xhtml" src="x" onerror="alert(1)"/>'),
    UNKNOWN,
  ],
  [
    "a page of HTML",
    drawing('<iframe xmlns="http://www.w3.org/1999/xhtml" src="javascript:alert(1)"/>'),
    UNKNOWN,
  ],
  ["an iframe", drawing('<iframe src="https://evil.example/"/>'), UNKNOWN],
  ["an iframe of SVG", drawing('<iframe srcdoc="&lt;script>alert(1)&lt;/script>"/>'), UNKNOWN],
  ["an object", drawing('<object data="https://evil.example/" type="text/html"/>'), UNKNOWN],
  ["an audio", drawing('<audio src="https://evil.example/" onerror="alert(1)"/>'), UNKNOWN],
  ["a load handler", drawing("<g/>", 'onload="alert(1)"'), EVENTS],
  ["a load handler in mixed case", drawing("<g/>", 'oNlOaD="alert(1)"'), EVENTS],
  ["a click handler", drawing('<rect width="9" height="9" onclick="alert(1)"/>'), EVENTS],
  ["a handler of animation", drawing('<animate onbegin="alert(1)" attributeName="x"/>'), EVENTS],
  ["a focus handler", drawing('<a tabindex="0" autofocus="" onfocus="alert(1)"/>'), EVENTS],
  [
    "a handler of another name space",
    drawing('<g xmlns:s="http://www.w3.org/2000/svg" s:onclick="alert(1)"/>'),
    [],
  ],
  ["a link that runs", drawing('<a href="javascript:alert(1)"><text>a</text></a>'), PROGRAM],
  ["a link in mixed case", drawing('<a href="JaVaScRiPt:alert(1)"><text>a</text></a>'), PROGRAM],
  [
    "a link by number",
    drawing('<a href="&#106;&#x61;vascript&#58;alert(1)"><text>a</text></a>'),
    PROGRAM,
  ],
  [
    "a link with a tab and a line break",
    drawing('<a xlink:href=" java\nscr&#9;ipt&#10;:alert(1)"><text>a</text></a>'),
    PROGRAM,
  ],
  [
    "a link with a prefix of its own",
    drawing('<a xmlns:y="http://www.w3.org/1999/xlink" y:href="javascript:alert(1)"/>'),
    PROGRAM,
  ],
  ["a link of data", drawing('<a href="data:text/html,&lt;script>alert(1)"/>'), ["des liens"]],
  ["a link", drawing('<a href="https://evil.example/" target="_top"/>'), ["des liens"]],
  ["a copy that runs", drawing('<use href="javascript:alert(1)"/>'), PROGRAM],
  ["an image that runs", drawing('<image href="vbscript:alert(1)"/>'), PROGRAM],
  ["a setting of handler", drawing('<set attributeName="onload" to="alert(1)"/>'), EVENTS],
  [
    "a setting of handler, with a space",
    drawing('<set attributeName=" onmouseover" to="alert(1)"/>'),
    EVENTS,
  ],
  [
    "an animation of an address",
    drawing('<a><animate attributeName="href" values="javascript:alert(1)"/><text>a</text></a>'),
    ADDRESSES,
  ],
  [
    "an animation of an older address",
    drawing(
      '<a id="a"/><animate xlink:href="#a" attributeName="xlink:href" to="javascript:alert(1)"/>',
    ),
    ADDRESSES,
  ],
  [
    "an animation of an address with a prefix of its own",
    drawing(
      '<set xmlns:y="http://www.w3.org/1999/xlink" attributeName="y:href" to="javascript:alert(1)"/>',
    ),
    ADDRESSES,
  ],
  [
    "an animation of an image",
    drawing('<image><set attributeName="href" to="https://evil.example/a.png"/></image>'),
    ADDRESSES,
  ],
  [
    "an animation of a colour from elsewhere",
    drawing(
      '<rect><animate attributeName="fill" values="red;url(https://evil.example/#a)"/></rect>',
    ),
    OUTSIDE,
  ],
  [
    "an animation of styles",
    drawing('<set attributeName="style" to="fill:url(//evil.example)"/>'),
    [],
  ],
  [
    "an animation from elsewhere",
    drawing('<animate href="//evil.example/#a" attributeName="x"/>'),
    OUTSIDE,
  ],
  [
    "a style sheet for the whole",
    `<?xml-stylesheet href="https://evil.example/a.css"?>${drawing("<g/>")}`,
    OUTSIDE,
  ],
  [
    "a transformation of the whole",
    `<?xml-stylesheet type="text/xsl" href="#x"?>${drawing('<x:stylesheet id="x" xmlns:x="http://www.w3.org/1999/XSL/Transform"><script>alert(1)</script></x:stylesheet>')}`,
    ["des renvois vers l’extérieur", "un programme"],
  ],
  ["an outer DTD", `<!DOCTYPE svg SYSTEM "https://evil.example/a.dtd">${drawing("<g/>")}`, []],
  ["a base", drawing('<use href="#a"/>', 'xml:base="https://evil.example/"'), OUTSIDE],
  ["a filter from elsewhere", drawing('<rect filter="url(https://evil.example/#a)"/>'), OUTSIDE],
  [
    "a mask from elsewhere",
    drawing('<rect mask="url( &quot;//evil.example/#a&quot; )"/>'),
    OUTSIDE,
  ],
  ["a marker from elsewhere", drawing('<path marker-end="url(evil.svg#a)"/>'), OUTSIDE],
  ["a clip from elsewhere", drawing('<rect clip-path="URL(https://evil.example/#a)"/>'), OUTSIDE],
  ["a colour from elsewhere", drawing('<rect fill="u\\72 l(https://evil.example/#a)"/>'), OUTSIDE],
  [
    "a colour of data",
    drawing('<rect fill="url(data:image/svg+xml,alert)"/>'),
    ["des images dans les styles"],
  ],
  ["a cursor from elsewhere", drawing('<rect cursor="url(https://evil.example/)"/>'), []],
  ["a style from elsewhere", drawing('<rect style="fill:url(https://evil.example/#a)"/>'), OUTSIDE],
  [
    "a style with escapes",
    drawing('<rect style="f\\69ll:\\75\\72\\6c(&apos;https://evil.example/#a&apos;)"/>'),
    OUTSIDE,
  ],
  ["a style with a comment", drawing('<rect style="fill:url/**/(https://evil.example/#a)"/>'), []],
  ["a style that runs", drawing('<rect style="width:expression(alert(1))"/>'), PROGRAM],
  ["a style that behaves", drawing('<rect style="behavior:url(evil.htc)"/>'), PROGRAM],
  ["a style that binds", drawing('<rect style="-moz-binding:url(//evil.example/#x)"/>'), PROGRAM],
  [
    "a set of images",
    drawing("<g/>", `style="background:image-set('//evil.example/a.png' 1x)"`),
    STYLES,
  ],
  [
    "a set of images through a name",
    drawing("<g/>", `style="--a:'//autre.example/';background:-webkit-image-set(var(--a) 1x)"`),
    STYLES,
  ],
  ["a background", drawing("<g/>", 'style="background:red url(//evil.example/a.png)"'), OUTSIDE],
  ["a style sheet that imports", drawing("<style>@import '//evil.example/';</style>"), OUTSIDE],
  [
    "a style sheet that imports with escapes",
    drawing("<style>@\\69 mport url(//evil.example/);</style>"),
    OUTSIDE,
  ],
  [
    "a style sheet that imports, in CDATA",
    drawing("<style><![CDATA[@import'//evil.example/']]></style>"),
    OUTSIDE,
  ],
  [
    "a style sheet that imports after a broken rule",
    drawing("<style>a{b:c;@import url(//evil.example/);} }@IMPORT url(//evil.example/);</style>"),
    OUTSIDE,
  ],
  [
    "a style sheet that imports by numbers",
    drawing("<style>&#64;import url(//evil.example/);</style>"),
    OUTSIDE,
  ],
  [
    "a style sheet with a font from elsewhere",
    drawing("<style>@font-face{font-family:a;src:url(//evil.example/a.woff2)}</style>"),
    ["des polices à télécharger"],
  ],
  [
    "a style sheet of fonts",
    drawing("<style>@import url(https://evil.example/css?font=Roboto);</style>"),
    ["des polices à télécharger"],
  ],
  [
    "a style sheet that hides an address in a comment",
    drawing("<style>a{fill:red/*}*/;stroke:url(//evil.example/)}</style>"),
    OUTSIDE,
  ],
  ["a style sheet of scripts", drawing('<style type="text/javascript">alert(1)</style>'), UNKNOWN],
  ["a style sheet with a script", drawing("<style>a{}<script>alert(1)</script></style>"), PROGRAM],
  [
    "a style sheet of documents",
    drawing("<style>@-moz-document url(//evil.example){a{fill:red}}</style>"),
    STYLES,
  ],
  ["a comment", drawing("<!-- alert evil -->"), []],
  ["a comment of conditions", drawing("<!--[if IE]><script>alert(1)</script><![endif]-->"), []],
  [
    "markup in a text",
    drawing("<text>&lt;script>&lt;/script></text>").replace("script", "b").replace("script", "b"),
    [],
  ],
  [
    "an attribute that ends too soon",
    drawing('<text id="&quot; onclick=&quot;alerte">a</text>').replace("alerte", "x"),
    [],
  ],
];
