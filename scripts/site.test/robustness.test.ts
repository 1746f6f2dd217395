import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  watch,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { readFolders, UsageError } from "../cli/arguments.ts";
import {
  ARTICLE,
  addFiles,
  article,
  type Files,
  NOW,
  PNG,
  plainSpaces,
  temporaryFolder,
  writeContent,
} from "../magazine/content.fixture.ts";
import { OutputFolder, OutputRefused } from "../site/output-folder.ts";
import { prepareSite } from "../site/site.tsx";
import { NUMERO, OTHER, page } from "./bad-inputs/row.ts";
import { between, fingerprint, identity, runBuild } from "./support/build-command.ts";
import { inlineModule, listFiles, PROJECT } from "./support/built-site.ts";

const SOUND = join(PROJECT, "scripts/magazine/sounds-samples/cbr-bare.mp3");
const ARTICLE_PAGE = "numeros/48-alternumerisme/ouvaton/index.html";

/** A content folder, and the site it makes beside nothing else. */
async function builtSite(files: Files = {}) {
  const content = writeContent(files);
  const parent = temporaryFolder();
  const output = join(parent, "site");
  const { code, stderr } = await runBuild(between(content, output));
  expect([code, stderr]).toEqual([0, ""]);
  return { content, parent, output };
}

describe("the same texts give the same bytes", () => {
  it("in any time zone and language, whatever the order and the dates of the files", async () => {
    const source = join(PROJECT, "content");
    const paths = listFiles(source);
    const copy = (order: string[], year: number) => {
      const folder = temporaryFolder();
      for (const [index, path] of order.entries()) {
        const target = join(folder, path);
        mkdirSync(dirname(target), { recursive: true });
        copyFileSync(join(source, path), target);
        const moment = new Date(Date.UTC(year, 0, 1 + index));
        utimesSync(target, moment, moment);
      }
      return folder;
    };
    const builds = [
      { content: copy(paths, 2001), env: { TZ: "Pacific/Kiritimati", LANG: "C", LC_ALL: "C" } },
      {
        content: copy(paths.toReversed(), 2031),
        env: { TZ: "America/Los_Angeles", LANG: "fr_FR.UTF-8", LC_ALL: "fr_FR.UTF-8" },
      },
    ];
    const prints: string[][] = [];
    for (const { content, env } of builds) {
      const output = join(temporaryFolder(), "site");
      expect(await runBuild(between(content, output), { env })).toMatchObject({ code: 0 });
      prints.push(fingerprint(output));
    }
    expect(prints[0]?.length).toBeGreaterThan(30);
    expect(prints[1]).toEqual(prints[0]);
  });
});

