import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isHashed } from "../publish/hashed-names.ts";
import { SEAL } from "../publish/send/local-site.ts";
import { ALTERNC } from "./support/apache.ts";
import { ask } from "./support/ask.ts";
import { fingerprint } from "./support/build-command.ts";
import { listFiles } from "./support/built-site.ts";
import { type MadeSite, makeSite } from "./support/made-site.ts";
import { type PublishingHost, startPublishingHost, type Way } from "./support/publishing-host.ts";
import { startReaders } from "./support/readers.ts";

// The mode « bascule »: the pages of a publication stand in a release, and one file leads readers from one to the next.

const WAYS: Way[] = ["rsync", "mot de passe"];
const BASCULE = { mode: "bascule" };

/** What readers are given that is not, byte for byte, what is built: asked for plain, then in Brotli. */
async function differences(host: PublishingHost): Promise<string[]> {
  const files = listFiles(host.site).filter(
    (path) => path !== SEAL && !/\.(?:br|gz)$|\.htaccess$/.test(path),
  );
  const wrong: string[] = [];
  for (const path of files) {
    const address = `/${path.replace(/(^|\/)index\.html$/, "$1")}`;
    const bytes = readFileSync(join(host.site, path));
    const copy = existsSync(join(host.site, `${path}.br`)) ? "br" : undefined;
    const plain = await ask(host.apache.origin, address);
    if (plain.status !== 200 || !plain.body.equals(bytes)) wrong.push(`${address} ${plain.status}`);
    const { headers, body } = await ask(host.apache.origin, address, { "Accept-Encoding": "br" });
    if (headers["content-encoding"] !== copy) wrong.push(`${address} ${copy}`);
    else if (!(copy ? brotliDecompressSync(body) : body).equals(bytes)) wrong.push(`${address} br`);
  }
  return wrong;
}

