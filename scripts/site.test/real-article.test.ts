import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BuiltSite, buildSite, PROJECT, parsePage } from "./support/built-site.ts";

const FOLDER = join(PROJECT, "../shared/real/contenu");
const ARTICLE = "numeros/048-alternumerisme/ouvaton-un-hebergeur-alternatif/index.md";
const URL = "/numeros/48-alternumerisme/ouvaton-un-hebergeur-alternatif/";
const present = existsSync(FOLDER);
if (!present) console.warn(`Passé : l’article réel n’est pas là (${FOLDER}).`);

/** What typography may change taken away: spaces, apostrophes, points of thousands, accents of capitals. */
function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/(?<=[A-Z])\p{M}/gu, "")
    .normalize("NFC")
    .replace(/(?<=\d)\.(?=\d{3})/g, "")
    .replace(/[\s\u00a0\u202f]+/g, "")
    .replace(/['’]/g, "’")
    .replace(/\.\.\./g, "…");
}

describe.runIf(present)("the real article, as an editor gave it", () => {
  let site: BuiltSite;
  let page: Document;
  let source: string;
  beforeAll(async () => {
    site = await buildSite(FOLDER);
    page = parsePage(site.read(`${URL.slice(1)}index.html`));
    source = readFileSync(join(FOLDER, ARTICLE), "utf8").split(/^---$/m).slice(2).join("---");
  });
  afterAll(() => site.remove());

  test("keeps every sentence unaltered but for typography", () => {
    const bare = parsePage(page.documentElement.outerHTML);
    for (const call of bare.querySelectorAll("sup.appel, [role=doc-backlink], .tl")) call.remove();
    const shown = plain(bare.querySelector("main")?.textContent ?? "");
    const sentences = source
      .replace(/^\[\^\w+\]: |^## /gm, "")
      .replace(/\[\^\w+\]/g, "")
      .split(/(?<=[.?!…»])\s+|\n+/)
      .filter((sentence) => sentence.trim() !== "");
    expect(sentences.length).toBeGreaterThan(150);
    expect(sentences.filter((sentence) => !shown.includes(plain(sentence)))).toEqual([]);
  });

  test("has its six headings, with anchors that say them", () => {
    const headings = [...page.querySelectorAll("article h2[id]:not(#notes)")];
    expect(headings.map(({ id }) => id)).toEqual([
      "des-hebergeurs-differents-de-sites-web",
      "ouvaton-societe-cooperative",
      "des-client-es-comme-les-autres",
      "ne-pas-tordre-ses-valeurs",
      "une-reconnaissance-de-la-communaute-du-libre",
      "la-question-de-l-alternumerisme",
    ]);
  });

  test("calls five notes, and each answers", () => {
    const calls = [...page.querySelectorAll("[role=doc-noteref]")];
    expect(calls.map((call) => call.getAttribute("href"))).toEqual(
      [1, 2, 3, 4, 5].map((number) => `#note-${number}`),
    );
    for (const call of calls) {
      const note = page.querySelector(call.getAttribute("href") ?? "");
      const back = note?.querySelector("[role=doc-backlink]")?.getAttribute("href");
      expect(back).toBe(`#${call.id}`);
    }
  });

  test("is redirected to from both old addresses", () => {
    const redirections: { de: string; vers: string }[] = JSON.parse(site.read("redirections.json"));
    const old = "/48alternumerismeouvaton/703-ouvatonunherbergeuralternatif";
    expect(redirections.filter(({ vers }) => vers === URL).map(({ de }) => de)).toEqual([
      old,
      `${old}.html`,
    ]);
    const stub = parsePage(site.read(`${old.slice(1)}.html`));
    expect(stub.querySelector("link[rel=canonical]")?.getAttribute("href")).toBe(
      `https://rebonds.net${URL}`,
    );
  });

  test("gives its sentence back where a comma was left unquoted in a list", () => {
    const rubrique = parsePage(site.read("recreations/index.html"));
    expect(rubrique.body.textContent).toContain("Livres, films, musiques.");
  });
});
