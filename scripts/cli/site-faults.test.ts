import { expect, it } from "vitest";
import { placedFaults } from "./site-faults.ts";

const placeOf = (page: string, written: string | undefined) =>
  page === "/a/" && written !== "/menu/"
    ? { file: "content/a.md", line: written === undefined ? 1 : 12, column: 3 }
    : undefined;
const place = (faults: Parameters<typeof placedFaults>[0]) =>
  placedFaults(faults, "_site", { placeOf });
const at = (file: string, column = 1) => ({ file, line: 1, column });

it("a fault is placed at the line of the text, and says the page", () => {
  const fault = {
    ...at("a/index.html", 99),
    found: "Le lien /x/ ne mène nulle part.",
    written: "/x/",
  };
  expect(place([{ ...fault, expected: "une page." }])).toEqual([
    {
      ...{ file: "content/a.md", line: 12, column: 3 },
      found: "Le lien /x/ ne mène nulle part. Dans la page _site/a/index.html:1:99.",
      expected: "une page.",
    },
  ]);
});

it("one of the text as a whole is placed at its first line", () => {
  const found = "La page n’a pas de description.";
  expect(place([{ ...at("a/index.html"), found, ofText: true }])).toMatchObject([
    { file: "content/a.md", line: 1 },
  ]);
});

it("what layouts say on every page is told once, with how many times", () => {
  const found = "Le lien /menu/ ne mène nulle part.";
  const faults = ["a/index.html", "b/index.html", "index.html"].map((file) => ({
    ...{ ...at(file, 7), found, written: "/menu/" },
  }));
  expect(place(faults)).toEqual([
    {
      ...at("_site/a/index.html", 7),
      found: `${found} Aucun texte ne l’écrit\u00a0: voir les mises en page (layouts/). De même 2 fois ailleurs.`,
    },
  ]);
});

it("a fault of another file stays there, each one", () => {
  const fault = { ...at("atom.xml"), found: "Le flux n’a pas de <id>." };
  expect(place([fault, { ...fault, line: 3 }])).toEqual([
    { ...at("_site/atom.xml"), found: fault.found },
    { ...at("_site/atom.xml"), line: 3, found: fault.found },
  ]);
});

it("an address that feeds repeat is told once, with how many times", () => {
  const found = "L’image https://rebonds.net/x.jpg ne mène nulle part.";
  const faults = ["atom.xml", "feed.json"].map((file) => ({
    ...at(file),
    found,
    written: "/x.jpg",
  }));
  expect(place(faults)).toEqual([
    { ...at("_site/atom.xml"), found: `${found} De même 1 fois ailleurs.` },
  ]);
});

it("what may come from the text as from the layouts names the text", () => {
  expect(place([{ ...at("a/index.html", 5), found: "La page a 2 <h1>." }])).toEqual([
    {
      ...at("_site/a/index.html", 5),
      found: "La page a 2 <h1>. Le texte de cette page est content/a.md.",
    },
  ]);
});

it("a place that is known for certain is kept", () => {
  const source = { file: "content/adresses.txt", line: 4, column: 1 };
  expect(place([{ ...at("redirections.json"), found: "Rien.", source }])).toEqual([
    { ...source, found: "Rien." },
  ]);
});
