import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { placedFaults } from "../cli/site-faults.ts";
import { VALID } from "../magazine/content.fixture.ts";
import { auditSite } from "../publish/audit/audit.ts";
import { readPage } from "../publish/audit/read-page.ts";
import { prepareSite, type Site } from "../site/site.tsx";
import { between, fingerprint, runBuild } from "./support/build-command.ts";
import { type BuiltSite, buildSite, PROJECT } from "./support/built-site.ts";
import { makeFolder } from "./support/folders.ts";

// The first content, built by the real command, then damaged in as many ways as it can be.

const NUMERO = "numeros/62-ce-qui-tient-a-un-fil";
const ARTICLE = `${NUMERO}/demenager-la-conversation/index.html`;
const SOURCE = "content/numeros/062-ce-qui-tient-a-un-fil/demenager-la-conversation/index.md";
const TEXT = readFileSync(join(PROJECT, SOURCE), "utf8");

let built: BuiltSite;
let site: Site;
beforeAll(async () => {
  built = await buildSite(join(PROJECT, "content"));
  const options = { root: join(PROJECT, "content"), label: "content", preview: false };
  const prepared = await prepareSite({ ...options, now: Date.now() });
  site = prepared.site as Site;
});
afterAll(() => built?.remove());

/** Faults of the built site after some damage, as `file:line:column found`. */
async function faultsAfter(damage: (folder: string) => void): Promise<string[]> {
  const home = makeFolder("audit");
  const folder = join(home, "site");
  try {
    cpSync(built.folder, folder, { recursive: true });
    damage(folder);
    const { faults } = await auditSite({
      ...{ ...site.subject, folder },
      compressor: { brotli: async (bytes) => bytes.subarray(0, bytes.length / 4) },
    });
    return placedFaults(faults, "_site", site.subject).map(
      ({ file, line, column, found }) => `${file}:${line}:${column} ${found}`,
    );
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** Changes a file, and takes away the compressed copies that are no longer its own. */
function edit(folder: string, path: string, from: string | RegExp, to: string): void {
  const text = readFileSync(join(folder, path), "utf8");
  const changed = text.replace(from, () => to);
  if (changed === text) throw new Error(`${path} has no ${from}`);
  writeFileSync(join(folder, path), changed);
  for (const copy of [".br", ".gz"]) rmSync(join(folder, path + copy), { force: true });
}

test("the first content has no fault, for the command too", () => {
  const { status, stdout, stderr } = command("--sortie", built.folder);
  expect(stderr).toBe("");
  expect(stdout).toMatch(
    /^Audit\u00a0: \d+\u00a0fichiers, \d+\u00a0pages pesées, aucune faute\.$/m,
  );
  expect(status).toBe(0);
});

function command(...args: string[]) {
  return spawnSync(process.execPath, ["--import", "tsx", "scripts/audit.ts", ...args], {
    ...{ cwd: PROJECT, encoding: "utf8" },
  });
}

const insert = (html: string) => (folder: string) =>
  edit(folder, ARTICLE, "</main>", `${html}</main>`);
const inHead = (html: string) => (folder: string) =>
  edit(folder, ARTICLE, "</head>", `${html}</head>`);
const remove = (path: string) => (folder: string) => {
  for (const ending of ["", ".br", ".gz"]) rmSync(join(folder, path + ending), { force: true });
};
const add = (path: string, text: string) => (folder: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const change = (path: string, from: string | RegExp, to: string) => (folder: string) =>
  edit(folder, path, from, to);
const picture = () =>
  built.files.find((path) => path.startsWith(dirname(ARTICLE)) && /lampe-\w+\.svg$/.test(path)) ??
  "";
const style = () => built.files.find((path) => /style-\w+\.css$/.test(path)) ?? "";
const script = () => built.files.find((path) => /site-\w+\.js$/.test(path)) ?? "";

const PLACE = `_site/${ARTICLE}:\\d+:\\d+`;

describe("is found, with its place:", () => {
  test.each<[string, (folder: string) => void, RegExp]>([
    [
      "a picture that is gone",
      (f) => remove(picture())(f),
      /^content\/.*demenager.*index\.md:\d+:\d+ L’image .*lampe-.* ne mène nulle part\. Dans la page _site\/.*:\d+:\d+/m,
    ],
    ["a page that is gone", remove("guide/index.html"), /Le lien \/guide\/ ne mène nulle part/],
    [
      "a page that many lead to",
      remove("confidentialite/index.html"),
      /Le lien \/confidentialite\/ .* Aucun texte ne l’écrit.*layouts.* De même \d+ fois ailleurs/,
    ],
    [
      "an address of adresses.txt that is gone",
      remove("confidentialite/index.html"),
      /^content\/adresses\.txt:\d+:1 L’adresse \/confidentialite\/ a été publiée/m,
    ],
    ["styles that are gone", (f) => remove(style())(f), /feuille de style .*ne mène nulle part/],
    ["a script that is gone", (f) => remove(script())(f), /Le script .*ne mène nulle part/],
    ["a feed that is gone", remove("relire/atom.xml"), /Le lien \/relire\/atom\.xml ne mène/],
    ["an icon that is gone", remove("favicon.svg"), /L’icône \/favicon\.svg/],
    [
      "a shared picture that is gone",
      (f) => remove(built.files.find((p) => /partage-\w+\./.test(p)) ?? "")(f),
      /L’adresse https:\/\/rebonds\.net\/.*partage/,
    ],
    [
      "a dead link in the text",
      insert('<p><a href="/rien/">x</a></p>'),
      new RegExp(`${PLACE} Le lien /rien/ ne mène nulle part`),
    ],
    [
      "a place that a page has not",
      change(ARTICLE, 'id="note-2"', 'id="note-x"'),
      /Le lien #note-2 mène à un endroit que la page n’a pas/,
    ],
    [
      "a picture from elsewhere",
      insert('<img src="https://ailleurs.fr/x.png" alt="x">'),
      /est sur un autre site/,
    ],
    [
      "a font from elsewhere",
      (f) =>
        edit(f, style(), /^/, "@font-face{font-family:x;src:url(https://ailleurs.fr/x.woff2)}"),
      /^_site\/assets\/style-\w+\.css:1:\d+ La police .*autre site/m,
    ],
    [
      "a script that asks elsewhere",
      (f) => edit(f, script(), /^/, 'fetch("https://ailleurs.fr/x");'),
      /^_site\/assets\/site-\w+\.js:1:8 Le script .*autre site/m,
    ],
    [
      "a connection elsewhere",
      inHead('<link rel="preconnect" href="https://ailleurs.fr">'),
      /autre site/,
    ],
    [
      "an inline script",
      inHead("<script>let a</script>"),
      new RegExp(`${PLACE} Un script écrit dans la page`),
    ],
    ["a style attribute", insert('<p style="color:red">x</p>'), /Un attribut style/],
    ["a second h1", insert("<h1>x</h1>"), new RegExp(`${PLACE} La page a 2 <h1>`)],
    [
      "a title told twice",
      change(
        "relire/index.html",
        /<title>.*<\/title>/,
        "<title>Guide de la rédaction – (Re)bonds</title>",
      ),
      /Le titre « .*» est aussi celui de/,
    ],
    [
      "a description that is gone",
      change(ARTICLE, /<meta name="description"[^>]*>/, ""),
      new RegExp(`^${SOURCE}:1:1 La page n’a pas de description`, "m"),
    ],
    ["a language that is gone", change(ARTICLE, ' lang="fr"', ""), /ne dit pas sa langue/],
    [
      "invalid HTML",
      change(ARTICLE, "</article>", "<li>x</li></article>"),
      new RegExp(`${PLACE} Un élément `),
    ],
    ["HTML that is not closed", change(ARTICLE, "</article>", ""), /mal fermée/],
    [
      "JSON-LD that is cut",
      change(ARTICLE, '{"@context"', '"@context"'),
      /JSON-LD ne peuvent pas être lues/,
    ],
    [
      "JSON-LD that leads nowhere",
      change(ARTICLE, "#article", "rien/#article"),
      /JSON-LD donnent l’adresse/,
    ],
    [
      "a feed that is cut",
      change("flux/atom.xml", "</feed>", ""),
      /^_site\/flux\/atom\.xml:\d+:\d+ Ce XML n’est pas bien formé/m,
    ],
    [
      "a feed with two entries of one id",
      change("flux/atom.xml", /<entry>[\s\S]*?<\/entry>/, "<entry/><entry/>"),
      /n’a pas de <id>/,
    ],
    [
      "a feed that is no JSON",
      change("flux/feed.json", "{", ""),
      /^_site\/flux\/feed\.json:\d+:\d+ Ce fichier JSON/m,
    ],
    [
      "a sitemap of another site",
      change("sitemap.xml", "https://rebonds.net/relire/<", "https://ailleurs.fr/<"),
      /plan du site donne/,
    ],
    [
      "a redirection to nowhere",
      add("redirections.json", '[{"de": "/a.html", "vers": "/rien/"}]'),
      /Le renvoi vers \/rien\//,
    ],
    [
      "a manifest without its icon",
      change("manifest.webmanifest", "/favicon.svg", "/rien.svg"),
      /L’icône \/rien\.svg/,
    ],
    [
      "a search that leads nowhere",
      change("opensearch.xml", "/recherche/?", "/cherche/?"),
      /\/cherche\/ ne mène/,
    ],
    [
      "a search result that leads nowhere",
      (f) => renameSync(join(f, NUMERO, "six-oeuvres-pour-soirs-de-panne"), join(f, "ailleurs")),
      /pf_fragment:1:\d+ Le lien \/numeros\/.*six-oeuvres/,
    ],
    [
      "two names that differ by a capital",
      (f) => add(picture().replace("lampe", "Lampe"), "<svg></svg>")(f),
      /ne diffèrent que par des capitales/,
    ],
    [
      "a page that says another weight",
      change(ARTICLE, /(?<=poids">Cette page\u00a0: )\d+/, "3"),
      /La page dit « Cette page.: 3.Ko.*ce n’est pas ce qu’elle pèse/,
    ],
    [
      "a page that is too heavy",
      insert(`<p>${"<b>x</b>".repeat(3000)}</p>`),
      new RegExp(`^${SOURCE}:1:1 La page a \\d+ éléments`, "m"),
    ],
    [
      "a drawing that calls elsewhere",
      (f) => edit(f, picture(), "</svg>", '<image href="https://ailleurs.fr/x"/></svg>'),
      /lampe-\w+\.svg:\d+:\d+ L’image .*autre site/,
    ],
  ])("%s", async (_name, damage, expected) => {
    const faults = await faultsAfter(damage);
    expect(faults.join("\n")).toMatch(expected);
  });

  test("at the very line of the text that an editor wrote", async () => {
    const faults = await faultsAfter((folder) => remove(picture())(folder));
    const line = TEXT.split("\n").findIndex((row) => row.includes("lampe.svg")) + 1;
    expect(faults.find((fault) => fault.startsWith(SOURCE))).toContain(`${SOURCE}:${line}:`);
  });
});

test("the command tells all the faults at once, in French, and ends with 1", () => {
  const home = makeFolder("audit");
  try {
    const folder = join(home, "site");
    cpSync(built.folder, folder, { recursive: true });
    remove(picture())(folder);
    inHead("<script>let a</script>")(folder);
    const { status, stderr } = command("--sortie", folder);
    expect(status).toBe(1);
    expect(stderr).toContain("L’image ");
    expect(stderr).toContain("Un script écrit dans la page");
    expect(stderr).toMatch(/\d+\u00a0fautes? dans \d+\u00a0fichiers?\./);
    expect(command("--sortie", join(home, "absent")).stderr).toContain("Il n’y a pas de site");
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
});

test("a build whose page is over its budget leaves the site that was there", async () => {
  const home = makeFolder("audit");
  const content = join(home, "contenu");
  const output = join(home, "site");
  const write = (files: Record<string, string | Uint8Array>) => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(content, path)), { recursive: true });
      writeFileSync(join(content, path), text);
    }
  };
  try {
    write(VALID as Record<string, string | Uint8Array>);
    const args = [...between(content, output), "--cache", join(home, "cache")];
    expect((await runBuild(args)).code).toBe(0);
    const before = fingerprint(output);
    write({ "magazine.yaml": "budgets:\n  article: {elements: 20}\n" });
    const { code, stderr } = await runBuild(args);
    expect(code).toBe(1);
    expect(stderr).toMatch(/index\.md:1:1\n {2}La page a \d+ éléments\./);
    expect(stderr).toContain("le précédent reste tel quel");
    expect(fingerprint(output)).toEqual(before);
    // And what is repaired goes through.
    write({ "magazine.yaml": "budgets:\n  article: {elements: 2000}\n" });
    expect((await runBuild(args)).code).toBe(0);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
});

test("no page is written so that it has to be validated whole, which takes far longer", () => {
  const pages = built.files.filter((path) => path.endsWith(".html"));
  expect(pages.length).toBeGreaterThan(50);
  expect(pages.filter((path) => !readPage(built.read(path)).skeleton)).toEqual([]);
});

test("a draft that leaks is found by its address and by its title", async () => {
  const hidden = [{ url: "/secret/", titre: "Le secret", file: "content/pages/secret.md" }];
  const home = makeFolder("audit");
  try {
    const folder = join(home, "site");
    cpSync(built.folder, folder, { recursive: true });
    insert('<p><a href="/secret/">x</a></p><h2>Le secret</h2>')(folder);
    edit(
      folder,
      "flux/feed.json",
      '"items": [',
      '"items": [{"id": "s", "url": "https://rebonds.net/secret/", "title": "Le secret", "content_text": "x"},',
    );
    const { faults } = await auditSite({
      ...{ ...site.subject, folder, hidden },
      compressor: { brotli: async (bytes) => bytes },
    });
    const found = faults.filter((fault) => /publié/.test(fault.found)).map(({ file }) => file);
    expect(found).toEqual(["flux/feed.json", "flux/feed.json", ARTICLE, ARTICLE]);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
});
