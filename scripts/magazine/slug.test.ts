import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { slugify } from "./slug.ts";

/** Signs of any script, and halves of signs. */
const anything = fc.array(fc.nat(0xffff)).map((codes) => String.fromCharCode(...codes));

describe("a slug", () => {
  it.each([
    ["keeps a slug as it is", "un-hebergeur-alternatif", "un-hebergeur-alternatif"],
    ["loses accents and capitals", "Été à l’Île d’Yeu", "ete-a-l-ile-d-yeu"],
    ["keeps (Re)bonds in one word", "(Re)bonds", "rebonds"],
    ["keeps (Ré)acteur·ices readable", "(Ré)acteur·ices", "reacteur-ices"],
    [
      "cuts inclusive forms at the middle dot",
      "Des client·es comme les autres ?",
      "des-client-es-comme-les-autres",
    ],
    ["writes ligatures with their letters", "Œuvres, cœur et æther", "oeuvres-coeur-et-aether"],
    [
      "writes the letters of our neighbours",
      "Straße, Ørsted, Łódź, Đorđe",
      "strasse-orsted-lodz-dorde",
    ],
    ["reads no-break spaces as spaces", "8\u00a0h\u202f30 !", "8-h-30"],
    ["reads the signs of typography as spaces", "« Un mot » — l’autre…", "un-mot-l-autre"],
    ["reads # ? % as spaces: none of them may stand in an address", "100 % #48 ?", "100-48"],
    ["never climbs out of its folder", "../../etc/passwd", "etc-passwd"],
    ["keeps figures", "numéro 48, 2021", "numero-48-2021"],
    ["writes superscripts and full-width letters as plain ones", "n² ＡＢ", "n2-ab"],
    ["is empty for signs only", "… ?!", ""],
    ["is empty for a script it cannot write", "日本", ""],
  ])("%s", (_sentence, text, slug) => {
    expect(slugify(text)).toBe(slug);
  });

  it("is the same whether accents are composed (NFC) or not (NFD), as macOS writes them", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(slugify(text.normalize("NFD"))).toBe(slugify(text.normalize("NFC")));
      }),
    );
  });

  it("only ever holds a to z, 0 to 9 and single hyphens between them", () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(slugify(text)).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
      }),
    );
  });

  it("does not change when slugified again", () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(slugify(slugify(text))).toBe(slugify(text));
      }),
    );
  });

  it("takes long texts in stride", () => {
    expect(slugify(`${"(é) ".repeat(50_000)}fin`)).toHaveLength(50_000 * 2 + 3);
  });
});
