import { version } from "html-validate";
import { describe, expect, it } from "vitest";
import { HtmlChecker } from "./html-checker.ts";
import { keyOfForm, VALIDATOR } from "./html-standard.ts";
import { readPage } from "./read-page.ts";
import { page } from "./site.fixture.ts";
import { findInvalidHtml } from "./valid-html.ts";

/** What a page may hold, and what it may not, beside its likes that are right. */
const RIGHT = [
  "<p>Un <em>mot</em>, <a href='/'>un lien</a> et <strong>un autre</strong>.</p>".replaceAll(
    "'",
    '"',
  ),
  "<ul><li>un</li><li>deux <em>mots</em></li></ul>",
  '<figure><img src="/a.jpg" alt=""><figcaption>Une légende</figcaption></figure>',
  '<table><thead><tr><th scope="col">A</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>',
  "<dl><dt>mot</dt><dd>sens</dd><dt>autre</dt><dd>sens</dd></dl>",
  '<form action="/"><label for="a">A</label><input id="a" name="a" type="text"></form>',
  "<details><summary>Titre</summary><p>Texte</p></details>",
  "<blockquote><p>Une citation.</p></blockquote><aside><p>Un encadré.</p></aside>",
  '<picture><source type="image/avif" srcset="/a.avif"><img src="/b.jpg" alt="x"></picture>',
  '<p lang="en">word <time datetime="2021-06-01">1er juin</time> &amp; <abbr title="x">x</abbr></p>',
];
const WRONG = [
  "<p>Un <em>mot</em> <em>et <p>un autre</p></em></p>",
  "<ul><li>un</li><p>deux</p></ul>",
  "<figure><figcaption>Une</figcaption><p>x</p><figcaption>Deux</figcaption></figure>",
  '<table><tbody><tr><td>1</td></tr></tbody><thead><tr><th scope="col">A</th></tr></thead></table>',
  "<dl><p>x</p></dl>",
  '<form action="/"><label for="nulle">A</label><p id="nulle">x</p></form>',
  "<details><p>Texte</p><summary>Titre</summary></details>",
  "<blockquote><li>Une citation.</li></blockquote>",
  '<a href="/">un <a href="/">lien</a></a>',
  '<a href="/"><button type="button">x</button></a>',
  '<p aria-label="x">y</p>',
  '<img alt="sans fichier">',
  '<input type="inconnu">',
  '<p lang="fr" lang="en">x</p>',
  "<p>R & D &inconnue;</p>",
  '<p title="R &inconnue; D">x</p>',
  "<center>x</center>",
  "<inconnu>x</inconnu>",
  "<main>encore</main>",
  "</p>",
  '<p id="nulle">x</p><form action="/"><label for="nulle">A</label></form>',
  "<p>x</em></p>",
  '<a href="/"title="x">y</a>',
  '<p id="">x</p>',
  '<p id="a b">x</p>',
  '<div role="command">x</div>',
  "<br></br>",
  '<input autocomplete="nimporte" type="text">',
  '<label>A <input type="text"> <input type="text"></label>',
  '<time datetime="x"><div>y</div></time>',
  "<p><span><div>x</div></span></p>",
  "<h2><p>x</p></h2>",
  '<button type="button"><a href="/">x</a></button>',
  "<select><p>x</p></select>",
  '<video><p>x</p><source src="/a"></video>',
];

const check = (checker: HtmlChecker, html: string) => checker.check(html, readPage(html));
/** With identifiers of its own, since each is for one place. */
const again = (html: string, rank: number) => html.replace(/ (id|for)="a"/g, ` $1="a${rank}"`);
const right = (rank: number) => again(RIGHT.join(""), rank);
const withBody = (body: string) => page("Essai", body);
const around = (body: string) =>
  withBody(`${right(1)}<div class="texte">${right(2)}${body}${right(3)}</div>`);

describe("what is right is right, for the validator and for us", () => {
  it.each(RIGHT)("%s", async (html) => {
    expect(findInvalidHtml(withBody(html))).toEqual([]);
    expect(await check(new HtmlChecker(), withBody(html))).toEqual([]);
  });
});

// The validator itself says which are wrong; what is spared must not be what it would find.
describe("what the validator finds in a whole page is found among pages known to be valid", () => {
  it.each(WRONG)("%s", async (html) => {
    const wrong = around(html);
    const places = findInvalidHtml(wrong).map(({ line, column }) => ({ line, column }));
    expect(places.length).toBeGreaterThan(0);
    const checker = new HtmlChecker();
    for (const known of [around(""), withBody(""), around("<p>Un mot.</p>")]) {
      expect(await check(checker, known)).toEqual([]);
    }
    const found = await check(checker, wrong);
    expect(found.map(({ line, column }) => ({ line, column }))).toEqual(places);
    // And again: what was wrong is not learned.
    expect(await check(checker, wrong)).toEqual(found);
  });
});

describe("what one audit found valid spares the next ones the validator", () => {
  const wrong = withBody("<ul><p>x</p></ul>");

  it("and is asked for again where the page is made of something else", async () => {
    const kept = new Map<string, true>();
    await check(new HtmlChecker(kept), around(""));
    expect(kept.size).toBe(1);
    const asked: string[] = [];
    const next = new HtmlChecker({
      get: (key) => kept.get(key),
      set: (key) => void asked.push(key),
    });
    expect(await check(next, around(""))).toEqual([]);
    expect(asked).toEqual([]);
    expect(await check(next, around("<hr>"))).toEqual([]);
    expect(asked).toHaveLength(1);
  });

  it("never keeps what is not", async () => {
    const kept = new Map<string, true>();
    const first = await check(new HtmlChecker(kept), wrong);
    expect(first).not.toEqual([]);
    expect(kept.size).toBe(0);
    expect(await check(new HtmlChecker(kept), wrong)).toEqual(first);
  });

  it("under the version of the validator that judged", () => {
    expect(VALIDATOR).toBe(version);
    expect(keyOfForm("<p>x</p>")).not.toBe(keyOfForm("<p>y</p>"));
  });
});
