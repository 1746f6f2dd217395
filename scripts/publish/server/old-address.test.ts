import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { literal, literalQuery, readOldAddress, target } from "./old-address.ts";

/** As Apache compares: bytes, of which a JavaScript string has one a letter. */
const bytes = (text: string) => Buffer.from(text).toString("latin1");
const matches = (pattern: string, text: string) => new RegExp(`^${pattern}$`).test(bytes(text));

describe("literal", () => {
  it("means the text, and nothing that resembles it", () => {
    expect(literal("/48a/703.html")).toBe("/48a/703\\x2Ehtml");
    expect(matches(literal("/48a/703.html"), "/48a/703.html")).toBe(true);
    expect(matches(literal("/48a/703.html"), "/48a/703xhtml")).toBe(false);
  });

  it("knows accents composed and parted", () => {
    for (const form of ["NFC", "NFD"]) {
      expect(matches(literal("/été.html"), "/été.html".normalize(form))).toBe(true);
    }
  });

  it("holds nothing that Apache could read as its own, whatever is in the text", () => {
    const hostile = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom(..."\n\r\"'\\<>}{$%()[]|^ #\t") }),
    );
    fc.assert(
      fc.property(hostile, (text) => {
        for (const pattern of [literal(text), literalQuery(text)]) {
          expect(pattern).toMatch(/^(?:[\w/-]|\\x[0-9A-F]{2}|\(\?:|\||\)|\[[A-F][a-f]\])*$/);
        }
        expect(matches(literal(text), text)).toBe(true);
        expect(matches(literalQuery(text), text)).toBe(true);
      }),
    );
  });
});

describe("literalQuery", () => {
  it.each([
    ["q=été", "q=%C3%A9t%C3%A9"],
    ["q=%c3%a9", "q=%C3%A9"],
    ["q=%C3%A9", "q=é"],
    ["article12&lang=fr", "article12&lang=fr"],
  ])("%s is answered when it comes as %s", (written, sent) => {
    expect(matches(literalQuery(written), sent)).toBe(true);
    expect(matches(literalQuery(written), `${sent}0`)).toBe(false);
  });
});

it("an address is read into its path, decoded, and its query, as it was", () => {
  expect(readOldAddress("/caf%C3%A9/a%3Fb.html?c=%C3%A9?d")).toEqual({
    path: "/café/a?b.html",
    query: "c=%C3%A9?d",
  });
  expect(readOldAddress("/a?")).toEqual({ path: "/a", query: "" });
  expect(readOldAddress("/a/")).toEqual({ path: "/a/", query: undefined });
});

it("a rule leads to addresses made of slugs, and to no other", () => {
  expect(target("/numeros/48-a/b/", "https://a.example")).toBe("https://a.example/numeros/48-a/b/");
  for (const path of ["/a b/", "/a\nb/", "/a$1/", "/a%31/", '/a"/', "//evil.example/x y", "a/"]) {
    expect(() => target(path, "https://a.example")).toThrow("not an address");
  }
});
