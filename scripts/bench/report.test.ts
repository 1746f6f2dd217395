import { expect, test } from "vitest";
import {
  addedLine,
  auditLine,
  growthLine,
  languageLine,
  picturesLine,
  raceLines,
  reportLine,
  retouchLine,
  warmLine,
} from "./report.ts";

const plain = (text: string) => text.replace(/[\s\u00A0\u202F]+/g, " ").trim();

test("figures stand beside what was aimed at", () => {
  expect(plain(reportLine(1000, { wall: 2.345, cpu: 3, memory: 250 * 2 ** 20 }))).toBe(
    "1 000 2,35 s 3 s ✓ – – 3,00 s 250 Mo 1 024 Mo ✓ 426/s",
  );
  expect(plain(reportLine(5000, { wall: 20, cpu: 25, memory: 2 ** 31 }))).toBe(
    "5 000 20,00 s 12 s ✗ – – 25,00 s 2 048 Mo 1 024 Mo ✗ 250/s",
  );
  expect(plain(reportLine(10, { wall: 1, cpu: 1, memory: 1 }))).toContain("10 1,00 s – – – 1,00 s");
});

test("and beside what Eleventy alone takes in the same run, the machine's speed aside", () => {
  const measure = (wall: number) => ({ wall, bare: 2, cpu: 1, memory: 1 });
  expect(plain(reportLine(1000, measure(3.5)))).toContain("3,50 s 3 s ✗ × 1,75 × 1,76 ✓");
  expect(plain(reportLine(1000, measure(4)))).toContain("× 2,00 × 1,76 ✗");
});

test("the speed of French stands beside what was aimed at, where something was", () => {
  expect(plain(languageLine({ name: "typeset", speed: 31.4, growth: 10.2 }))).toBe(
    "typeset 31 Mo/s 20 Mo/s ✓ × 10,20 × 11 ✓",
  );
  expect(plain(languageLine({ name: "typeset", speed: 19.2, growth: 12 }))).toBe(
    "typeset 19 Mo/s 20 Mo/s ✗ × 12,00 × 11 ✗",
  );
  expect(plain(languageLine({ name: "spellOut", speed: 9, growth: 10 }))).toContain(
    "9 Mo/s – × 10,00 –",
  );
});

test("a correction is told beside the whole build", () => {
  const measure = { wall: 20, retouched: 10, cpu: 1, memory: 1 };
  expect(plain(retouchLine(1000, measure) ?? "")).toBe(
    "1 000 articles, une phrase ajoutée à l’un de l’année : 10,00 s, × 0,50 (visée : × 0,20 au plus, dépassée).",
  );
  expect(retouchLine(1000, { ...measure, retouched: 4 })).toContain("atteinte");
  expect(retouchLine(1000, { wall: 20, cpu: 1, memory: 1 })).toBeUndefined();
});

test("growth is told between the smallest and the greatest number of articles", () => {
  const measure = (wall: number) => ({ wall, cpu: 1, memory: 1 });
  const results = new Map([
    [5000, measure(9)],
    [1000, measure(2)],
  ]);
  expect(plain(growthLine(results) ?? "")).toBe(
    "De 1 000 à 5 000 articles : durée × 4,50 (visée : × 5,00 au plus, atteinte).",
  );
  results.set(5000, measure(11));
  expect(growthLine(results)).toContain("dépassée");
  expect(growthLine(new Map([[1000, measure(1)]]))).toBeUndefined();
});

const making = (wall: number, photos = 200) => ({
  ...{ photos, wall, cpu: wall * 2, memory: 0.9e9 },
  ...{ files: photos * 8, avif: photos * 80_400, jpeg: photos * 2e5 },
});

test("those who make pictures are told one under the other, our memory beside what was aimed at", () => {
  expect(plain(picturesLine("npm run build", making(150), true))).toBe(
    "npm run build 200 150,00 s 300,00 s 900 Mo 1 500 Mo ✓ 0,75 s 1 600 80 Ko 200 Ko",
  );
  expect(picturesLine("nous", { ...making(150), memory: 1.5e9 }, true)).toContain("✗");
  expect(plain(picturesLine("eleventy-img", making(150), false))).toContain("900 Mo – 0,75 s");
});

test("the race is told for the same files, then for what the other does by itself", () => {
  expect(raceLines(making(150), making(200), making(60, 20)).map(plain)).toEqual([
    "À froid : × 0,75 de la durée d’eleventy-img réglé de même (visée : × 1,00 au plus, atteinte), × 0,75 de son CPU.",
    "Réglé comme il l’est d’ordinaire, il prendrait 600,00 s (d’après 20 photos) : × 0,25.",
  ]);
  expect(raceLines(making(201), making(200), making(1, 1))[0]).toContain("dépassée");
});

test("kept pictures are told by what they add, beside what was aimed at for as many", () => {
  const warm = {
    pictures: 600,
    bare: { wall: 2, cpu: 3, memory: 1 },
    illustrated: { wall: 2.5, cpu: 3.25, memory: 1 },
  };
  expect(plain(warmLine(warm))).toBe(
    "600 images gardées : 2,50 s, contre 2,00 s sans images, soit 0,50 s de plus (visée : 1 s au plus, atteinte) ; CPU : 0,25 s de plus.",
  );
  const slow = { ...warm, illustrated: { wall: 3.1, cpu: 3, memory: 1 } };
  expect(warmLine(slow)).toContain("dépassée");
  expect(warmLine({ ...slow, pictures: 30 })).not.toContain("visée");
  expect(plain(addedLine({ files: 8, expected: 8, wall: 6 }, warm))).toBe(
    "Une photo de plus : 8 fichiers faits (visée : les 8 de cette photo, atteinte), en 6,00 s, soit 3,50 s de plus.",
  );
  expect(addedLine({ files: 16, expected: 8, wall: 6 }, warm)).toContain("manquée");
});

test("an audit is told by its pages a second, beside those that are aimed at", () => {
  const good = { pages: 5000, wall: 12.5, cpu: 12, memory: 450 * 2 ** 20 };
  expect(plain(auditLine(good))).toBe("5 000 12,50 s 400/s 333/s ✓ 12,00 s 450 Mo 500 Mo ✓");
  expect(plain(auditLine({ ...good, wall: 16, memory: 2 ** 30 }))).toBe(
    "5 000 16,00 s 313/s 333/s ✗ 12,00 s 1 024 Mo 500 Mo ✗",
  );
  expect(plain(auditLine({ ...good, pages: 100 }))).toContain("8/s – 12,00 s");
});
