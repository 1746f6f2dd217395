import { describe, expect, it } from "vitest";
import { takesElision } from "./vowels.ts";

describe("elision", () => {
  it.each(
    "étudiant Élu auteur œuvrant âgé usager habitant historien héritier hôte honnête huissier haïtien héroïne haltérophile humoriste homéopathe ypérité HABITANT".split(
      " ",
    ),
  )("« l’%s »", (word) => {
    expect(takesElision(word)).toBe(true);
    expect(takesElision(word.normalize("NFD"))).toBe(true);
  });

  it.each(
    "lecteur hockeyeur hackeuse handicapé HANDICAPÉ héros haut hollandais hongrois huit huitième onzième ouistiti youtubeur yaourt harceleur hautboïste harpiste Havrais hiérarque".split(
      " ",
    ),
  )("« le %s », « la %s »", (word) => {
    expect(takesElision(word)).toBe(false);
    expect(takesElision(word.normalize("NFD"))).toBe(false);
  });

  it("asks for a word", () => {
    expect(takesElision("")).toBe(false);
    expect(takesElision("4e")).toBe(false);
  });
});
