import { expect, it } from "vitest";
import { plainSpaces } from "./content.fixture.ts";
import { compareFaults, compareText, type Fault, formatFault } from "./fault.ts";

const fault = (file: string, line: number, column: number, found = "Ici."): Fault => {
  return { file, line, column, found };
};

it("a fault is printed with its place first, where a terminal makes it a link", () => {
  const whole = {
    ...fault("contenu/a.md", 2, 8, "Trouvé."),
    expected: "autre chose.",
    fix: "a: b",
  };
  expect(plainSpaces(formatFault(whole))).toBe(
    "contenu/a.md:2:8\n  Trouvé.\n  Attendu : autre chose.\n  À écrire : a: b",
  );
  expect(formatFault(fault("a.md", 1, 1))).toBe("a.md:1:1\n  Ici.");
});

it("lines to paste stay under each other", () => {
  expect(plainSpaces(formatFault({ ...fault("a.md", 1, 1), fix: "---\ntitre: …\n---" }))).toBe(
    "a.md:1:1\n  Ici.\n  À écrire : ---\n             titre: …\n             ---",
  );
});

it("faults are in the order in which a person mends them", () => {
  const sorted = [
    fault("a.md", 2, 1),
    fault("a.md", 10, 1, "Autre."),
    fault("a.md", 10, 1, "Ici."),
    fault("a.md", 10, 2),
    fault("b.md", 1, 1),
  ];
  for (let turn = 0; turn < sorted.length; turn++) {
    const turned = [...sorted.slice(turn), ...sorted.slice(0, turn)].reverse();
    expect(turned.sort(compareFaults)).toEqual(sorted);
  }
});

it("texts compare alike on every machine, by their code units", () => {
  expect(["é", "z", "E", "e", "10", "9"].sort(compareText)).toEqual([
    "10",
    "9",
    "E",
    "e",
    "z",
    "é",
  ]);
});
