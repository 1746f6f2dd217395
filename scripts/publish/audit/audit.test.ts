import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { policyHash } from "./policy.ts";
import { ATOM, audit, faultsOf, GOOD, PODCAST, page, SITE } from "./site.fixture.ts";

const body = (html: string) => ({ "index.html": page("Accueil", html) });
const head = (html: string) => ({ "index.html": page("Accueil", "", html) });

it("finds nothing wrong in a good site", async () => {
  expect(await faultsOf({})).toEqual([]);
});

it("tells the line and the column, and what to look for in the text", async () => {
  const { faults } = await audit(body('<p>\n<a href="/a%20b/">x</a></p>'));
  expect(faults).toEqual([
    {
      file: "index.html",
      line: 2,
      column: 10,
      found: "Le lien /a%20b/ ne mène nulle part.",
      expected: "l’adresse d’une page ou d’un fichier du site.",
      written: "/a%20b/",
    },
  ]);
});

describe("addresses that lead nowhere are found", () => {
  it.each([
    ["a link", body('<a href="/nulle/part/">x</a>'), /lien \/nulle\/part\/ ne mène nulle part/],
    ["a relative link", body('<a href="part/">x</a>'), /lien part\/ ne mène nulle part/],
    ["a whole link", body(`<a href="${SITE}/x/">x</a>`), /lien https.*\/x\/ ne mène/],
    ["a place in the page", body('<a href="#la">x</a>'), /lien #la mène à un endroit/],
    ["a place elsewhere", body('<a href="/relire/#la">x</a>'), /relire\/#la mène à un endroit/],
    ["an encoding cut short", body('<a href="/%E9/">x</a>'), /%E9\/ ne peut pas se lire/],
    ["a picture", body('<img src="/x.jpg" alt="">'), /image \/x\.jpg ne mène/],
    [
      "a candidate",
      body('<img src="/photo.jpg" srcset="/photo.jpg 1x, /y.jpg 2x" alt="">'),
      /y\.jpg/,
    ],
    [
      "a source",
      body('<picture><source srcset="/z.avif"><img src="/photo.jpg" alt=""></picture>'),
      /z\.avif/,
    ],
    [
      "a sound",
      body('<audio src="/x.mp3" preload="none" controls></audio>'),
      /son ou le film \/x\.mp3/,
    ],
    ["a poster", body('<video poster="/x.jpg" src="/son.mp3" controls></video>'), /image \/x\.jpg/],
    ["a script", head('<script src="/x.js"></script>'), /script \/x\.js/],
    ["a style", head('<link rel="stylesheet" href="/x.css">'), /style \/x\.css/],
    ["an icon", head('<link rel="icon" href="/x.svg">'), /icône \/x\.svg/],
    ["a manifest", head('<link rel="manifest" href="/x.webmanifest">'), /manifeste \/x/],
    [
      "a feed",
      head('<link rel="alternate" type="application/atom+xml" href="/x.xml">'),
      /lien \/x\.xml/,
    ],
    [
      "a canonical address",
      head(`<link rel="canonical" href="${SITE}/x/">`),
      /adresse https.*\/x\//,
    ],
    [
      "a shared picture",
      head(`<meta property="og:image" content="${SITE}/x.png">`),
      /adresse .*x\.png/,
    ],
    [
      "a form",
      body('<form action="/chercher/"><button type="submit">x</button></form>'),
      /envoyé à \/chercher\//,
    ],
    [
      "a refresh",
      { "ancienne.html": GOOD["ancienne.html"]?.replace("/relire/", "/x/") },
      /renvoi vers .*\/x\//,
    ],
    ["a redirection", { "redirections.json": '[{"de":"/a","vers":"/x/"}]' }, /renvoi vers \/x\//],
    ["a picture of a style", { "assets/style.css": "a{background:url(x.png)}" }, /image x\.png/],
    ["a font", { "assets/style.css": "@font-face{src:url(/x.woff2)}" }, /police \/x\.woff2/],
    ["an import of a style", { "assets/style.css": '@import "x.css";' }, /style x\.css/],
    ["an import of a script", { "assets/site.js": 'import "./x.js";' }, /script \.\/x\.js/],
    [
      "an icon of the manifest",
      { "manifest.webmanifest": '{"name":"x","icons":[{"src":"/x.png"}]}' },
      /icône \/x\.png/,
    ],
    [
      "the search of the browser",
      { "opensearch.xml": GOOD["opensearch.xml"]?.replace("/relire/", "/x/") },
      /lien .*\/x\//,
    ],
    [
      "the sitemap",
      { "sitemap.xml": GOOD["sitemap.xml"]?.replace("/relire/", "/x/") },
      /lien .*\/x\//,
    ],
    [
      "an entry of a feed",
      { "atom.xml": ATOM.replace(`href="${SITE}/relire/"`, `href="${SITE}/x/"`) },
      /lien .*\/x\//,
    ],
    [
      "a picture of an entry",
      { "atom.xml": ATOM.replace("/photo.jpg", "/x.jpg") },
      /image .*\/x\.jpg/,
    ],
    [
      "an episode",
      { "podcast.xml": PODCAST.replace("/son.mp3", "/x.mp3") },
      /son ou le film .*x\.mp3/,
    ],
    ["a JSON feed", { "feed.json": GOOD["feed.json"]?.replace("/relire/", "/x/") }, /lien .*\/x\//],
    ["robots.txt", { "robots.txt": `Sitemap: ${SITE}/x.xml\n` }, /lien .*x\.xml/],
    ["data of scripts", { "notices.json": '{"pages":["/x/"]}' }, /lien \/x\//],
  ])("%s", async (_name, changes, expected) => {
    const faults = await faultsOf(changes);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(expected);
  });

  it("with the final slash that is missing, or the capital that is too many", async () => {
    const { faults } = await audit(body('<a href="/relire">x</a> <a href="/Relire/">x</a>'));
    expect(faults.map(({ expected }) => expected)).toEqual([
      "/relire/, avec sa barre finale.",
      "/relire/, qui n’est pas écrit de la même façon.",
    ]);
  });

  it("and those that lead somewhere are left alone", async () => {
    const html =
      '<a href="/relire/#fin">a</a> <a href="/relire/?q=1">b</a> <a href="relire/">c</a> <a href="#">d</a> <a href="mailto:a@exemple.org">e</a> <a href="https://exemple.org/">f</a> <a href="/caf%C3%A9/">g</a>';
    expect(await faultsOf({ ...body(html), "café/index.html": page("Café") })).toEqual([]);
  });
});

const AWAY = "https://ailleurs.example.com/x";

describe("what a browser would fetch from elsewhere is found", () => {
  it.each([
    ["a picture", body(`<img src="${AWAY}" alt="">`)],
    ["a picture without its protocol", body('<img src="//ailleurs.fr/x.png" alt="">')],
    ["a candidate", body(`<img src="/photo.jpg" srcset="${AWAY} 2x" alt="">`)],
    ["a frame", body(`<iframe src="${AWAY}" title="x"></iframe>`)],
    ["an object", body(`<object data="${AWAY}"></object>`)],
    ["a sound", body(`<audio src="${AWAY}" controls></audio>`)],
    ["a form", body(`<form action="${AWAY}"><button type="submit">x</button></form>`)],
    ["a ping", body(`<a href="/relire/" ping="${AWAY}">x</a>`)],
    ["a drawing in a page", body(`<svg><use href="${AWAY}#a"/></svg>`)],
    ["a script", head(`<script src="${AWAY}"></script>`)],
    ["a style", head(`<link rel="stylesheet" href="${AWAY}">`)],
    ["a preload", head(`<link rel="preload" as="font" href="${AWAY}">`)],
    ["a module preload", head(`<link rel="modulepreload" href="${AWAY}">`)],
    ["a prefetch", head(`<link rel="prefetch" href="${AWAY}">`)],
    ["a connection", head(`<link rel="preconnect" href="${AWAY}">`)],
    ["a name to look up", head(`<link rel="dns-prefetch" href="//ailleurs.example.com">`)],
    ["an icon", head(`<link rel="icon" href="${AWAY}">`)],
    ["a refresh", head(`<meta http-equiv="refresh" content="3; url=${AWAY}">`)],
    ["a style's picture", { "assets/style.css": `a{background:url("${AWAY}")}` }],
    ["a style's import", { "assets/style.css": `@import url(${AWAY});` }],
    ["a font", { "assets/style.css": `@font-face{font-family:x;src:url(${AWAY})}` }],
    ["a script's import", { "assets/site.js": `import("https://ailleurs.fr/x.js")` }],
    ["a script's fetch", { "assets/site.js": `fetch("https://ailleurs.fr/x")` }],
    ["a script's address", { "assets/site.js": `i.src="//ailleurs.fr/x.gif"` }],
    [
      "an icon of the manifest",
      { "manifest.webmanifest": `{"name":"x","icons":[{"src":"${AWAY}"}]}` },
    ],
    ["data of scripts", { "notices.json": '{"a":"https://ailleurs.fr/x"}' }],
    ["a drawing's picture", { "dessin.svg": `<svg><image href="${AWAY}"/></svg>` }],
    ["a drawing's filter", { "dessin.svg": `<svg><path filter="url(${AWAY}#f)"/></svg>` }],
    ["a drawing's style", { "dessin.svg": `<svg><style>@import "${AWAY}";</style></svg>` }],
    ["a picture of a feed", { "atom.xml": ATOM.replace(`${SITE}/photo.jpg`, AWAY) }],
  ])("%s", async (_name, changes) => {
    const faults = await faultsOf(changes);
    expect(faults.filter((fault) => fault.includes("est sur un autre site"))).toHaveLength(1);
  });

  it("and an element that would change where all addresses lead", async () => {
    const faults = await faultsOf(head('<base href="/relire/">'));
    expect(faults.join("\n")).toContain("change le sens de toutes les autres");
  });
});

describe("a page is found that has", () => {
  const good = GOOD["index.html"] ?? "";
  const html = (from: string | RegExp, to: string) => ({ "index.html": good.replace(from, to) });
  it.each([
    ["no h1", html(/<h1>.*<\/h1>/, ""), "La page n’a pas de <h1>."],
    ["two h1", body("<h1>Encore</h1>"), "La page a 2 <h1>."],
    ["no language", html(' lang="fr"', ""), "La page ne dit pas sa langue."],
    ["no language at all", html('lang="fr"', 'lang="français"'), "qui n’en est pas une."],
    ["no title", html(/<title>.*<\/title>/, "<title> </title>"), "La page n’a pas de titre."],
    ["the title of another", { "relire/index.html": page("Accueil") }, "est aussi celui de /."],
    ["no description", html(/<meta name="desc[^>]*>/, ""), "La page n’a pas de description."],
    ["an empty description", html(/content="Acc[^"]*"/, 'content=""'), "pas de description."],
    ["an identifier twice", body('<p id="a">x</p><p id="a">y</p>'), "« a » est écrit deux fois"],
    ["invalid HTML", body("<ul><p>x</p></ul>"), "un autre qui n’y a pas sa place"],
    ["HTML left open", body("<p><em>x</p>"), "mal fermée"],
    ["a script in it", head("<script>let a</script>"), "Un script écrit dans la page"],
    ["a style in it", head("<style>a{}</style>"), "Un style écrit dans la page"],
    ["a style on an element", body('<p style="color:red">x</p>'), "Un attribut style"],
    ["a script on an element", body('<p onclick="x()">x</p>'), "Un attribut qui est un script"],
    ["a link that is a script", body('<a href="javascript:x()">x</a>'), "est un script"],
    ["JSON-LD that is no JSON", head(LD("{")), "ne peuvent pas être lues"],
    [
      "JSON-LD of no vocabulary",
      head(LD('{"@type":"Person","name":"x"}')),
      "pas qu’elles sont de schema.org",
    ],
    ["JSON-LD with something missing", head(LD(thing('"@type":"Person"'))), "un Person sans name"],
    [
      "JSON-LD that leads nowhere",
      head(LD(thing(`"@type":"Person","name":"x","url":"${SITE}/x/#y"`))),
      "qui ne mène nulle part",
    ],
  ])("%s", async (_name, changes, expected) => {
    expect((await faultsOf(changes)).join("\n")).toContain(expected);
  });

  it("but not one whose policy holds the hash of what is in it", async () => {
    const script = "let a;";
    const allowed = page("Accueil", "", `<script>${script}</script>`).replace(
      "script-src 'self'",
      `script-src 'self' ${policyHash(script)}`,
    );
    expect(await faultsOf({ "index.html": allowed })).toEqual([]);
  });
});

function LD(json: string): string {
  return `<script type="application/ld+json">${json}</script>`;
}
function thing(properties: string): string {
  return `{"@context":"https://schema.org",${properties}}`;
}

describe("what is not published is found", () => {
  const hidden = [{ url: "/secret/", titre: "L’eau, l'air et nous", file: "content/s.md" }];
  const fragment = (data: object) => ({
    "recherche/x.pf_fragment": gzipSync(`pagefind_dcd${JSON.stringify(data)}`),
  });
  it.each([
    ["its page", { "secret/index.html": page("Secret") }, "Cette page n’est pas publiée."],
    ["a link to it", body('<a href="/secret/">x</a>'), "mène à un texte qui n’est pas publié"],
    ["its title in a list", body("<h2>L’eau, l’air et nous</h2>"), "d’un texte qui n’est pas"],
    [
      "its title in a feed",
      { "atom.xml": ATOM.replace("Relire", "L’eau, l’air et nous") },
      "n’est pas",
    ],
    [
      "its address in a sitemap",
      { "sitemap.xml": GOOD["sitemap.xml"]?.replace("relire", "secret") },
      "n’est pas",
    ],
    [
      "its address in a JSON feed",
      { "feed.json": GOOD["feed.json"]?.replace("relire", "secret") },
      "n’est pas",
    ],
    ["it in the search", fragment({ url: "/secret/", meta: { title: "x" } }), "n’est pas publié"],
    [
      "its title in the search",
      fragment({ url: "/relire/", meta: { title: "L'eau, l'air et nous" } }),
      "n’est pas",
    ],
  ])("%s", async (_name, changes, expected) => {
    expect((await faultsOf(changes, { hidden })).join("\n")).toContain(expected);
  });

  it("but a title that a published text has too says nothing", async () => {
    const options = { hidden, published: ["L’eau, l’air et nous"] };
    expect(await faultsOf(body("<h2>L’eau, l’air et nous</h2>"), options)).toEqual([]);
  });
});