describe("a build that dies leaves the last good site, or the new one whole", () => {
  it("killed at any moment, and the next build clears what it left", {
    timeout: 240_000,
  }, async () => {
    const { content, parent, output } = await builtSite();
    const old = fingerprint(output);
    addFiles(content, manyArticles());
    const other = join(temporaryFolder(), "site");
    const begun = performance.now();
    await runBuild(between(content, other));
    const duration = performance.now() - begun;
    const fresh = fingerprint(other);
    const last = join(temporaryFolder(), "site");
    renameSync(output, last);

    let leftovers = 0;
    for (const moment of momentsOf(parent, duration)) {
      rmSync(parent, { recursive: true });
      mkdirSync(parent);
      copyTree(last, output);
      let alive = true;
      await runBuild(between(content, output), {
        started: (kill) => moment(() => alive && kill()),
      });
      alive = false;
      // Between the two renames, the last site stands aside: the next build puts it back.
      const state = fingerprint(existsSync(output) ? output : `${output}.precedent`);
      expect([old, fresh]).toContainEqual(state);
      const names = readdirSync(parent);
      if (names.length === 1) continue;
      leftovers++;
      if (leftovers > 3) continue;
      expect(await runBuild(between(content, output))).toMatchObject({ code: 0 });
      expect(readdirSync(parent)).toEqual(["site"]);
      expect(fingerprint(output)).toEqual(fresh);
    }
    expect(leftovers).toBeGreaterThan(0);
  });

  it("killed between its two renames, by the next build, even one that has faults", async () => {
    const { content, parent, output } = await builtSite();
    const before = identity(output);
    renameSync(output, `${output}.precedent`);
    addFiles(parent, { "site.en-cours-999999/index.html": "à moitié" });
    addFiles(content, { [ARTICLE]: "" });
    expect(await runBuild(between(content, output))).toMatchObject({ code: 1 });
    expect(identity(output)).toEqual(before);
    expect(readdirSync(parent)).toEqual(["site"]);
  });

  it("when a layout throws on one page", async () => {
    const { content, parent, output } = await builtSite();
    const before = identity(output);
    const layout = "export function ArticlePage() { throw new Error('mise en page cassée'); }";
    const hooks = `export async function load(url, context, next) {
      return url.includes("layouts/article-page.tsx")
        ? { format: "module", source: ${JSON.stringify(layout)}, shortCircuit: true }
        : next(url, context);
    }`;
    const register = `import { register } from "node:module"; register(${JSON.stringify(inlineModule(hooks))});`;
    const { code, stderr } = await runBuild(between(content, output), {
      imports: [inlineModule(register)],
    });
    expect(code).toBe(1);
    expect(stderr).toContain("Le générateur s’est arrêté");
    expect(identity(output)).toEqual(before);
    expect(readdirSync(parent)).toEqual(["site"]);
  });

  it.each([
    ["a page", 8],
    ["a sound", 2000],
  ])("when %s cannot be written whole", async (_what, largest) => {
    const { content, parent, output } = await builtSite();
    const before = identity(output);
    addFiles(content, {
      [ARTICLE]: article({}, "Un texte.\n\n::: son long.mp3\n:::"),
      [`${NUMERO}/ouvaton/long.mp3`]: Buffer.concat(Array(400).fill(readFileSync(SOUND))),
    });
    const { code, stderr } = await runBuild(between(content, output), { largest });
    expect(code).toBe(1);
    expect(stderr).toContain("Le générateur s’est arrêté");
    expect(identity(output)).toEqual(before);
    expect(readdirSync(parent)).toEqual(["site"]);
  });
});

function manyArticles(): Files {
  const text = "Un paragraphe de plus.\n\n".repeat(20);
  return Object.fromEntries(
    Array.from({ length: 60 }, (_, index) => [
      `${NUMERO}/nouveau-${index}/index.md`,
      article({ titre: `Nouveau ${index}` }, text),
    ]),
  );
}

/** Moments at which to kill: spread over a build's time, then when its folders appear, where it writes and renames. */
function momentsOf(parent: string, duration: number): ((kill: () => void) => void)[] {
  const spread = [0.3, 0.5, 0.6, 0.7, 0.8, 0.9].map((share) => (kill: () => void) => {
    setTimeout(kill, duration * share);
  });
  const seen = [0, 10, 40, 90, 150].map((delay) => (kill: () => void) => {
    onAppear(parent, /en-cours/, () => setTimeout(kill, delay));
  });
  return [...spread, ...seen, (kill) => onAppear(parent, /precedent/, kill)];
}

function onAppear(folder: string, name: RegExp, then: () => void): void {
  const watcher = watch(folder, { persistent: false }, (_event, path) => {
    if (!name.test(path ?? "")) return;
    watcher.close();
    then();
  });
}

function copyTree(from: string, to: string): void {
  for (const path of listFiles(from)) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    copyFileSync(join(from, path), join(to, path));
  }
}

