import { describe, expect, it } from "vitest";
import { author } from "./samples.fixture.ts";
import { count, hiddenLabel, signatureText } from "./words.ts";

describe("count", () => {
  it.each([
    [0, "0\u00a0article"],
    [1, "1\u00a0article"],
    [2, "2\u00a0articles"],
    [1200, "1\u202f200\u00a0articles"],
    [1234567, "1\u202f234\u202f567\u00a0articles"],
  ])("says how many there are: %i", (number, expected) => {
    expect(count(number, "article")).toBe(expected);
  });
});

describe("signatureText", () => {
  const [a, b, c] = ["Ada", "Bab", "Cléo"].map(author) as [never, never, never];

  it("says each name, and what each person did when it is known", () => {
    expect(signatureText([{ author: a, role: undefined }])).toBe("Ada");
    expect(
      signatureText([
        { author: a, role: undefined },
        { author: b, role: "photos" },
      ]),
    ).toBe("Ada et Bab (photos)");
    expect(signatureText([a, b, c].map((author) => ({ author, role: undefined })))).toBe(
      "Ada, Bab et Cléo",
    );
  });
});

describe("hiddenLabel", () => {
  it("tells a draft from a text that waits for its time", () => {
    expect(hiddenLabel({ reason: "brouillon" })).toBe("Brouillon");
    expect(hiddenLabel({ reason: "programme", publication: "2021-06-01T08:00" })).toBe(
      "Prévu le 1er juin 2021 à 8\u00a0h",
    );
  });
});
