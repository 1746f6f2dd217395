import { expect, it } from "vitest";
import { doubtsOf, megabytes, refuseDoubts, refuseFull } from "./guards.ts";
import type { Content, Manifest } from "./manifest.ts";
import { makePlan } from "./plan.ts";

const content: Content = { hash: "0".repeat(32), size: 1, encodings: [] };
const pages = (many: number): Manifest =>
  new Map([
    ["index.html", content] as const,
    ...Array.from({ length: many - 1 }, (_, rank) => [`${rank}/index.html`, content] as const),
  ]);
const doubts = (wanted: Manifest, online: Manifest) =>
  doubtsOf(wanted, [online], makePlan(wanted, [online]));

it("doubts an empty site, and one without a home page", () => {
  expect(doubts(new Map(), pages(1))[0]).toBe("Le site construit est vide.");
  expect(doubts(new Map([["a.html", content]]), new Map())).toEqual([
    "Le site construit n’a pas de page d’accueil (index.html).",
  ]);
});

it("lets a twentieth of the pages go, and doubts when more would", () => {
  expect(doubts(pages(95), pages(100))).toEqual([]);
  expect(doubts(pages(94), pages(100))).toEqual([
    "6\u00a0pages sur 100 disparaîtraient du site (6\u00a0%)\u00a0: 93/index.html, 94/index.html, 95/index.html et 3\u00a0de plus.",
  ]);
});

it("does not count what is no page", () => {
  const assets = Array.from({ length: 50 }, (_, rank) => `assets/a-0000000${rank % 10}.css${rank}`);
  const online = new Map([...pages(10), ...assets.map((path) => [path, content] as const)]);
  expect(doubts(pages(10), online)).toEqual([]);
});

it("says all the doubts at once, and passes over them for who knows", () => {
  expect(() => refuseDoubts(["Un.", "Deux."], false)).toThrow(
    /^Un\.\nDeux\.\n[\s\S]*--oui-je-sais/,
  );
  expect(() => refuseDoubts(["Un."], true)).not.toThrow();
});

it("refuses what has no room, when the host tells it", () => {
  expect(() => refuseFull(1_000_000, 1_000_000)).toThrow(
    "il en faut 1,1\u00a0Mo, il en reste 1,0\u00a0Mo",
  );
  expect(() => refuseFull(1_000_000, 2_000_000)).not.toThrow();
  expect(() => refuseFull(1_000_000, undefined)).not.toThrow();
});

it.each([
  [0, "0\u00a0Ko"],
  [1, "1\u00a0Ko"],
  [999_999, "1000\u00a0Ko"],
  [1_250_000, "1,3\u00a0Mo"],
])("%i bytes are %s", (bytes, text) => {
  expect(megabytes(bytes)).toBe(text);
});
