import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { axe, launchBrowser, takeViolations, visit } from "./browser.ts";
import { serve } from "./serve.ts";

const style = `body { color: #222; background: #fff }\n/* ${"x".repeat(20_000)} */`;
const page = (body: string, head = "") =>
  `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Essai</title>${head}</head><body>${body}</body></html>`;

const folder = mkdtempSync(join(tmpdir(), "browser-"));
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
write("style.css", style);
write(
  "index.html",
  page(
    "<main><h1>Bonjour</h1><p>Une phrase.</p></main>",
    `<link rel="stylesheet" href="style.css"><link rel="icon" href="data:,">`,
  ),
);
write(
  "faulty.html",
  page(`<main><h1>Raté</h1><img src="absente.png"><p style="color:#ddd">Pâle</p>
    <script>console.warn("attention"); setTimeout(() => { fetch("plus-tard.json"); throw new Error("oups") }, 50)</script></main>`),
);
write(
  "strict.html",
  page(
    "<main><h1>Strict</h1></main>",
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`,
  ),
);
write(
  "forbidden.html",
  page(
    `<main><h1>Interdit</h1><script>document.title = "passé"</script><img src="http://127.0.0.1:9/"></main>`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'self'">`,
  ),
);

const site = await serve(folder);
const browser = await launchBrowser();
afterAll(async () => {
  await browser.close();
  await site.close();
  rmSync(folder, { recursive: true });
});

async function open(path: string) {
  const tab = await (await browser.newContext()).newPage();
  return { tab, visit: await visit(tab, `${site.origin}${path}`) };
}

test("a page is weighed as it travels: compressed, with its style, and nothing more", async () => {
  const { visit } = await open("/");
  expect(visit.requests.map(({ url, status }) => [url.replace(site.origin, ""), status])).toEqual([
    ["/", 200],
    ["/style.css", 200],
  ]);
  expect(visit.bytes).toBeGreaterThan(200);
  expect(visit.bytes).toBeLessThan(style.length / 4);
  expect(visit.messages).toEqual([]);
});

test("what a script asks for later, what is missing and what goes wrong are all recorded", async () => {
  const { visit } = await open("/faulty.html");
  const statuses = visit.requests.map(({ url, status }) => `${url.split("/").at(-1)} ${status}`);
  expect(statuses).toContain("absente.png 404");
  expect(statuses).toContain("plus-tard.json 404");
  expect(visit.messages).toContain("warning: attention");
  expect(visit.messages).toContain("error: oups");
});

test("axe finds the faults of a page, and none where there is none", async () => {
  const faulty = await axe((await open("/faulty.html")).tab);
  expect(faulty.join("\n")).toMatch(/^critical image-alt: .*<img src="absente.png">/m);
  expect(faulty.join("\n")).toMatch(/^serious color-contrast: .*Pâle/m);
  expect(await axe((await open("/")).tab)).toEqual([]);
});

test("axe looks at a page whose content policy allows no script", async () => {
  expect(await axe((await open("/strict.html")).tab)).toEqual([]);
});

test("what a page does against its policy is kept for the end of the test, which it makes fail", async () => {
  const { tab } = await open("/forbidden.html");
  expect(await tab.title()).toBe("Essai");
  await expect
    .poll(takeViolations)
    .toEqual([
      expect.stringMatching(/forbidden\.html: .*inline script/),
      expect.stringMatching(/http:\/\/127\.0\.0\.1:9/),
    ]);
  expect(takeViolations()).toEqual([]);
});
