import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Recall } from "./recall.ts";

let folder = "";
let file = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rebonds-cache-"));
  file = join(folder, "poids.json");
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true, force: true });
});

const DAY = 86_400_000;

function remember(key: string, version = 1): void {
  const recall = new Recall<string>(file, version);
  recall.set(key, `ce que vaut ${key}`);
  recall.save();
}

it("keeps what was found out from one time to the next", () => {
  remember("a");
  expect(new Recall<string>(file, 1).get("a")).toBe("ce que vaut a");
  expect(new Recall<string>(file, 1).get("b")).toBeUndefined();
});

it("forgets another version's, and what cannot be read", () => {
  remember("a");
  expect(new Recall<string>(file, 2).get("a")).toBeUndefined();
  for (const text of ["", "[[", '{"version":1,"entries":3}', '{"version":1,"entries":[["a"]]}']) {
    writeFileSync(file, text);
    const recall = new Recall<string>(file, 1);
    expect(recall.get("a")).toBeUndefined();
    recall.set("a", "b");
    recall.save();
    expect(new Recall<string>(file, 1).get("a")).toBe("b");
  }
});

it("forgets what nothing has asked for in thirty days, and keeps what is in use", () => {
  vi.useFakeTimers({ now: DAY * 20_000, toFake: ["Date"] });
  remember("vieux");
  remember("utile");
  vi.setSystemTime(DAY * 20_020);
  const later = new Recall<string>(file, 1);
  expect(later.get("utile")).toBeDefined();
  later.save();
  vi.setSystemTime(DAY * 20_031);
  remember("autre");
  const last = new Recall<string>(file, 1);
  expect(last.get("vieux")).toBeUndefined();
  expect(last.get("utile")).toBeDefined();
});
