import { mkdtempSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { markOf, Verdicts } from "./verdicts.ts";

let folder = "";
let photo = "";
let memory = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rebonds-cache-"));
  photo = join(folder, "photo.jpg");
  memory = join(folder, "images.json");
  writeFileSync(photo, "une photo");
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true, force: true });
});

function remember(version = 1): void {
  const verdicts = new Verdicts<string>(memory, version);
  verdicts.set(photo, markOf(photo), "lue");
  verdicts.save([photo]);
}
const known = (version = 1) => new Verdicts<string>(memory, version).valid().get(photo);

it("remembers what a file was read as, as long as it stays the same", () => {
  remember();
  expect(known()).toBe("lue");
  writeFileSync(photo, "une autre photo");
  expect(known()).toBeUndefined();
});

it("sees a file put in the place of another with its length and its times", () => {
  remember();
  const other = join(folder, "autre.jpg");
  writeFileSync(other, "un retouche");
  writeFileSync(other, "une photO");
  const times = new Date(2020, 1, 1);
  utimesSync(photo, times, times);
  remember();
  utimesSync(other, times, times);
  renameSync(other, photo);
  expect(known()).toBeUndefined();
});

it("forgets a file that is gone, one not asked for in thirty days, and another version's", () => {
  remember();
  expect(known(2)).toBeUndefined();
  vi.useFakeTimers({ now: Date.now() + 29 * 86_400_000, toFake: ["Date"] });
  const later = new Verdicts<string>(memory, 1);
  later.save([photo]);
  vi.useFakeTimers({ now: Date.now() + 29 * 86_400_000, toFake: ["Date"] });
  new Verdicts<string>(memory, 1).save([]);
  expect(known()).toBe("lue");
  vi.useFakeTimers({ now: Date.now() + 29 * 86_400_000, toFake: ["Date"] });
  const last = new Verdicts<string>(memory, 1);
  last.set(join(folder, "autre"), "", "lue");
  last.save([]);
  expect(known()).toBeUndefined();
});

it("begins anew from a memory that cannot be read", () => {
  writeFileSync(memory, '{"version":1,"entries":[[');
  expect(known()).toBeUndefined();
  remember();
  expect(JSON.parse(readFileSync(memory, "utf8")).entries).toHaveLength(1);
});
