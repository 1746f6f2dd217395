import { expect, test } from "vitest";
import { lexicon } from "./lexicon.ts";
import { capitalise, smooth } from "./writer.ts";

test.each([
  ["de le atelier", "de l’atelier"],
  ["de le jardin", "du jardin"],
  ["à le marché de les habitant·es", "au marché des habitant·es"],
  ["de des arbres", "d’arbres"],
  ["ce arbre que une abeille ne aime pas", "cet arbre qu’une abeille n’aime pas"],
  ["la histoire de le hameau", "l’histoire du hameau"],
  ["sa amie danse avec la œuvre", "sa amie danse avec l’œuvre"],
])("« %s » is written « %s »", (raw, written) => {
  expect(smooth(raw)).toBe(written);
});

test("a capital opens a sentence, even in guillemets", () => {
  expect(capitalise("« élus »")).toBe("« Élus »");
});

test("verbs keep the sound of their stem", () => {
  const verbs = new Map(lexicon.verbs.map((verb) => [verb.infinitive, verb]));
  expect(verbs.get("partager")?.tenses.imperfect).toEqual(["partageait", "partageaient"]);
  expect(verbs.get("commencer")?.gerund).toBe("commençant");
  expect(verbs.get("protéger")?.tenses.present).toEqual(["protège", "protègent"]);
  expect(verbs.get("semer")?.tenses.future).toEqual(["sèmera", "sèmeront"]);
  expect(verbs.get("employer")?.tenses.conditional).toEqual(["emploierait", "emploieraient"]);
});

test("nouns and adjectives take their plural", () => {
  const plurals = new Map(lexicon.nouns.map((noun) => [noun.singular, noun.plural]));
  expect(plurals.get("canal")).toBe("canaux");
  expect(plurals.get("travail")).toBe("travaux");
  expect(plurals.get("eau")).toBe("eaux");
  expect(plurals.get("puits")).toBe("puits");
  expect(lexicon.adjectives).toContainEqual({
    masculine: ["généreux", "généreux"],
    feminine: ["généreuse", "généreuses"],
  });
});
