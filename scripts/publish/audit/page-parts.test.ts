import { describe, expect, it } from "vitest";
import { styleAddresses } from "./css.ts";
import { decodeEntities, hasOnlyKnownEntities } from "./entities.ts";
import { Policy, policyHash } from "./policy.ts";
import { readPage } from "./read-page.ts";
import { scanHtml } from "./scan-html.ts";
import { scriptAddresses } from "./script.ts";
import { page } from "./site.fixture.ts";

/** What is told of HTML, and whether it is written as a careful writer would. */
function scan(html: string): { told: string[]; odd: boolean } {
  const told: string[] = [];
  let odd = false;
  scanHtml(html, {
    open: (name, attributes) =>
      told.push(`<${name}${attributes.map(({ name: key, value }) => ` ${key}=${value}`).join("")}`),
    close: (name) => told.push(`/${name}`),
    text: (text) => told.push(text),
    oddity: () => {
      odd = true;
    },
  });
  return { told, odd };
}

describe("HTML is cut as browsers cut it", () => {
  it.each([
    ["<p>a</p>", ["<p", "a", "/p"], false],
    ['<a href="x>y" hidden>a</a>', ["<a href=x>y hidden=", "a", "/a"], false],
    ['<img src="a"/><br />', ["<img src=a", "<br"], false],
    ["<p class=a title='b'>", ["<p class=a title=b"], true],
    ["<P>a</P>", ["<p", "a", "/p"], true],
    ['<p onClick="a">', ["<p onclick=a"], true],
    ['<svg viewBox="0 0 1 1">', ["<svg viewbox=0 0 1 1"], false],
    ['<p a="1" a="2">', ["<p a=1"], true],
    ['<p a="1"b="2">', ["<p a=1 b=2"], true],
    ["a < b", ["a ", "<", " b"], true],
    ["<!-- <p> -->a", ["a"], true],
    ["<script>if (a<b) '</p>'</script>b", ["<script", "if (a<b) '</p>'", "/script", "b"], false],
    ["<title>a <b></title>", ["<title", "a <b>", "/title"], false],
    ["<style>a>b{}</STYLE >c", ["<style", "a>b{}", "/style", "c"], true],
    ['<p a="', ["<p a="], true],
    ["<p", ["<p"], true],
    ["<script>never", ["<script", "never"], false],
    ["<!-- never", [], true],
  ])("%s", (html, told, odd) => {
    expect(scan(html)).toEqual({ told, odd });
  });

  it("in time, whatever it is made of", () => {
    for (const part of [
      "<",
      "<a ",
      '<a b="',
      "<!--",
      "<script>",
      "</",
      "<a b=c ",
      "&",
      '"',
      "<p>",
    ]) {
      expect(() => readPage(part.repeat(50_000))).not.toThrow();
    }
  });
});

it("character references are read where they are known", () => {
  expect(decodeEntities("a&amp;b &#233;&#xE9; &nbsp;&copy; &x")).toBe("a&b éé \u00a0&copy; &x");
  expect(hasOnlyKnownEntities("R&amp;D &#38;")).toBe(true);
  expect(hasOnlyKnownEntities("R&D")).toBe(false);
});

describe("a page is read for", () => {
  it("its elements, those within a drawing left out", () => {
    expect(
      readPage("<html><head></head><body><svg><g><path/></g></svg><p></p></body></html>").elements,
    ).toBe(5);
  });

  it("the one file of each picture that a telephone takes, its styles, its scripts and its icon", () => {
    const { uses } = readPage(
      page(
        "x",
        '<picture><source type="image/avif" srcset="/a-400.avif 400w, /a-800.avif 800w" sizes="100vw"><img src="/a.jpg" srcset="/a.jpg 400w, /b.jpg 800w" sizes="100vw" alt="" loading="lazy"></picture><audio src="/s.mp3" preload="none"></audio><a href="/z">z</a>',
        '<script src="/s.js"></script><link rel="icon" href="/i.svg"><link rel="manifest" href="/m"><link rel="stylesheet" media="print" href="/p.css">',
      ),
    );
    expect(uses.filter(({ loads }) => loads).map(({ address }) => address)).toEqual([
      "/assets/style.css",
      "/s.js",
      "/i.svg",
      "/a-800.avif",
    ]);
  });

  it("the words of its links and headings, an inclusive form once", () => {
    const html = page(
      "x",
      '<h2>Les <span class="ec" aria-hidden="true">lecteur·ices</span><span class="tl">lecteurs et lectrices</span></h2>',
    );
    expect(readPage(html).labels.map(({ text }) => text)).toContain("Les lecteur·ices");
  });
});

