import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyColour, hueDrift } from "../colour/colour.fixture.ts";
import { contrast } from "../colour/contrast.ts";
import { plainSpaces } from "./content.fixture.ts";
import { numeroSchema } from "./schema.ts";
import { readYaml } from "./schema-faults.ts";
import { explainTint, isTint, repairTint } from "./tint.ts";

function read(teinte: string) {
  const text = `numero: 48\ntitre: T\ndate: 2021-06\n${teinte}`;
  return readYaml({ file: "numero.md", text, firstLine: 2 }, numeroSchema);
}

function told(teinte: string): string[] {
  return read(`teinte: ${teinte}\n`).faults.map(({ line, column, found, expected, fix }) =>
    plainSpaces(`${line}:${column} ${found} ${expected}${fix === undefined ? "" : ` → ${fix}`}`),
  );
}

describe("the tint of a numéro", () => {
  it("is coral if nothing is said, and in lower case whatever was typed", () => {
    expect(read("").value?.teinte).toBe("#ff615d");
    expect(read('teinte: "#5BB0D8"\n').value?.teinte).toBe("#5bb0d8");
  });

  it.each([
    ["#1d3f6e", "1,98", "#7197cc"],
    ["#ff0000", "5,25", "#fe604f"],
    ["#ff5c59", "6,92", "#ff5e5a"],
    ["#000000", "1,00", "#959595"],
  ])(
    "on which black does not read, %s, is told with its contrast and a lighter one",
    (tint, ratio, lighter) => {
      expect(told(`"${tint}"`)).toEqual([
        `5:9 « teinte » vaut « ${tint} » : le noir n’y a qu’un contraste de ${ratio}:1. ` +
          `une couleur plus claire, sur laquelle le noir se lise à 7:1 au moins. → teinte: "${lighter}"`,
      ]);
    },
  );

  const SHAPE = 'une couleur entre guillemets, comme "#5bb0d8".';

  it.each([
    ["bleu", `5:9 « teinte » vaut « bleu ». ${SHAPE}`],
    ['"#5bd"', `5:9 « teinte » vaut « #5bd ». ${SHAPE} → teinte: "#55bbdd"`],
    ["5BB0D8", `5:9 « teinte » vaut « 5BB0D8 ». ${SHAPE} → teinte: "#5bb0d8"`],
    ["999999", `5:9 « teinte » vaut 999999, un nombre. ${SHAPE} → teinte: "#999999"`],
    ['"#036"', `5:9 « teinte » vaut « #036 ». ${SHAPE} → teinte: "#6798d3"`],
    [
      "#5bb0d8",
      "5:9 « #5bb0d8 » serait lu comme un commentaire, et perdu. " +
        'la valeur entre guillemets droits. → teinte: "#5bb0d8"',
    ],
    ["[1, 2]", `5:9 « teinte » est une liste. ${SHAPE}`],
  ])("written %s is told, and written again where it can be guessed", (written, fault) => {
    expect(told(written)).toEqual([fault]);
  });

  it("that is proposed is a tint, of the same hue", () => {
    fc.assert(
      fc.property(anyColour, (colour) => {
        const repaired = String(JSON.parse(repairTint(colour) ?? ""));
        expect(isTint(repaired)).toBe(true);
        expect(hueDrift(colour, repaired)).toBeLessThan(0.005);
        expect(repaired === colour).toBe(isTint(colour));
        expect(explainTint(colour) === undefined).toBe(contrast(colour, "#000000") >= 7);
      }),
    );
  });
});
