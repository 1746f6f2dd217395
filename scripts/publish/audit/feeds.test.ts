import { expect, it } from "vitest";
import { ATOM, faultsOf, GOOD, PODCAST, SITE } from "./site.fixture.ts";

const atom = (from: string | RegExp, to: string) => ({ "atom.xml": ATOM.replace(from, to) });
const podcast = (from: string | RegExp, to: string) => ({
  "podcast.xml": PODCAST.replace(from, to),
});
const sitemap = (from: string | RegExp, to: string) => ({
  "sitemap.xml": (GOOD["sitemap.xml"] ?? "").replace(from, to),
});
const feed = (data: object) => ({
  "feed.json": JSON.stringify({
    ...{ version: "https://jsonfeed.org/version/1.1", title: "x", items: [] },
    ...data,
  }),
});

const entry = /<entry>.*<\/entry>/s.exec(ATOM)?.[0] ?? "";

it.each([
  ["XML that is not well formed", atom("</feed>", ""), "bien formé"],
  ["a name of no namespace", atom("<title>", "<x:title>"), "bien formé"],
  ["Atom without an id", atom(/<id>.*?<\/id>/, ""), "Le flux n’a pas de <id>."],
  ["Atom without a date", atom(/<updated>.*?<\/updated>/, ""), "Le flux n’a pas de <updated>."],
  ["Atom without its own address", atom(/<link rel="self"[^>]*>/, ""), "sa propre adresse"],
  [
    "an entry without a title",
    atom("<title>Relire</title>", ""),
    "entrée du flux n’a pas de <title>",
  ],
  [
    "an entry of no day",
    atom(/2026-11-02(?=.*Relire|.*<link rel="alt)/s, "2026-13-02"),
    "n’est pas une date",
  ],
  ["an entry that nobody signs", atom(/<author>.*<\/author>/, ""), "n’est pas signée"],
  ["two entries with one id", atom("</feed>", `${entry}</feed>`), "le même identifiant"],
  ["RSS without a channel", { "podcast.xml": "<rss version='2.0'/>" }, "pas de <channel>"],
  ["RSS without a title", podcast("<title>P</title>", ""), "Le flux n’a pas de <title>."],
  ["an episode without a guid", podcast(/<guid.*<\/guid>/, ""), "pas de <guid>"],
  ["an episode of no day", podcast(/Mon, .*\+0100/, "2026-11-02"), "n’est pas une date"],
  ["an episode without a sound", podcast(/<enclosure[^>]*>/, ""), "pas de son"],
  ["an episode without a length", podcast('length="3"', 'length="0"'), "pas de son"],
  ["a sitemap of paths", sitemap(`<loc>${SITE}/</loc>`, "<loc>/</loc>"), "donne l’adresse"],
  ["a sitemap of another site", sitemap(SITE, "https://ailleurs.fr"), "ailleurs.fr"],
  ["a sitemap that repeats itself", sitemap("/relire/", "/"), "donne deux fois"],
  ["a sitemap of no day", sitemap("2026-11-02", "hier"), "la date «.hier.»"],
  ["JSON that is none", { "feed.json": '{"a":' }, "ne peut pas être lu"],
  ["a JSON feed without a title", feed({ title: "" }), "pas de titre"],
  ["a JSON entry without an id", feed({ items: [{ content_text: "x" }] }), "pas d’identifiant"],
  ["a JSON entry without a text", feed({ items: [{ id: "1" }] }), "pas de texte"],
  [
    "a JSON entry of no day",
    feed({ items: [{ id: "1", content_text: "x", date_published: "hier" }] }),
    "«.hier.»",
  ],
  ["a manifest without a name", { "manifest.webmanifest": "{}" }, "pas de nom"],
])("%s is found", async (_name, changes, expected) => {
  expect((await faultsOf(changes)).join("\n")).toMatch(new RegExp(expected));
});

it("a sitemap of more than 50,000 addresses is found", async () => {
  const row = "<url><loc>x</loc></url>";
  const all = `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${row.repeat(50_001)}</urlset>`;
  expect((await faultsOf({ "sitemap.xml": all })).join("\n")).toContain("50001 adresses");
});

it("a fault of an article is told in each feed that has it", async () => {
  const broken = ATOM.replace("/photo.jpg", "/x.jpg");
  const faults = await faultsOf({ "atom.xml": broken, "relire/atom.xml": broken });
  expect(faults.map((fault) => fault.split(":")[0])).toEqual(["atom.xml", "relire/atom.xml"]);
});
