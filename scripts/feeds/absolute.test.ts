import { describe, expect, it } from "vitest";
import { withAbsoluteAddresses } from "./absolute.ts";

const SITE = "https://rebonds.example";
const PAGE = `${SITE}/numeros/48-a/b/`;
const absolute = (html: string) => withAbsoluteAddresses(html, SITE, PAGE);

describe("withAbsoluteAddresses", () => {
  it.each([
    ['<a href="/relire/">x</a>', `<a href="${SITE}/relire/">x</a>`],
    ['<a href="/">x</a>', `<a href="${SITE}/">x</a>`],
    ['<a class="a" href="#note-1" id="b">1</a>', `<a class="a" href="${PAGE}#note-1" id="b">1</a>`],
    ['<img src="/a.jpg" alt="">', `<img src="${SITE}/a.jpg" alt="">`],
    ['<video poster="/a.jpg">', `<video poster="${SITE}/a.jpg">`],
    ['<blockquote cite="/a/">', `<blockquote cite="${SITE}/a/">`],
    [
      '<img srcset="/a.jpg 1x, /b.jpg 2x, https://c.example/d.jpg 3x" alt="/">',
      `<img srcset="${SITE}/a.jpg 1x, ${SITE}/b.jpg 2x, https://c.example/d.jpg 3x" alt="/">`,
    ],
  ])("completes %s", (html, expected) => {
    expect(absolute(html)).toBe(expected);
  });

  it.each([
    '<a href="https://ouvaton.coop/">x</a>',
    '<a href="//ouvaton.coop/">x</a>',
    '<a href="mailto:a@example.org">x</a>',
    '<img alt="#nousToutes" title="/ ou /">',
    '<a data-href="/x">x</a>',
    '<br class=" src="/>',
    "<p>On écrit href=&quot;/relire/&quot; ou src=/x.</p>",
  ])("leaves %s as it is", (html) => {
    expect(absolute(html)).toBe(html);
  });

  it("leaves alone a $ in an address", () => {
    const html = '<a href="/$1$&"><img srcset="/a, /b">';
    expect(withAbsoluteAddresses(html, "https://a$&.example", PAGE)).toBe(
      '<a href="https://a$&.example/$1$&"><img srcset="https://a$&.example/a, https://a$&.example/b">',
    );
  });

  it("completes nothing twice", () => {
    const once = absolute('<a href="/a"><img srcset="/a.jpg, /b.jpg" src="/c"></a><a href="#n">');
    expect(absolute(once)).toBe(once);
  });
});
