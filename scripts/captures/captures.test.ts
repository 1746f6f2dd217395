import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { paperName, shotName } from "./names.ts";
import { readPages } from "./pages.ts";
import { sheet } from "./sheet.ts";

test("the pages of a site are found, all or those below an address", () => {
  const site = mkdtempSync(join(tmpdir(), "captures-"));
  onTestFinished(() => rmSync(site, { recursive: true }));
  for (const path of ["index.html", "404.html", "relire/index.html", "relire/2026/index.html"]) {
    mkdirSync(join(site, path, ".."), { recursive: true });
    writeFileSync(join(site, path), "");
  }
  writeFileSync(join(site, "relire/flux.xml"), "");
  expect(readPages(site)).toEqual(["/", "/404.html", "/relire/", "/relire/2026/"]);
  expect(readPages(site, ["/relire/2026/", "/404"])).toEqual(["/404.html", "/relire/2026/"]);
  expect(readPages(site, ["/ailleurs/"])).toEqual([]);
});

test("each picture has a name of its own, which the page that shows them all links to", () => {
  expect(shotName("/", 320, "dark")).toBe("accueil-320-dark.png");
  expect(shotName("/numeros/62-a/b/", 1920, "light")).toBe("numeros--62-a--b-1920-light.png");
  expect(paperName("/404.html")).toBe("404.pdf");
  const html = sheet(["/", "/relire/"]);
  expect(html.match(/<img /g)).toHaveLength(16);
  expect(html).toContain('href="relire.pdf"');
});
