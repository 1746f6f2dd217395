import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanDeclarations, cleanStylesheet, cleanValue } from "./css.ts";
import { serialize, tokenize } from "./css-tokens.ts";

const silent = () => {};

/** Pieces that meet in odd ways, of which more texts of CSS are made than we would think of. */
const css = fc
  .array(
    fc.constantFrom(
      ..."a b - -- 1 e3 .5 +1 % # @ \\ / * ( ) [ ] { } ; : , ! ' \" < > url url( /**/ /* */".split(
        " ",
      ),
      ..."\\61 \\0 \\fffe \\d800 \\A  é 😀 @import @media @font-face fill:red src:url(a) rgb( #a".split(
        " ",
      ),
      ..."url(#a) url('#b') url(//evil.example) url(data:image/png,a) image-set( expression(".split(
        " ",
      ),
      " ",
      "\n",
      "\r\n",
      "\\\n",
      "<!--",
      "-->",
      "U+26",
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(""));

describe("tokens of CSS", () => {
  it.each([
    ["escapes in names", "\\66 ill \\66ill f\\69LL", "fill fill fiLL"],
    ["names that need escapes", ".st\\:0 \\31 a -\\31 b -\\- \\-", ".st\\:0 \\31 a -\\31 b -- \\-"],
    ["strings", `"a'b" 'c\\'d' "\\201C" "e\\\nf" "\\A "`, `'a\\'b' 'c\\'d' '\u201c' 'ef' '\\a '`],
    [
      "addresses",
      `url( #a ) URL("#b") u\\72l(#c) url('a b') url()`,
      "url(#a) url(#b) url(#c) url('a b') url('')",
    ],
    ["numbers", "+1.5e3px -.5% 1em 1-a .5.5", "+1.5e3px -.5% 1em 1-a .5.5"],
    ["comments", "a/* ; */b /*", "a/**/b /**/"],
    ["a string that does not end", `"a`, "'a'"],
    ["a place that cannot be", "\\d800 \\110000 \\0 ", "\\fffd \\fffd \\fffd "],
  ])("%s", (_what, from, to) => {
    expect(serialize(tokenize(from))).toBe(to);
  });

  it("written again are the same", () => {
    fc.assert(
      fc.property(css, (text) => {
        const tokens = tokenize(text);
        if (tokens.some(({ kind }) => kind === "bad")) return;
        expect(tokenize(serialize(tokens))).toEqual(tokens);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("a value", () => {
  it.each([
    ["#f00", "#f00"],
    ["URL(#a) , RGB( 1 , 2 , 3 )", "url(#a) , RGB( 1 , 2 , 3 )"],
    ["var(--fill-0, black)", "var(--fill-0, black)"],
    ["'MyriadPro-Regular', sans-serif", "'MyriadPro-Regular', sans-serif"],
    ["url(https://evil.example/#a)", "none"],
    ["url(evil.svg#a) red", "red"],
    ["blur(2px) url(evil.svg#a)", "blur(2px)"],
    ["url(#a b)", undefined],
    ["url('#a' x)", undefined],
    ["url (a)", undefined],
    ["'url(//evil.example/#a)'", undefined],
    ["url/**/(a)", undefined],
    ["image-set('a' 1x)", undefined],
    ["attr(href url)", undefined],
    ["red;}", undefined],
    ["red\\", undefined],
  ])("%s", (from, to) => {
    expect(cleanValue(from, silent)).toBe(to);
  });
});

describe("the declarations of a style", () => {
  it.each([
    ["-inkscape-font-specification:Sans;line-height:1", "line-height:1"],
    ["fill:#fff;;stroke:none;", "fill:#fff;stroke:none"],
    ["fill:red!important", "fill:red!important"],
    ["font-family:'A;B';fill:red", "font-family:'A;B';fill:red"],
    ["fill:;stroke:a", "stroke:a"],
    ["fill:rgb(1;stroke:a", ""],
    ["fill:a);stroke:b", "stroke:b"],
    ["--a:1;--A:2", "--a:1;--A:2"],
    ["fill/**/:/**/red", "fill:red"],
  ])("%s", (from, to) => {
    expect(
      cleanDeclarations(from, silent)
        .map((pair) => pair.join(":"))
        .join(";"),
    ).toBe(to);
  });
});

describe("a style sheet", () => {
  it.each([
    ["rules", ".a , g>b { fill : red ; } #c{zoom:e}", ".a , g>b{fill:red}"],
    ["at-rules", "@media (min-width: 9px) { a { r: 1 } }", "@media (min-width: 9px){a{r:1}}"],
    [
      "key frames",
      "@keyframes a { from { x: 0 } 50% { x: 1 } }",
      "@keyframes a{from{x:0}50%{x:1}}",
    ],
    ["rules in rules", "a{fill:red;&:hover{fill:#000}}", "a{fill:red;&:hover{fill:#000}}"],
    [
      "selectors",
      "a:not(.b):nth-child(2n + 1)>[id='c']{r:1}",
      "a:not(.b):nth-child(2n + 1)>[id='c']{r:1}",
    ],
    ["a comment in a selector", ".a/**/.b{r:1}", ".a/**/.b{r:1}"],
    [
      "a font within",
      "@font-face{font-family:a;src:url('data:font/woff2;base64,AAAA') format('woff2')}",
      "@font-face{font-family:a;src:url(data:font/woff2;base64,AAAA) format('woff2')}",
    ],
    [
      "a font of this computer",
      "@font-face{font-family:a;src:local('b')}",
      "@font-face{font-family:a;src:local('b')}",
    ],
    [
      "a font from elsewhere",
      "@font-face{font-family:a;src:local('b'),url(a.woff)}b{r:1}",
      "b{r:1}",
    ],
    ["statements", "@charset 'utf-8';@import 'a';@namespace url(b);c{r:1}", "c{r:1}"],
    ["an unknown at-rule", "@page{a{r:1}}b{r:1}", "b{r:1}"],
    ["a rule that does not end", "a{r:1", "a{r:1}"],
    ["a rule that ends twice", "a{r:1}}b{r:1}c{r:1}", "a{r:1}\nc{r:1}"],
    ["a rule in a string", `a{font-family:"\\"}b{fill:red}`, "a{font-family:'\"}b{fill:red}'}"],
    ["an address in a string", `a{font-family:"\\"}b{fill:url(//evil)}`, ""],
    ["a well of rules", `${"a{".repeat(100_000)}r:1`, ""],
  ])("%s", (_what, from, to) => {
    expect(cleanStylesheet(from, silent)).toBe(to);
  });

  it("cleaned twice is the same, and leads nowhere", () => {
    fc.assert(
      fc.property(css, (text) => {
        const clean = cleanStylesheet(`a{${text}`, silent) + cleanStylesheet(text, silent);
        expect(cleanStylesheet(clean, silent).replaceAll("\n", "")).toBe(
          clean.replaceAll("\n", ""),
        );
        const risky = tokenize(clean).filter(
          ({ kind, value }) =>
            (kind === "url" && !value.startsWith("#")) ||
            kind === "bad" ||
            /^(?:import|image-set|expression)$/i.test(value),
        );
        expect(risky.filter(({ kind }) => kind !== "string" && kind !== "ident")).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});
