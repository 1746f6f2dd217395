import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { buildScript } from "./script.ts";
import { buildStylesheet } from "./stylesheet.ts";

test.each([
  [
    "style",
    (lasting: boolean) => buildStylesheet(lasting, [], ""),
    /^\/assets\/style-[0-9a-f]{8}\.css$/,
    "/assets/style.css",
  ],
  ["script", buildScript, /^\/assets\/site-[0-9a-f]{8}\.js$/, "/assets/site.js"],
])("the %s has a name of its own content, but in the preview", (_kind, build, lasting, preview) => {
  expect(build(true).url).toMatch(lasting);
  expect(build(true).url).toBe(build(true).url);
  expect(build(false).url).toBe(preview);
});

test("the script, which every page waits for, stays under 1,800 bytes compressed", () => {
  expect(gzipSync(buildScript(true).bytes, { level: 9 }).length).toBeLessThan(1800);
});