describe("an output folder that must not be replaced is refused, and untouched", () => {
  const REFUSED = "est autre chose qu’un site fait ici : rien n’y est touché.";
  const NESTED = "se contiennent l’un l’autre.";

  it.each([
    ["that holds something else", "precieux", REFUSED],
    ["that only looks like a site", "presque", REFUSED],
    ["inside the texts", "contenu/sortie", NESTED],
    ["that is the texts", "contenu", NESTED],
    ["that holds the texts", ".", NESTED],
    ["that leads to the texts through a link", "lien/sortie", NESTED],
    ["that leads back to the texts", "precieux/../contenu/numeros", NESTED],
  ])("one %s", (_what, output, sentence) => {
    const { parent, content, before } = place();
    const refused = () => new OutputFolder(resolve(parent, output), content);
    expect(() => plainly(refused)).toThrow(sentence);
    expect(refused).toThrow(OutputRefused);
    expect(identity(parent)).toEqual(before);
  });

  it("one name that begins as that of the texts is no part of them", () => {
    const { parent, content } = place();
    expect(() => new OutputFolder(join(parent, "contenu-construit"), content)).not.toThrow();
  });

  it("by the command, in a sentence", async () => {
    const { parent, content, before } = place();
    for (const [output, sentence] of [
      ["precieux", REFUSED],
      ["contenu/sortie", NESTED],
    ] as const) {
      const { code, stdout, stderr } = await runBuild(between(content, join(parent, output)));
      expect([code, stdout]).toEqual([1, ""]);
      expect(plainSpaces(stderr)).toContain(sentence);
      expect(stderr).not.toContain("    at ");
    }
    expect(identity(parent)).toEqual(before);
  });

  /** Texts among other folders, all of which are somebody's. */
  function place() {
    const parent = temporaryFolder();
    const content = join(parent, "contenu");
    renameSync(writeContent(), content);
    addFiles(parent, {
      "precieux/texte.txt": "a",
      "presque/index.html": "a",
      "presque/404.html": "a",
      lien: { link: "contenu" },
    });
    return { parent, content, before: identity(parent) };
  }

  it("but an empty one is taken, and one that does not exist, however deep", async () => {
    const parent = temporaryFolder();
    mkdirSync(join(parent, "vide"));
    for (const output of ["vide", "a/b/c"]) {
      expect(await runBuild(between(writeContent(), join(parent, output)))).toMatchObject({
        code: 0,
      });
      expect(existsSync(join(parent, output, ARTICLE_PAGE))).toBe(true);
    }
    expect(readdirSync(parent)).toEqual(["a", "vide"]);
  });

  it("and a place where no folder can be is told in French", async () => {
    const parent = temporaryFolder();
    writeFileSync(join(parent, "fichier"), "a");
    for (const output of ["fichier", "fichier/site"]) {
      const { code, stderr } = await runBuild(between(writeContent(), join(parent, output)));
      expect(code).toBe(1);
      expect(plainSpaces(stderr)).toMatch(/^(?:« .* » est autre chose|Le générateur) /);
      expect(readFileSync(join(parent, "fichier"), "utf8")).toBe("a");
    }
  });
});