/** Pages of the folder served that stand at its root. */
const rootPages = (host: PublishingHost) =>
  listFiles(host.web).filter((path) => !/^(?:_r|\.rebonds|stats)\//.test(path) && !isHashed(path));

const releases = (host: PublishingHost) => readdirSync(join(host.web, "_r")).map(Number).sort();

describe.each(WAYS)("publishing in one switch by %s", (way) => {
  let host: PublishingHost;
  const make = (made: Partial<MadeSite>) =>
    makeSite(host.site, { articles: 20, version: 1, ...made });
  const get = (path: string) => ask(host.apache.origin, path);
  beforeAll(async () => {
    host = await startPublishingHost(way, {
      dossier: "le site d’été",
      apache: way === "rsync" ? ALTERNC : { overrides: "FileInfo Indexes" },
      settings: { ...BASCULE, "a-garder": "[stats]" },
    });
    mkdirSync(join(host.web, "stats"));
    writeFileSync(join(host.web, "stats/index.html"), "celles de l’hôte");
    writeFileSync(join(host.web, "preuve-1234.html"), "un fichier de l’hôte");
    await make({});
    expect((await host.run("publier", "--oui-je-sais")).said).toContain("En ligne");
  });
  afterAll(() => host?.stop());

  it("gives readers every byte of the site, and has none of its pages at the root", async () => {
    expect(await differences(host)).toEqual([]);
    expect(rootPages(host)).toEqual([".htaccess", "preuve-1234.html"]);
    expect(releases(host)).toEqual([1]);
  });

  it("shows nobody where the pages are", async () => {
    for (const path of [
      "/_r/1/",
      "/_r/1/articles/3/",
      "/_r/1/articles/3/index.html",
      "/_r",
      "/_r/",
    ]) {
      const { status, body } = await get(path);
      expect([path, status]).toEqual([path, 404]);
      expect(body.toString()).toContain("Introuvable");
    }
    for (const path of ["/articles/3", "/flux", "/articles/99", "/absente.html"]) {
      const { headers, body } = await get(path);
      expect(`${JSON.stringify(headers)} ${body}`).not.toContain("_r/");
    }
    expect((await get("/articles/3?a=b")).headers.location).toBe(
      `${host.apache.origin}/articles/3/?a=b`,
    );
  });

  it("leaves to the host what is its own", async () => {
    const { origin } = host.apache;
    expect((await get("/stats/")).body.toString()).toBe("celles de l’hôte");
    expect((await get("/stats")).headers.location).toBe(`${origin}/stats/`);
    expect((await get("/preuve-1234.html")).body.toString()).toBe("un fichier de l’hôte");
  });

  it("has nothing to do when nothing changed, and tells the one page that did", async () => {
    const before = fingerprint(host.home);
    expect((await host.run("publier")).said).toMatch(/Inchangés : 48 fichiers\.\nRien à publier/);
    await make({ edited: [7] });
    const { said } = await host.run("etat", "--noms");
    expect(said).toMatch(
      /À envoyer : 1 fichier \(3 Ko\)\.\n {2}\+ articles\/7\/index\.html\nÀ retirer : 0/,
    );
    expect(fingerprint(host.home)).toEqual(before);
  });

  it("keeps the release that was online until the next one, and no other", async () => {
    const { said, code } = await host.run("publier");
    expect(said).toContain("À envoyer : 1 fichier (3 Ko).");
    expect(code).toBe(0);
    expect(await differences(host)).toEqual([]);
    expect(releases(host)).toEqual([1, 2]);
    await make({ version: 2, without: [19] });
    expect((await host.run("publier")).code).toBe(0);
    expect(await differences(host)).toEqual([]);
    expect((await get("/articles/19/")).status).toBe(404);
    expect(releases(host)).toEqual([2, 3]);
  });

  it("brings back every byte of an earlier publication, removals included", async () => {
    const { said, code } = await host.run("annuler", "--vers", "1");
    expect(said).toContain("La publication 1 est de nouveau en ligne");
    expect(code).toBe(0);
    await make({});
    expect(await differences(host)).toEqual([]);
    expect(releases(host)).toEqual([1, 3]);
    expect((await host.run("annuler", "--vers", "3")).code).toBe(0);
    await make({ version: 2, without: [19] });
    expect(await differences(host)).toEqual([]);
  });
});

const READ: [way: Way, articles: number][] = [
  ["rsync", 60],
  ["mot de passe", 120],
];

describe.each(READ)("readers during publications by %s, of %d articles", (way, articles) => {
  const paths = ["/", ...Array.from({ length: articles - 1 }, (_, rank) => `/articles/${rank}/`)];
  let host: PublishingHost;
  let version = 0;
  const next = async (settings: Record<string, string>) => {
    version++;
    host.set(settings);
    const without = version % 2 ? [] : [articles - 1];
    await makeSite(host.site, { articles, version, without });
    const { said, code } = await host.run("publier", "--oui-je-sais");
    expect(said).toContain("En ligne");
    expect(code).toBe(0);
  };
  beforeAll(async () => {
    host = await startPublishingHost(way);
    await next({});
  });
  afterAll(() => host?.stop());

  it("in one switch see nothing broken, and no page of before once they saw one of after; nor from a mode to the other", async () => {
    const readers = startReaders(host.apache.origin, paths);
    for (let count = 0; count < 5; count++) await next(BASCULE);
    expect(rootPages(host)).toEqual([".htaccess"]);
    await next({});
    const { broken, backwards, requests, versions } = await readers.finish(0);
    expect(broken).toEqual([]);
    expect(backwards).toEqual([]);
    expect(requests).toBeGreaterThan(500);
    expect(versions.size).toBe(version);
    expect(await differences(host)).toEqual([]);
    expect(host.apache.errorLog()).not.toMatch(/:error\]/);
  }, 180_000);

  it("the former mode leaves nothing, once the next has been published twice", async () => {
    await next({});
    expect(existsSync(join(host.web, "_r"))).toBe(false);
    expect(await differences(host)).toEqual([]);
  });
});

describe("a host where no rules lead to a release", () => {
  it.each([
    ["no file of rules is read", { overrides: "None" }],
    ["mod_rewrite is not there", { without: ["rewrite"] }],
  ])("is not published to in one switch: %s", async (_, apache) => {
    const host = await startPublishingHost("rsync", { apache, settings: BASCULE });
    try {
      await makeSite(host.site, { articles: 5, version: 1 });
      const { said, code } = await host.run("publier", "--oui-je-sais");
      expect(said).toMatch(/^Cet hôte ne permet pas la bascule : [\s\S]*mode: sur-place dans/m);
      expect(code).toBe(1);
      expect(listFiles(host.web).filter((path) => !path.startsWith(".rebonds/"))).toEqual([]);
    } finally {
      await host.stop();
    }
  });

  it("is not taken for one where they do when nothing may be asked of it", async () => {
    const host = await startPublishingHost("rsync", { settings: BASCULE });
    try {
      await makeSite(host.site, { articles: 5, version: 1 });
      const blind = await host.run("publier", "--oui-je-sais", "--sans-visite");
      expect(blind.said).toContain("On ne sait pas encore si cet hôte permet la bascule");
      expect(blind.code).toBe(1);
      host.set({ mode: "sur-place" });
      expect((await host.run("publier", "--oui-je-sais")).said).toContain("En ligne");
    } finally {
      await host.stop();
    }
  });
});
