import { type ChildProcess, spawn } from "node:child_process";
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "./support/browser.ts";
import { PROJECT } from "./support/built-site.ts";
import { phonePhoto } from "./support/pictures.ts";

// `npm start` in a copy of the project, whose texts, lists, styles and layouts are then changed under the eyes of a
// reader: the page in the browser must follow, without anyone reloading it.

const ARTICLE = "content/numeros/062-ce-qui-tient-a-un-fil/ouvaton-un-toit-a-plusieurs/index.md";
const URL = "/numeros/62-ce-qui-tient-a-un-fil/ouvaton-un-toit-a-plusieurs/";

let project: string;
let server: ChildProcess;
let printed = "";
let origin: string;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  project = mkdtempSync(join(tmpdir(), "rebonds-apercu-"));
  for (const name of [
    "assets",
    "content",
    "layouts",
    "scripts",
    "eleventy.config.ts",
    "package.json",
    "tsconfig.json",
  ]) {
    cpSync(join(PROJECT, name), join(project, name), { recursive: true });
  }
  symlinkSync(join(PROJECT, "node_modules"), join(project, "node_modules"));
  server = spawn(process.execPath, ["--import", "tsx", "scripts/start.ts"], { cwd: project });
  origin = await new Promise((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      printed += chunk;
      const address = /Aperçu\s: (http:\S+\d)/.exec(printed)?.[1];
      if (address) resolve(address);
    };
    server.stdout?.on("data", listen);
    server.stderr?.on("data", listen);
    server.once("exit", () => reject(new Error(printed)));
  });
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.goto(origin + URL);
});

afterAll(async () => {
  await browser?.close();
  const gone = new Promise((resolve) => server.once("exit", resolve));
  server.kill("SIGKILL");
  await gone;
  rmSync(project, { recursive: true, force: true });
});

function edit(path: string, from: string, to: string): void {
  const file = join(project, path);
  const text = readFileSync(file, "utf8");
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

/** Waits until the page shows a text, whatever its spaces. */
const shows = (text: string) =>
  page.waitForFunction(
    (wanted) => document.body.innerText.replace(/[\u00a0\u202f]/g, " ").includes(wanted),
    text,
  );

test("an article saved shows at once", async () => {
  edit(ARTICLE, "titre: Ouvaton, un toit à plusieurs", "titre: Un titre tout neuf");
  await shows("Un titre tout neuf");
});

test("so does a list", async () => {
  edit("content/auteurs.yaml", "nom: La rédaction", "nom: La rédaction nouvelle");
  await shows("La rédaction nouvelle");
});

test("and a style", async () => {
  writeFileSync(
    join(project, "assets/styles/reset.css"),
    `${readFileSync(join(project, "assets/styles/reset.css"), "utf8")}\nh1 { tab-size: 7; }\n`,
  );
  await page.waitForFunction(
    () => getComputedStyle(document.querySelector("h1") as Element).tabSize === "7",
  );
});

test("and the tint of the numéro", async () => {
  edit("content/numeros/062-ce-qui-tient-a-un-fil/numero.md", "#ff615d", "#5bb0d8");
  await page.waitForFunction(() => {
    const style = getComputedStyle(document.documentElement);
    return style.getPropertyValue("--cover") === "#5bb0d8";
  });
  const accent = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--accent"));
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await accent()).toBe("#6bc0e9");
  await page.emulateMedia({ media: "print", colorScheme: "light" });
  expect(await accent()).toBe("#000");
  await page.emulateMedia({ media: "screen" });
  expect(await accent()).toBe("#0a5471");
});

test("and a layout", async () => {
  edit("layouts/parts/footer.tsx", "Code libre", "Code du bien commun");
  await shows("Code du bien commun");
});

test("a fault is told in the page, and goes when it is mended", async () => {
  edit(ARTICLE, "rubrique: relire", "rubrique: relier");
  await shows("La rubrique « relier » n’existe pas.");
  expect(printed).toContain("ouvaton-un-toit-a-plusieurs/index.md:3:11");
  edit(ARTICLE, "rubrique: relier", "rubrique: relire");
  await shows("Un titre tout neuf");
});

test("a layout with an error is told too, and the server goes on", async () => {
  edit(
    "layouts/parts/footer.tsx",
    "Code du bien commun",
    "{(undefined as unknown as string[]).length}",
  );
  await shows("Le générateur a rencontré une erreur");
  edit("layouts/parts/footer.tsx", "{(undefined as unknown as string[]).length}", "Code retrouvé");
  await shows("Code retrouvé");
});

test("a draft is shown, with a banner that says so", async () => {
  edit(ARTICLE, "rubrique: relire", "rubrique: relire\nbrouillon: true");
  await shows("Brouillon");
});

test("a text added is served, and no longer once removed", async () => {
  const file = join(project, "content/pages/de-passage.md");
  const status = async () => (await fetch(`${origin}/de-passage/`)).status;
  writeFileSync(file, "---\ntitre: De passage\n---\n\nUn mot.\n");
  await expect.poll(status, { timeout: 20_000 }).toBe(200);
  rmSync(file);
  await expect.poll(status, { timeout: 20_000 }).toBe(404);
});

test("a photo dropped beside a text shows, made when it is looked at", async () => {
  const folder = join(project, dirname(ARTICLE));
  writeFileSync(join(folder, "atelier.jpg"), await phonePhoto(1, 1000, 700));
  edit(ARTICLE, "\n## ", "\n![L’atelier](atelier.jpg)\n\n## ");
  const photo = page.locator('img[alt="L’atelier"]');
  await photo.scrollIntoViewIfNeeded({ timeout: 20_000 });
  const shown = () => photo.evaluate((image: HTMLImageElement) => image.currentSrc);
  await expect.poll(shown, { timeout: 20_000 }).toMatch(/\/atelier-\d+-\w+\.avif$/);
  await photo.evaluate((image: HTMLImageElement) => image.decode());
  const made = readdirSync(join(project, ".cache/images")).filter((name) => name.endsWith(".avif"));
  expect(made).toHaveLength(1);
  const [answer, absent] = await Promise.all(
    [await shown(), `${origin}/atelier-800-00000000.avif`].map((address) => fetch(address)),
  );
  expect(answer?.headers.get("content-type")).toBe("image/avif");
  expect(absent?.status).toBe(404);
});

test("a sound dropped beside a text is heard, from any of its places", async () => {
  const folder = join(project, dirname(ARTICLE));
  cpSync(join(PROJECT, "scripts/magazine/sounds-samples/vbr.mp3"), join(folder, "entretien.mp3"));
  edit(ARTICLE, "\n## ", "\n::: son entretien.mp3\n:::\n\n## ");
  const source = page.locator("audio");
  await source.waitFor({ timeout: 20_000 });
  const address = origin + (await source.getAttribute("src"));
  const part = await fetch(address, { headers: { Range: "bytes=100-199" } });
  expect(part.status).toBe(206);
  expect((await part.arrayBuffer()).byteLength).toBe(100);
});
