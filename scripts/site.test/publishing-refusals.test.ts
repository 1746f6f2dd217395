import { chmodSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { fingerprint } from "./support/build-command.ts";
import { makeFolder } from "./support/folders.ts";
import { makeSite } from "./support/made-site.ts";
import { type PublishingHost, startPublishingHost, type Way } from "./support/publishing-host.ts";

/** Of a lock: someone else, on another machine. */
const HOLDER = {
  id: "x",
  qui: "Camille",
  machine: "ailleurs",
  processus: 1,
  depuis: "2026-05-03T12:00:00.000Z",
};

/** All that is on the host, byte for byte, without the empty file that its own lock stands on. */
const all = (host: PublishingHost) =>
  fingerprint(host.home).filter((line) => !line.startsWith(".rebonds-publier "));

describe.each<Way>(["rsync", "mot de passe"])("a publication by %s that cannot be", (way) => {
  let host: PublishingHost;
  let before: string[];
  beforeAll(async () => {
    host = await startPublishingHost(way);
    await makeSite(host.site, { articles: 25, version: 1 });
    expect((await host.run("publier", "--oui-je-sais")).code).toBe(0);
    await makeSite(host.site, { articles: 25, version: 2 });
    before = all(host);
  });
  afterEach(() => host.set({}));
  afterAll(() => host?.stop());

  const refuses = async (message: RegExp, ...args: string[]) => {
    const { code, said } = await host.run("publier", ...args);
    expect(said).toMatch(message);
    expect(said).not.toMatch(/^\s+at /m);
    expect(code).toBe(1);
    expect(all(host)).toEqual(before);
  };

  it("says that the key of the host is not the one expected", async () => {
    host.set({ empreinte: `SHA256:${"a".repeat(43)}` });
    await refuses(/clé de l’hôte n’est pas celle/);
  });

  it("says that the user, or the key or password, is refused", async () => {
    host.set({ utilisateur: "personne" });
    await refuses(/refuse/);
  });

  it("says that nobody answers at this port", async () => {
    host.set({ port: "1" });
    await refuses(/ne répond pas/);
  });

  it("says that no host has this name", async () => {
    host.set({ hote: "nul.invalid" });
    await refuses(/ne répond pas|n’est pas connu/);
  });

  it("says that the folder is not there", async () => {
    host.set({ dossier: "autre part" });
    await refuses(
      /^Le dossier « autre part » n’est pas chez l’hôte\.\n {2}Rien n’a été changé\.\n {2}À faire : vérifier « dossier »/m,
    );
  });

  it("says that the folder is one that never had this site, or another’s", async () => {
    mkdirSync(join(host.home, "autre"));
    host.set({ dossier: "autre" });
    await refuses(/n’a jamais reçu ce site : il est vide\.[\s\S]*--oui-je-sais/);
    rmSync(join(host.home, "autre"), { recursive: true });
    host.set({});
    const marker = join(host.web, ".rebonds/site-id");
    const text = readFileSync(marker, "utf8");
    writeFileSync(marker, text.replace("rebonds.example", "voisin.example"));
    const { code, said } = await host.run("publier");
    expect(said).toContain("est celui d’un autre site : voisin.example, et non rebonds.example.");
    expect(code).toBe(1);
    writeFileSync(marker, text);
    expect(all(host)).toEqual(before);
  });

  it("says that the folder cannot be written", async () => {
    const folders = ["httpdocs", ".rebonds-httpdocs"].map((name) => join(host.home, name));
    for (const folder of folders) chmodSync(folder, 0o555);
    try {
      await refuses(/ne permet pas|n’est pas permis|refuse d’écrire|droits/);
    } finally {
      for (const folder of folders) chmodSync(folder, 0o755);
    }
  });

  it("refuses a site that is not the one that a build made and checked", async () => {
    const page = join(host.site, "index.html");
    const text = readFileSync(page, "utf8");
    writeFileSync(page, `${text} `);
    await refuses(/n’est pas celui qu’un npm run build a fait et vérifié en entier/);
    await refuses(/n’est pas construit/, "--sortie", join(host.site, "absent"));
    await makeSite(host.site, { articles: 25, version: 2 });
  });

  it("refuses a site that lost many pages", async () => {
    await makeSite(host.site, { articles: 20, version: 2 });
    await refuses(/^5 pages sur 27 disparaîtraient du site \(19 %\) : articles\/20\/index\.html,/m);
    const { code, said } = await host.run("publier", "--essai");
    expect(said).toContain("5 pages sur 27 disparaîtraient");
    expect(code).toBe(0);
    await makeSite(host.site, { articles: 25, version: 2 });
  });

  it("refuses while someone else publishes, and says who and since when", async () => {
    const lock = join(host.home, ".rebonds-httpdocs/verrou.json");
    writeFileSync(lock, JSON.stringify(HOLDER));
    before = all(host);
    await refuses(
      /^Une publication est déjà en cours : Camille \(sur ailleurs\), depuis \d\d:\d\d le 3 mai\.$/m,
    );
    rmSync(lock);
    before = all(host);
  });

  it("takes the lock of one who gives no more sign of life, or was killed on this machine", async () => {
    const lock = join(host.home, ".rebonds-httpdocs/verrou.json");
    writeFileSync(lock, JSON.stringify(HOLDER));
    const old = new Date(Date.now() - 200_000);
    utimesSync(lock, old, old);
    expect((await host.run("publier")).code).toBe(0);
    await makeSite(host.site, { articles: 25, version: 3 });
    writeFileSync(lock, JSON.stringify({ ...HOLDER, machine: hostname(), processus: 2 ** 22 - 3 }));
    expect((await host.run("publier")).code).toBe(0);
    before = all(host);
  });

  it("lets one of two who publish at once do it, and refuses the other, or makes it wait", async () => {
    await makeSite(host.site, { articles: 25, version: 4 });
    const both = await Promise.all([host.run("publier"), host.run("publier")]);
    expect(both.map(({ code }) => code)).toContain(0);
    for (const { code, said } of both) {
      expect(said).toMatch(
        code === 0 ? /En ligne|Rien à publier/ : /Une publication est déjà en cours/,
      );
    }
    const { said } = await host.run("publier");
    expect(said).toContain("Rien à publier");
    const page = await fetch(`${host.apache.origin}/articles/3/`);
    expect(await page.text()).toContain('<p class="version">4</p>');
    before = all(host);
  });

  it("says what it cannot understand", async () => {
    await refuses(
      /ne comprend pas « .*--vers 3 »[\s\S]*Attendu : --contenu DOSSIER/,
      "--vers",
      "3",
    );
    host.set({ hote: "-oProxyCommand=x", transport: "ftp", dossier: "../dehors" });
    const { code, said } = await host.run("publier");
    expect(said).toContain("rsync (l’hébergeur donne un accès ssh) ou sftp");
    expect(said).toContain("le nom de la machine de l’hébergeur");
    expect(said).toContain("le dossier que sert l’hébergeur");
    expect(said).toContain("3 fautes");
    expect(code).toBe(1);
  });
});

describe("a host that is not as one hoped", () => {
  let host: PublishingHost | undefined;
  afterEach(async () => {
    await host?.stop();
    host = undefined;
  });
  const start = async (...args: Parameters<typeof startPublishingHost>) => {
    host = await startPublishingHost(...args);
    await makeSite(host.site, { articles: 5, version: 1 });
    return host;
  };

  it("is told to have no rsync, and that SFTP is another way", async () => {
    const bare = makeFolder("bin");
    const { home, run } = await start("rsync", { sshd: { path: bare } });
    const before = fingerprint(home);
    const { code, said } = await run("publier", "--oui-je-sais");
    expect(said).toContain("transport: sftp");
    expect(code).toBe(1);
    expect(fingerprint(home)).toEqual(before);
    rmSync(bare, { recursive: true });
  });

  it("is told to have no shell, and that SFTP is another way", async () => {
    const { run, set } = await start("sftp");
    set({ transport: "rsync" });
    const { code, said } = await run("publier", "--oui-je-sais");
    expect(said).toContain("transport: sftp");
    expect(code).toBe(1);
  });

  it.each([
    ["another than the right one", "un faux secret"],
    ["none, and nobody to ask", ""],
  ])(
    "that wants a password is given %s: it is said, and the password is not",
    async (_, password) => {
      const { run, home } = await start("mot de passe", { password });
      const before = fingerprint(home);
      const { code, said } = await run("publier", "--oui-je-sais");
      expect(said).toMatch(/mot de passe/);
      expect(said).not.toContain("un faux secret");
      expect(code).toBe(1);
      expect(fingerprint(home)).toEqual(before);
    },
  );

  it.each([
    ["FileInfo Indexes", "sans-options", true],
    ["FileInfo", "sans-index", true],
    ["Limit", "aucune", false],
  ])(
    "that allows %s gets the rules that it allows (%s), and a site that can be read",
    async (overrides, level, hasRules) => {
      const { run, home, web, apache } = await start("rsync", { apache: { overrides } });
      const { code, said } = await run("publier", "--oui-je-sais");
      expect(said).toContain("En ligne");
      expect(code).toBe(0);
      expect(
        JSON.parse(readFileSync(join(home, ".rebonds-httpdocs/hote.json"), "utf8")),
      ).toMatchObject({ regles: level });
      const rules = hasRules ? readFileSync(join(web, ".htaccess"), "utf8") : "";
      expect(rules.includes("DirectoryIndex")).toBe(level === "sans-options");
      expect(rules).not.toContain("Options -Indexes");
      expect((await fetch(`${apache.origin}/articles/3/`)).status).toBe(200);
    },
  );

  it("that does not show at its address what is put there is refused before anything changes", async () => {
    const other = await startPublishingHost("rsync");
    try {
      const { run, set, web } = await start("rsync");
      set({ adresse: other.apache.origin });
      const before = fingerprint(web);
      const { code, said } = await run("publier", "--oui-je-sais");
      expect(said).toMatch(
        /Une page d’essai posée chez l’hôte n’apparaît pas à son adresse, \S+ : réponse 404\./,
      );
      expect(said).toContain("--sans-visite");
      expect(code).toBe(1);
      expect(fingerprint(web).filter((line) => !line.startsWith(".rebonds/"))).toEqual(before);
      expect((await run("publier", "--oui-je-sais", "--sans-visite")).code).toBe(0);
    } finally {
      await other.stop();
    }
  });

  it("that gives something else than what was sent is told by the name of the file, and how to go back", async () => {
    const lines = ['<FilesMatch "^style-">', "Require all denied", "</FilesMatch>"];
    const { run } = await start("rsync", { apache: { lines } });
    const { code, said } = await run("publier", "--oui-je-sais");
    expect(said).toMatch(
      /La publication 1 est en place, mais le site ne se lit pas comme il devrait :\n {2}assets\/style-\w+\.css : l’adresse \S+ répond 403 au lieu de 200\./,
    );
    expect(said).toContain("npm run annuler");
    expect(code).toBe(1);
  });

  it("keeps what is its own, where nothing is ever written", async () => {
    const { run, web } = await start("sftp", {
      settings: { "a-garder": "[articles, redirections.json]" },
    });
    expect((await run("publier", "--oui-je-sais")).code).toBe(0);
    const paths = fingerprint(web).map((line) => line.replace(/ .*/, ""));
    expect(paths).toContain("index.html");
    expect(paths.filter((path) => /^(?:articles|redirections)/.test(path))).toEqual([]);
  });
});