it.each([
  [true, "<p>Lire <em>La Commune</em></p>"],
  [true, "<blockquote><p>Ni dieu ni maître</p></blockquote>"],
  [true, '<h2 id="a">Lire <em>La Commune</em></h2>'],
  [false, "<p>Lire La Commune</p><p><em> </em></p>"],
  [false, '<aside class="encadre"><p>Lire <em>La Commune</em></p></aside>'],
  [false, "<figure><figcaption>Lire <em>La Commune</em></figcaption></figure>"],
])("that a page has italics of its text: %s of %s", (italic, html) => {
  expect(readPage(page("x", html)).italic).toBe(italic);
});

it("a style tells its addresses, and which a telephone fetches", () => {
  const css =
    '/* url(no) */@import "a.css";@font-face{src:url(f.woff2) format("woff2"),url(f.ttf)}a{b:url( "c.png" )}@media print{a{b:url(p.png)}}@media (min-width:60em){a{b:url(w.png)}}.d{e:url(data:image/png;base64,AA)}.f{g:url(#h)}';
  expect(styleAddresses(css).map(({ address, use, loads }) => [address, use, loads])).toEqual([
    ["a.css", "style", true],
    ["f.woff2", "font", true],
    ["f.ttf", "font", false],
    ["c.png", "picture", true],
    ["p.png", "picture", false],
    ["w.png", "picture", false],
    ["data:image/png;base64,AA", "picture", true],
    ["#h", "picture", false],
  ]);
  const [first] = styleAddresses('a{b:url("c.png")}');
  expect(first?.at).toBe(9);
});

it("a script tells what it imports, fetches, and whatever is an address of another site", () => {
  const script = `import{a}from"./a.js";import"./b.js";const c=()=>import("/c.js");fetch("/d.json");fetch("e.json");x="https://f.fr/";y=\`//g.fr\`;z="http://www.w3.org/2000/svg";"de //h";new URL("https://example.com\${p}");`;
  expect(scriptAddresses(script).map(({ address, loads }) => [address, loads])).toEqual([
    ["./a.js", true],
    ["./b.js", true],
    ["/c.js", false],
    ["/d.json", false],
    ["https://f.fr/", false],
    ["//g.fr", false],
  ]);
});

describe("a policy lets through", () => {
  const script = (text: string) => ({ kind: "script" as const, text, at: 0 });
  it.each([
    [undefined, script("a"), false],
    ["default-src 'self'", script("a"), false],
    [`script-src ${policyHash("a")}`, script("a"), true],
    [`script-src ${policyHash("a")}`, script("b"), false],
    ["script-src 'unsafe-inline'", script("a"), true],
    [`script-src 'unsafe-inline' ${policyHash("b")}`, script("a"), false],
    [`default-src 'none'; script-src-elem ${policyHash("a")}`, script("a"), true],
    ["img-src 'self'", script("a"), true],
    [`style-src ${policyHash("a")}`, { kind: "style" as const, text: "a", at: 0 }, true],
    [`style-src ${policyHash("a")}`, { kind: "style-attribute" as const, text: "a", at: 0 }, false],
    [
      `style-src 'unsafe-hashes' ${policyHash("a")}`,
      { kind: "style-attribute" as const, text: "a", at: 0 },
      true,
    ],
    [
      `script-src 'unsafe-hashes' ${policyHash("a")}`,
      { kind: "handler" as const, text: "a", at: 0 },
      true,
    ],
  ])("by « %s », %o: %s", (policy, part, allowed) => {
    expect(new Policy(policy).allows(part)).toBe(allowed);
  });
});
