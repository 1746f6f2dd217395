import { describe, expect, it } from "vitest";
import { z } from "zod";
import { plainSpaces } from "./content.fixture.ts";
import { PODCAST_CATEGORIES } from "./podcast-categories.ts";
import { podcastSchema } from "./podcast-schema.ts";
import { readYaml } from "./schema-faults.ts";

const settings = z.strictObject({ podcast: podcastSchema });

/** The settings read in lines under `podcast:`, or what is wrong with them. */
function read(...lines: string[]): unknown {
  const text = `podcast:\n${lines.map((line) => `  ${line}\n`).join("")}`;
  const { value, faults } = readYaml({ file: "magazine.yaml", text, firstLine: 1 }, settings);
  if (value !== undefined) return value.podcast;
  return faults.map(({ line, found, expected }) => plainSpaces(`${line} ${found} → ${expected}`));
}

describe("the settings of the podcast", () => {
  it("may all be left out", () => {
    const usual = { categorie: "Society & Culture", explicite: false };
    expect(settings.parse({})).toEqual({ podcast: usual });
    expect(read("titre: (Re)écouter")).toEqual({ ...usual, titre: "(Re)écouter" });
  });

  it("are read", () => {
    expect(
      read(
        "titre: (Re)écouter",
        "description: |",
        "  Des voix,",
        "  des lieux.",
        "image: podcast.jpg",
        "categorie: News",
        "sous-categorie: Politics",
        "explicite: true",
        "courriel: son@rebonds.example",
      ),
    ).toEqual({
      titre: "(Re)écouter",
      description: "Des voix, des lieux.",
      image: "podcast.jpg",
      categorie: "News",
      "sous-categorie": "Politics",
      explicite: true,
      courriel: "son@rebonds.example",
    });
  });

  it.each([
    [
      "categorie: society & culture",
      "2 « categorie » vaut « society & culture ». → Society & Culture.",
    ],
    [
      "sous-categorie: Documentaries",
      "2 « sous-categorie » vaut « Documentaries ». → Documentary.",
    ],
    [
      "sous-categorie: Politics",
      "2 « sous-categorie » vaut « Politics ». → une subdivision de Society & Culture : Documentary, Personal Journals, Philosophy, Places & Travel ou Relationships.",
    ],
    ["explicite: peut-être", "2 « explicite » vaut « peut-être ». → true (oui) ou false (non)."],
    [
      "courriel: rebonds",
      "2 « courriel » vaut « rebonds ». → une adresse de courriel, comme podcast@example.org.",
    ],
    [
      "image: ''",
      "2 « image » est vide. → le nom d’une image carrée placée à côté de magazine.yaml, comme podcast.jpg.",
    ],
    ["titres: a", "2 La clé « titres » n’existe pas ici. → titre."],
  ])("that are wrong are told with what they should be: %s", (line, fault) => {
    expect(read(line)).toEqual([fault]);
  });

  it("that name no category are told with all of them", () => {
    const [fault] = read("categorie: Luttes locales") as string[];
    expect(fault).toMatch(/: Arts, Business, .*, Technology ou True Crime\.$/);
  });

  it("that divide a category without divisions are told so", () => {
    expect(read("categorie: History", "sous-categorie: Documentary")).toEqual([
      "3 « sous-categorie » vaut « Documentary ». → rien : Apple ne divise pas la catégorie History.",
    ]);
  });

  it("take every category and division of the list, each under one name", () => {
    const divisions = Object.entries(PODCAST_CATEGORIES).flatMap(([categorie, names]) =>
      names.map((name) => [categorie, name] as const),
    );
    expect(Object.keys(PODCAST_CATEGORIES)).toHaveLength(19);
    expect(new Set(divisions.map(([, name]) => name)).size).toBe(divisions.length);
    for (const [categorie, name] of divisions) {
      expect(podcastSchema.safeParse({ categorie, "sous-categorie": name }).success).toBe(true);
    }
  });
});
