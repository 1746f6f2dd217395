import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Store } from "./store.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rebonds-cache-"));
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true, force: true });
});

const bytes = Buffer.from("une image");

/** A build of a day that uses these files. */
function buildOn(day: string, ...used: string[]): void {
  vi.useFakeTimers({ now: Date.parse(day), toFake: ["Date"] });
  const store = new Store(folder);
  for (const name of used) if (!store.has(name)) store.write(name, bytes);
  store.close();
}

it("keeps a file from one build to the next", () => {
  buildOn("2026-01-01", "a.avif");
  const next = new Store(folder);
  expect(next.has("a.avif")).toBe(true);
  expect(next.has("b.avif")).toBe(false);
  expect(readFileSync(next.path("a.avif"))).toEqual(bytes);
});

it("removes what no build used for thirty days, and nothing else", () => {
  buildOn("2026-01-01", "ancienne.avif", "utile.avif");
  buildOn("2026-01-20", "utile.avif");
  buildOn("2026-01-31", "autre.avif");
  expect(existsSync(join(folder, "ancienne.avif"))).toBe(true);
  buildOn("2026-02-01", "autre.avif");
  expect(readdirSync(folder).sort()).toEqual(["autre.avif", "manifeste.json", "utile.avif"]);
});

it("removes nothing for want of a manifest that can be read: all counts as used that day", () => {
  buildOn("2026-01-01", "a.avif");
  writeFileSync(join(folder, "manifeste.json"), "[[");
  buildOn("2026-06-01");
  expect(existsSync(join(folder, "a.avif"))).toBe(true);
  buildOn("2026-07-02");
  expect(existsSync(join(folder, "a.avif"))).toBe(false);
});

it("never gives a draft for a file, and removes those of dead builds after a day", () => {
  const draft = "a.avif.en-cours-123-0";
  writeFileSync(join(folder, draft), "une moi");
  buildOn("2026-01-01");
  expect(new Store(folder).has("a.avif")).toBe(false);
  expect(existsSync(join(folder, draft))).toBe(true);
  const before = new Date(Date.now() - 2 * 86_400_000);
  utimesSync(join(folder, draft), before, before);
  vi.useRealTimers();
  utimesSync(
    join(folder, draft),
    new Date(Date.now() - 2 * 86_400_000),
    new Date(Date.now() - 2 * 86_400_000),
  );
  new Store(folder).close();
  expect(existsSync(join(folder, draft))).toBe(false);
});

it("does not give a file that was emptied or cut since it was written", () => {
  buildOn("2026-01-01", "a.avif", "b.avif", "c.avif");
  writeFileSync(join(folder, "a.avif"), "");
  writeFileSync(join(folder, "b.avif"), bytes.subarray(0, 4));
  const next = new Store(folder);
  expect(["a.avif", "b.avif", "c.avif"].map((name) => next.has(name))).toEqual([
    false,
    false,
    true,
  ]);
  next.write("a.avif", bytes);
  expect(next.has("a.avif")).toBe(true);
});
