import { expect, it } from "vitest";
import { isHashed } from "./hashed-names.ts";

it.each([
  "assets/style-a3561170.css",
  "assets/site-e3d842c5.js.br",
  "/numeros/48-a/b/pont-800-1a2b3c4d.avif",
  "numeros/48-a/b/lampe-29d99b65.svg.gz",
  "numeros/48-a/b/entretien-0f0f0f0f.mp3",
  "numeros/48-a/b/entretien-transcription-0f0f0f0f.txt",
  "flux/podcast-5881c79c.png",
  "recherche/articles/pagefind.zxx_af44c00.pf_meta",
  "recherche/archives/index/zxx_746c580.pf_index",
  "recherche/articles/fragment/zxx_d470bff1.pf_fragment",
])("%s may be kept for ever", (path) => {
  expect(isHashed(path)).toBe(true);
});

it.each([
  "index.html",
  "index.html.br",
  "favicon.svg",
  "flux/atom-12.xml",
  "flux/feed.json",
  "recherche/mots.txt",
  "recherche/articles/pagefind.js",
  "recherche/articles/pagefind-worker.js",
  "recherche/articles/pagefind-entry.json",
  "recherche/articles/wasm.unknown.pagefind",
  "48-a/703-deadbeef.html",
  "48-a/703-deadbeef.html.gz",
  "flux/chapitres/a-deadbeef.json",
  "style-a3561170.css/index.html",
  ".htaccess",
])("%s is asked for again", (path) => {
  expect(isHashed(path)).toBe(false);
});