describe("what is no longer, or not yet, to be seen", () => {
  it("a text removed leaves the site, its page, its pictures, its lists and its feeds", async () => {
    const { content, output } = await builtSite({
      [ARTICLE]: article({ "mots-cles": "[partant]" }, "Texte-partant.\n\n![Le siège](siege.png)"),
      "pages/partante.md": page("", "Texte-partant."),
    });
    expect(grep(output, /Texte-partant|partant|siege/)).not.toEqual([]);
    rmSync(join(content, dirname(ARTICLE)), { recursive: true });
    rmSync(join(content, "pages/partante.md"));
    expect(await runBuild(between(content, output))).toMatchObject({ code: 0 });
    expect(grep(output, /Texte-partant|partant|siege|\/ouvaton\//)).toEqual([]);
  });

  it("a draft or a text to come is nowhere in a build", async () => {
    const { output } = await builtSite(hiddenTexts());
    expect(grep(output, /zzq/i)).toEqual([]);
    expect(grep(output, /Public/)).not.toEqual([]);
  });

  it("and is in the preview, under a banner that says why", async () => {
    const root = writeContent(hiddenTexts());
    const options = { root, label: "contenu", now: NOW, preview: true };
    const { site, faults } = await prepareSite(options);
    expect(faults).toEqual([]);
    const shown = (url: string) => {
      const found = site?.pages.find((each) => each.url === url);
      return plainSpaces(found?.render() ?? "");
    };
    const draft = "Brouillon : cette page n’apparaît que dans l’aperçu.";
    const scheduled = "Publication prévue le 1<sup>er</sup> janvier 2099 à 8 h : d’ici là";
    for (const [url, word, banner] of [
      ["/numeros/48-alternumerisme/ouvaton/", "zzqbrouillon", draft],
      ["/numeros/48-alternumerisme/idees/", "zzqprogramme", scheduled],
      ["/numeros/49-zzq-cache/", "zzqedito", draft],
      ["/numeros/49-zzq-cache/zzq-dedans/", "zzqdedans", draft],
      ["/zzq-page/", "zzqpage", draft],
    ] as const) {
      expect(shown(url)).toContain(word);
      expect(shown(url)).toContain(banner);
      expect(shown(url)).toMatch(/<meta name="robots" content="[^"]*noindex/);
    }
    expect(shown("/numeros/48-alternumerisme/public/")).not.toContain("dans l’aperçu");
    expect(shown("/")).toContain("zzqNumero");
  });
});

/** Texts not to be seen, with words that nothing else has. */
function hiddenTexts(): Files {
  const hidden = {
    titre: "zzqTitre",
    "mots-cles": "[zzqmot]",
    chapo: "zzqchapo",
    "anciennes-adresses": "[/zzqancienne.html]",
  };
  const picture = "\n\n![zzqalt](zzq.png)";
  const drawn = Buffer.concat([PNG, Buffer.from("zzq")]);
  return {
    "auteurs.yaml": "- {cle: fanny-lancelin, nom: Fanny Lancelin, role: journaliste}\n",
    [ARTICLE]: article({ ...hidden, brouillon: "true" }, `zzqbrouillon${picture}`),
    [`${dirname(ARTICLE)}/zzq.png`]: drawn,
    [OTHER]: article(
      {
        ...hidden,
        rubrique: "revisiter",
        publication: "2099-01-01T08:00",
        "anciennes-adresses": "[/zzq2.html]",
      },
      `zzqprogramme${picture}`,
    ),
    [`${dirname(OTHER)}/zzq.png`]: drawn,
    [`${NUMERO}/public/index.md`]: article({ titre: "Public" }),
    "numeros/049-zzq-cache/numero.md":
      "---\nnumero: 49\ntitre: zzqNumero\ndate: 2021-07\nbrouillon: true\ncouverture: {image: zzq.png, alt: zzqalt}\n---\n\nzzqedito\n",
    "numeros/049-zzq-cache/zzq.png": drawn,
    "numeros/049-zzq-cache/zzq-dedans/index.md": article(
      { ...hidden, "anciennes-adresses": "[/zzq3.html]" },
      "zzqdedans",
    ),
    "pages/zzq-page.md": page("brouillon: true\nanciennes-adresses: [/zzq4.html]\n", "zzqpage"),
  };
}

/** The files whose path or bytes hold something. */
function grep(folder: string, pattern: RegExp): string[] {
  return listFiles(folder).filter(
    (path) => pattern.test(path) || pattern.test(readFileSync(join(folder, path), "latin1")),
  );
}

describe("a command that cannot be understood is told in French", () => {
  it.each([
    [["--brouillons"], "Cette commande ne comprend pas « --brouillons »."],
    [["content"], "Cette commande ne comprend pas « content »."],
    [["--sortie"], "Cette commande ne comprend pas « --sortie »."],
    [["--sortie="], "L’option --sortie n’a pas de dossier."],
    [["--contenu", " "], "L’option --contenu n’a pas de dossier."],
  ])("%j", (args, sentence) => {
    const read = () => readFolders(args, { contenu: "content", sortie: "_site" });
    expect(() => plainly(read)).toThrow(sentence);
    expect(read).toThrow(UsageError);
  });

  it.each([
    [["--brouillons"], "Cette commande ne comprend pas « --brouillons »."],
    [
      ["--contenu", "nulle-part", "--sortie", "nulle-part-non-plus"],
      "Le dossier « nulle-part » n’existe pas.",
    ],
  ])("by the command, %j", async (args, sentence) => {
    const { code, stdout, stderr } = await runBuild(args);
    expect([code, stdout]).toEqual([1, ""]);
    expect(plainSpaces(stderr)).toContain(sentence);
    expect(stderr).not.toContain("    at ");
    expect(existsSync(join(PROJECT, "nulle-part-non-plus"))).toBe(false);
  });
});

/** Runs something, and throws what it throws with ordinary spaces. */
function plainly(run: () => unknown): void {
  try {
    run();
  } catch (error) {
    throw new Error(plainSpaces((error as Error).message));
  }
}

it("a link in the place of the content folder is followed: it is the one who builds who set it", async () => {
  const link = join(temporaryFolder(), "contenu");
  symlinkSync(writeContent(), link);
  const output = join(temporaryFolder(), "site");
  expect(await runBuild(between(link, output))).toMatchObject({ code: 0 });
  expect(existsSync(join(output, ARTICLE_PAGE))).toBe(true);
});
