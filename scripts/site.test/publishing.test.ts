import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SEAL } from "../publish/send/local-site.ts";
import { fingerprint } from "./support/build-command.ts";
import { listFiles } from "./support/built-site.ts";
import { type MadeSite, makeSite } from "./support/made-site.ts";
import { type PublishingHost, startPublishingHost, type Way } from "./support/publishing-host.ts";

const WAYS: Way[] = ["rsync", "mot de passe"];

/** Of the files of a host, those that a publication put there, byte for byte. */
function served(host: PublishingHost): string[] {
  return fingerprint(host.web).filter((line) => !/^(?:\.rebonds|\.well-known|stats)\//.test(line));
}

/** What is built, byte for byte, as the host has it: with a line more in the rules of the server, that it allows. */
function built(host: PublishingHost): string[] {
  return fingerprint(host.site).filter(
    (line) => !line.startsWith(SEAL) && !line.startsWith(".htaccess"),
  );
}

const isAsset = (line: string) => /-[0-9a-f]{8}\./.test(line);

describe.each(WAYS)("publishing by %s", (way) => {
  let host: PublishingHost;
  const make = (made: Partial<MadeSite>) =>
    makeSite(host.site, { articles: 30, version: 1, ...made });
  beforeAll(async () => {
    host = await startPublishingHost(way, { dossier: "le site d’été" });
    mkdirSync(join(host.web, "stats"));
    writeFileSync(join(host.web, "stats/index.html"), "celles de l’hôte");
    mkdirSync(join(host.web, ".well-known/acme-challenge"), { recursive: true });
    writeFileSync(join(host.web, ".well-known/acme-challenge/jeton"), "jeton");
    await make({});
  });
  afterAll(() => host?.stop());

  it("asks before the first time, and changes nothing until it is told", async () => {
    const before = fingerprint(host.home);
    const { code, said } = await host.run("publier");
    expect(said).toContain("n’a jamais reçu ce site : il contient stats.");
    expect(said).toContain("--oui-je-sais");
    expect(code).toBe(1);
    const trial = await host.run("publier", "--essai");
    expect(trial.said).toContain("C’était un essai : rien n’a été changé.");
    expect(trial.code).toBe(0);
    expect(fingerprint(host.home).filter((line) => !line.startsWith(".rebonds-publier"))).toEqual(
      before,
    );
  });

  it("puts every byte of the site online, beside what the host has there", async () => {
    const { code, said } = await host.run("publier", "--oui-je-sais");
    expect(said).toContain("En ligne à http://127.0.0.1:");
    expect(said).not.toContain("annuler");
    expect(code).toBe(0);
    expect(served(host).filter((line) => !line.startsWith(".htaccess"))).toEqual(built(host));
    const rules = readFileSync(join(host.web, ".htaccess"), "utf8");
    expect(rules).toBe(`Options -Indexes\n${readFileSync(join(host.site, ".htaccess"), "utf8")}`);
    expect(readFileSync(join(host.web, "stats/index.html"), "utf8")).toBe("celles de l’hôte");
    expect(readFileSync(join(host.web, ".well-known/acme-challenge/jeton"), "utf8")).toBe("jeton");
    const page = await fetch(`${host.apache.origin}/articles/3/`, {
      headers: { "Accept-Encoding": "br" },
    });
    expect(page.headers.get("content-encoding")).toBe("br");
    expect(await page.text()).toContain("Article 3");
  });

  it("shows nothing of what it keeps to readers", async () => {
    for (const path of [".rebonds/site-id", ".rebonds/.htaccess", ".rebonds/"]) {
      expect([403, 404]).toContain((await fetch(`${host.apache.origin}/${path}`)).status);
    }
  });

  it("has nothing to do when nothing changed", async () => {
    const before = fingerprint(host.home);
    const { code, said } = await host.run("publier");
    expect(said).toMatch(
      /À envoyer : 0 fichier\.\nÀ retirer : 0 fichier\.\nInchangés : 68 fichiers\.\nRien à publier/,
    );
    expect(code).toBe(0);
    expect(fingerprint(host.home)).toEqual(before);
  });

  it("sends the one page that changed, and names it if asked", async () => {
    await make({ edited: [7] });
    const { code, said } = await host.run("publier", "--noms");
    expect(said).toMatch(
      /À envoyer : 1 fichier \(3 Ko\)\.\n {2}\+ articles\/7\/index\.html\nÀ retirer : 0 fichier\./,
    );
    expect(said).toContain("Pour revenir à la précédente : npm run annuler");
    expect(code).toBe(0);
    expect(served(host).filter((line) => !line.startsWith(".htaccess"))).toEqual(built(host));
  });

  it("removes pages that are gone, and lets styles and pictures outlive them", async () => {
    await make({ version: 2, without: [29] });
    const { code } = await host.run("publier");
    expect(code).toBe(0);
    expect(existsSync(join(host.web, "articles/29/index.html"))).toBe(false);
    expect(existsSync(join(host.web, "articles/29/index.html.br"))).toBe(false);
    const online = served(host).filter((line) => !line.startsWith(".htaccess"));
    expect(online.filter((line) => !isAsset(line))).toEqual(
      built(host).filter((line) => !isAsset(line)),
    );
    expect(online).toEqual(expect.arrayContaining(built(host)));
    expect(online.filter((line) => /assets\/style-[0-9a-f]{8}\.css /.test(line))).toHaveLength(2);
  });

  it("tells what is online, since when, by whom, and what a publication would change", async () => {
    await make({ version: 2, edited: [1], without: [29] });
    const before = fingerprint(host.home);
    const { code, said } = await host.run("etat", "--noms");
    expect(said).toMatch(
      /^En ligne à http:\S+ : publication 3, 66 fichiers, depuis le \d+ \S+ \d{4} à \d\d:\d\d, par \S+\.$/m,
    );
    expect(said).toMatch(/^ {2}2, du .+ : 68 fichiers\.\n {2}1, du .+ : 68 fichiers\.$/m);
    expect(said).toContain("  + articles/1/index.html\n");
    expect(code).toBe(0);
    expect(fingerprint(host.home)).toEqual(before);
  });

  it("brings back every byte of an earlier publication, removals included", async () => {
    const { code, said } = await host.run("annuler");
    expect(said).toContain("La publication 2 est de nouveau en ligne");
    expect(code).toBe(0);
    await make({ edited: [7] });
    const pages = (lines: string[]) =>
      lines.filter((line) => !isAsset(line) && !line.startsWith(".htaccess"));
    expect(pages(served(host))).toEqual(pages(built(host)));
    expect(served(host)).toEqual(expect.arrayContaining(built(host)));
    const further = await host.run("annuler");
    expect(further.said).toContain("La publication 1 est de nouveau en ligne");
    const none = await host.run("annuler");
    expect(none.said).toContain("Il n’y a pas de publication plus ancienne");
    expect(none.said).toContain("--vers suivi de l’un de ces numéros : 2, 3.");
    expect(none.code).toBe(1);
    const chosen = await host.run("annuler", "--vers", "3");
    expect(chosen.code).toBe(0);
    await make({ version: 2, without: [29] });
    expect(pages(served(host))).toEqual(pages(built(host)));
    const unknown = await host.run("annuler", "--vers", "9");
    expect(unknown.said).toContain("La publication 9 n’est pas gardée chez l’hôte.");
    expect(unknown.code).toBe(1);
  });

  it("keeps five publications, and nothing that none of them needs", async () => {
    for (const version of [3, 4, 5, 6]) {
      await make({ version });
      expect((await host.run("publier")).code).toBe(0);
    }
    const reserve = join(host.home, ".rebonds-le site d’été");
    expect(readdirSync(join(reserve, "manifestes")).sort()).toEqual(
      [3, 4, 5, 6, 7].map((numero) => `${numero}.json.gz`),
    );
    expect(readdirSync(reserve).sort()).toEqual([
      ...["anciens.json.gz", "envoi", "hote.json", "journal.json", "manifestes", "objets"],
    ]);
    expect(readdirSync(join(reserve, "envoi"))).toEqual([]);
    const names = listFiles(host.web).filter((path) => /-[0-9a-f]{8}\./.test(path));
    expect(names.filter((path) => /style-[0-9a-f]{8}\.css$/.test(path))).toHaveLength(6);
    const { code } = await host.run("annuler", "--vers", "3");
    expect(code).toBe(0);
    await make({ version: 2, without: [29] });
    expect(served(host)).toEqual(expect.arrayContaining(built(host)));
  });

  it("tells what the host allows", async () => {
    const { code, said } = await host.run("publier", "--sonder");
    expect(said).toContain("Règles du serveur (.htaccess) : toutes les lignes passent.");
    expect(said).toContain("Réserve des publications : hors du dossier servi.");
    expect(said).toMatch(/Modules d’Apache : .*headers/);
    if (way === "rsync") expect(said).toMatch(/rsync : version \d/);
    expect(code).toBe(0);
    expect(readdirSync(host.web).filter((name) => name.startsWith("rebonds-essai"))).toEqual([]);
  });
});
