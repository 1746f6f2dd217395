import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { draftOf, isDraft, writeWhole } from "./write-whole.ts";

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "rebonds-cache-"));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

it("writes a file, in a folder made for it, and leaves nothing beside it", () => {
  const home = folder();
  writeWhole(join(home, "a/b.txt"), "un");
  writeWhole(join(home, "a/b.txt"), "deux");
  expect(readFileSync(join(home, "a/b.txt"), "utf8")).toBe("deux");
  expect(readdirSync(join(home, "a"))).toEqual(["b.txt"]);
});

it("leaves what was there when it cannot be written", () => {
  const home = folder();
  mkdirSync(join(home, "a/plein"), { recursive: true });
  expect(() => writeWhole(join(home, "a"), "un")).toThrow();
  expect(readdirSync(home)).toEqual(["a"]);
});

it("never gives two drafts one name, and knows them", () => {
  const drafts = [draftOf("/x/a.avif"), draftOf("/x/a.avif")];
  expect(new Set(drafts).size).toBe(2);
  expect(drafts.every(isDraft)).toBe(true);
  expect(isDraft("/x/a.avif")).toBe(false);
});
