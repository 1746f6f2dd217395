import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { decodeManifest, encodeManifest, isSitePath, type Manifest } from "./manifest.ts";

const hash = "0123456789abcdef0123456789abcdef";
const manifest: Manifest = new Map([
  ["b/index.html", { hash, size: 12, encodings: ["br", "gz"] }],
  ["a é/photo-01234567.avif", { hash, size: 0, encodings: [] }],
]);

it("comes back from its file as it was, and gives the same bytes in any order", () => {
  const bytes = encodeManifest(manifest);
  expect(decodeManifest(bytes)).toEqual(new Map([...manifest].reverse()));
  expect(encodeManifest(new Map([...manifest].reverse()))).toEqual(bytes);
});

it("takes few bytes for many files, since it is sent at each publication", () => {
  const files = Array.from(
    { length: 2000 },
    (_, rank): [string, { hash: string; size: number; encodings: ["br", "gz"] }] => [
      `numeros/${rank % 60}-un-numero/un-article-${rank}/index.html`,
      { hash: createName(rank), size: 9000 + rank, encodings: ["br", "gz"] },
    ],
  );
  expect(encodeManifest(new Map(files)).length / 2000).toBeLessThan(40);
});

it.each([
  ["nothing", Buffer.alloc(0)],
  ["a text", Buffer.from("{}")],
  ["another version", gzipSync('{"version":2,"files":[]}')],
  ["a way out of the site", pack([["../x", hash, 1, ""]])],
  ["an absolute path", pack([["/etc/x", hash, 1, ""]])],
  ["a path with an end of line", pack([["a\nb", hash, 1, ""]])],
  ["a hash that is a way out", pack([["a", "../../../../../../../../../../x", 1, ""]])],
  ["an unknown compression", pack([["a", hash, 1, "zst"]])],
  ["a cut file", encodeManifest(manifest).subarray(0, -9)],
])("is not read from %s", (_, bytes) => {
  expect(decodeManifest(bytes)).toBeUndefined();
});

it.each(["", "a//b", "./a", "a/..", "/a", "a\u0000", "a\\b", "a\u007fb"])(
  "%j is no path of a site",
  (path) => {
    expect(isSitePath(path)).toBe(false);
  },
);

it.each(["a", ".htaccess", "été/à l’eau.html", "-a", "a..b"])("%j is a path of a site", (path) => {
  expect(isSitePath(path)).toBe(true);
});

function pack(files: unknown[]): Buffer {
  return gzipSync(JSON.stringify({ version: 1, files }));
}

/** As different as hashes are. */
function createName(rank: number): string {
  let name = "";
  for (let seed = rank + 1; name.length < 32; seed = (seed * 48_271) % 2_147_483_647) {
    name += (seed >> 4).toString(16).slice(-4).padStart(4, "0");
  }
  return name.slice(0, 32);
}
