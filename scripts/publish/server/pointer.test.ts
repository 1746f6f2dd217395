import { expect, it } from "vitest";
import { allowing } from "./htaccess.ts";
import { pointing } from "./pointer.ts";
import { serverFiles } from "./server-files.ts";

const ORIGIN = "https://rebonds.net";
const TARGET = { release: "_r/12", origin: ORIGIN };

function built(old: { de: string; vers?: string }[]): string {
  const files = ["index.html", "relire/index.html"];
  const written = serverFiles({ address: ORIGIN, old, files, refreshed: new Set() });
  return written.find(({ path }) => path === ".htaccess")?.text ?? "";
}

const many = Array.from({ length: 101 }, (_, rank) => ({ de: `/a${rank}.html`, vers: "/relire/" }));

it.each([
  ["without old addresses", []],
  ["with many", many],
  ["with some that are gone", [{ de: "/a.html" }]],
])("a release is named where pages are looked for, and only there: %s", (_, old) => {
  const text = pointing(allowing(built(old), { options: true, indexes: true }), TARGET);
  const named = text.split("\n").filter((line) => line.includes("_r/12"));
  expect(named.filter((line) => !line.startsWith("ErrorDocument"))).toEqual([
    "RewriteRule ^(?!_r/|\\.well-known/)(.*)$ /_r/12/$1 [B=?%,L]",
  ]);
  expect(text).not.toMatch(/^ErrorDocument \d+ \/\d/m);
  expect(named.length).toBe(old.some((each) => !("vers" in each)) ? 4 : 3);
});

it("what is said of a host name comes before, what is said of folders comes after", () => {
  const text = pointing(built(many), TARGET);
  const places = ["%{HTTP_HOST} !^rebonds", "_r/12/$1", "/anciennes-adresses/$1", "index.html.br"];
  const found = places.map((part) => text.indexOf(part));
  expect(found).not.toContain(-1);
  expect(found).toEqual([...found].sort((a, b) => a - b));
});

it("two releases differ by their number alone, and the same one is always the same", () => {
  const [one, two] = [12, 13].map((numero) =>
    pointing(built(many), { ...TARGET, release: `_r/${numero}` }),
  );
  expect(two?.replaceAll("_r/13", "_r/12")).toBe(one);
});
