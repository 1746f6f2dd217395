import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { childrenOf, readXml, type XmlElement } from "../feeds/xml.fixture.ts";
import { ARTICLE, addFiles, article, VALID } from "../magazine/content.fixture.ts";
import { NUMERO } from "./bad-inputs/row.ts";
import { type BuiltSite, buildSite, fileOf, PROJECT } from "./support/built-site.ts";
import { makeFolder } from "./support/folders.ts";

// The podcast of a magazine as an application of podcasts meets it: from the page that announces it to the last file.

const SAMPLES = join(PROJECT, "scripts/magazine/sounds-samples");
const sample = (name: string) => readFileSync(join(SAMPLES, name));
const BODY = `Un texte.

::: son départ.mp3
Le départ. / Prise de son : Jo Dupont / CC0

- 0:00 Les cartons
- 0:01 La route
:::

::: son retour.opus
:::
`;

let site: BuiltSite;
let content = "";
beforeAll(async () => {
  content = makeFolder("contenu");
  addFiles(content, {
    ...VALID,
    [ARTICLE]: article({ chapo: "Un voyage." }, BODY),
    [`${NUMERO}/ouvaton/départ.mp3`]: sample("vbr.mp3"),
    [`${NUMERO}/ouvaton/départ.md`]: "On part à *huit* heures.\n",
    [`${NUMERO}/ouvaton/retour.opus`]: sample("opus.opus"),
    [`${NUMERO}/idees/index.md`]: article(
      { rubrique: "revisiter", brouillon: "true" },
      "::: son secret.mp3\n:::",
    ),
    [`${NUMERO}/idees/secret.mp3`]: sample("cbr.mp3"),
  });
  site = await buildSite(content);
});
afterAll(() => {
  site?.remove();
  rmSync(content, { recursive: true, force: true });
});

const first = (parent: XmlElement, local: string) => childrenOf(parent, local)[0] as XmlElement;
const pathOf = (address: string) => fileOf(new URL(address).pathname);
const bytesAt = (address: string) => readFileSync(join(site.folder, pathOf(address)));

it("is announced on every page, and told on that of feeds", () => {
  for (const path of site.files.filter((name) => name.endsWith("index.html"))) {
    expect(site.read(path), path).toContain('type="application/rss+xml"');
  }
  expect(site.read("flux/index.html")).toContain('<a href="/flux/podcast.xml">');
});

it("gives each recording of what is out, with its true weight, its words and its chapters", () => {
  const channel = first(readXml(site.read("flux/podcast.xml")), "channel");
  const items = childrenOf(channel, "item");
  expect(items.map((item) => first(item, "title").text)).toEqual([
    "Le départ",
    "Ouvaton, un hébergeur alternatif",
  ]);
  for (const item of items) {
    const { url = "", length } = first(item, "enclosure").attributes;
    expect(bytesAt(url).length).toBe(Number(length));
  }
  const [departure] = items as [XmlElement];
  const { url: words = "" } = first(departure, "transcript").attributes;
  expect(bytesAt(words).toString()).toBe("On part à huit heures.\n");
  const { url: chapters = "" } = first(departure, "chapters").attributes;
  expect(JSON.parse(bytesAt(chapters).toString()).chapters).toEqual([
    { startTime: 0, title: "Les cartons" },
    { startTime: 1, title: "La route" },
  ]);
  const { href: cover = "" } = (childrenOf(channel, "image").at(-1) as XmlElement).attributes;
  expect(bytesAt(cover).subarray(1, 4).toString()).toBe("PNG");
  expect(site.files.filter((path) => path.includes("secret"))).toEqual([]);
});

it("has an address that is kept for ever, from the day of its first recording", () => {
  const page = site.read("numeros/48-alternumerisme/ouvaton/index.html");
  expect(page).toContain('id="son-depart"');
  expect(page).toContain('id="son-retour"');
  const guid = /<guid[^>]*>([^<]*)<\/guid>/.exec(site.read("flux/podcast.xml"))?.[1];
  expect(guid).toBe("https://rebonds.net/numeros/48-alternumerisme/ouvaton/#son-depart");
});
