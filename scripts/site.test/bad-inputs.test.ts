import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it, test } from "vitest";
import {
  ARTICLE,
  addFiles,
  article,
  NOW,
  plainSpaces,
  temporaryFolder,
  writeContent,
} from "../magazine/content.fixture.ts";
import type { Fault } from "../magazine/fault.ts";
import { prepareSite, type Site } from "../site/site.tsx";
import { files } from "./bad-inputs/files.ts";
import { frontMatter } from "./bad-inputs/front-matter.ts";
import { magazine } from "./bad-inputs/magazine.ts";
import { media } from "./bad-inputs/media.ts";
import { type BuiltInput, OTHER, type Row } from "./bad-inputs/row.ts";
import { templates } from "./bad-inputs/templates.ts";
import { texts } from "./bad-inputs/texts.ts";
import { between, identity, runBuild } from "./support/build-command.ts";
import { fileOf, listFiles } from "./support/built-site.ts";

const TABLE = { "front matter": frontMatter, templates, files, texts, media, magazine };
const rows = Object.values(TABLE).flat();

describe.each(Object.entries(TABLE))("bad inputs, %s:", (_room, table) => {
  it.each(table.map((row) => [titleOf(row), row] as const))("%s", async (_title, row) => {
    const root = writeContent(row.files);
    const options = { root, label: "contenu", now: NOW, preview: false };
    const { site, faults, remarks } = await prepareSite(options);
    const told = (list: Fault[]) =>
      list.map(({ file, line, column, found }) => shorten(`${file}:${line}:${column} ${found}`));
    expect(told(faults)).toEqual(row.faults ?? []);
    expect(told(remarks)).toEqual(row.remarks ?? []);
    if (row.builds) row.builds(write(site as Site, root));
  });
});

function titleOf({ number, name }: Row): string {
  return number === undefined ? name : `${number}. ${name}`;
}

/** A fault without what all have in common; names in the form in which they are written here. */
function shorten(fault: string): string {
  return plainSpaces(fault)
    .replaceAll("contenu/", "")
    .replaceAll("numeros/048-alternumerisme/", "48/")
    .normalize("NFC");
}

function write(site: Site, root: string): BuiltInput {
  const folder = temporaryFolder();
  for (const page of site.pages) {
    const path = join(folder, fileOf(page.url));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, page.render());
  }
  site.writeFiles(folder);
  const paths = listFiles(folder);
  const read = (path: string) => readFileSync(join(folder, path), "utf8");
  const holds = (path: string, held: string | RegExp) => {
    const text = read(path);
    return typeof held === "string"
      ? fold(text).includes(held) || text.includes(held)
      : held.test(text);
  };
  return {
    root,
    paths,
    article: (held) => holds("numeros/48-alternumerisme/ouvaton/index.html", held),
    any: (held, kind = /./) => paths.some((path) => kind.test(path) && holds(path, held)),
  };
}

/** No-break spaces too, which the typography of the site adds. */
function fold(text: string): string {
  return text.replace(/\s+/g, " ");
}

test("the 55 bad inputs are all in the table, but the 54th: a text removed, in robustness.test.ts", () => {
  const numbers = rows.flatMap(({ number }) => number ?? []).sort((a, b) => a - b);
  const all = Array.from({ length: 55 }, (_, index) => index + 1);
  expect(numbers).toEqual(all.filter((number) => number !== 54));
});

test("each row says how it ends", () => {
  expect(
    rows.filter(({ faults, builds }) => (faults === undefined) === (builds === undefined)),
  ).toEqual([]);
});

describe("through the real command", () => {
  it("a site with faults is not built: all of them are told, nothing runs, the last site is untouched", async () => {
    const parent = temporaryFolder();
    const output = join(parent, "site");
    const root = writeContent();
    expect(await runBuild(between(root, output))).toMatchObject({ code: 0, stderr: "" });
    const before = identity(output);
    expect(before.length).toBeGreaterThan(20);

    const trace = join(parent, "execute");
    const programme = `require("node:fs").writeFileSync(${JSON.stringify(trace)}, "")`;
    addFiles(root, {
      [ARTICLE]: article({ titre: "Un : deux", date: "2025-02-30", permalink: "../../x" }),
      [OTHER]: `---js\n{ titre: ${programme} }\n---\n\na\n`,
      "pages/hosts.md": { link: "/etc/hosts" },
      "pages/_data.js": programme,
    });
    const { code, stdout, stderr } = await runBuild(between(root, output));
    expect(code).toBe(1);
    expect(stdout).toBe("");
    const told = [...plainSpaces(stderr).matchAll(/^\S+?(\w+\/[\w.]+:\d+:\d+)\n {2}(.+)$/gm)];
    expect(told.map(([, place, found]) => `${place} ${found}`)).toEqual([
      "idees/index.md:1:1 L’en-tête se dit écrit en « js ».",
      "ouvaton/index.md:2:8 Un deux-points suivi d’une espace est au milieu de la valeur.",
      "ouvaton/index.md:5:7 « date » vaut « 2025-02-30 » : février 2025 n’a que 28 jours.",
      "ouvaton/index.md:6:1 La clé « permalink » n’existe pas ici.",
      "pages/hosts.md:1:1 « hosts.md » est un lien symbolique.",
    ]);
    expect(plainSpaces(stderr)).toContain('À écrire : titre: "Un : deux"');
    expect(plainSpaces(stderr)).toContain("5 fautes dans 3 fichiers.");
    expect(stderr).toContain("le précédent reste tel quel");
    expect(identity(output)).toEqual(before);
    expect(readdirSync(parent)).toEqual(["site"]);
  });

  it("braces in a text are its text", async () => {
    const output = join(temporaryFolder(), "site");
    const text = "{{ page.url }} {% include rien.njk %} {{ 7919 * 7907 }}";
    const { code } = await runBuild(
      between(writeContent({ [ARTICLE]: article({}, text) }), output),
    );
    expect(code).toBe(0);
    const html = readFileSync(join(output, "numeros/48-alternumerisme/ouvaton/index.html"), "utf8");
    expect(fold(html)).toContain(text);
  });
});
