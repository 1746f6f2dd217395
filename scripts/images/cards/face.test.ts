import { describe, expect, it } from "vitest";
import { hasSign, outlineOf, widthOf } from "./face.ts";

const FRENCH =
  "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789" +
  "àâäæçéèêëîïôöœùûüÿÀÂÄÆÇÉÈÊËÎÏÔÖŒÙÛÜŸ" +
  "·«»“”‘’'\"…–—-‑()[]!?;:,./&@#%+−×=±°ªº²³½§†*€$£©®™\u00a0\u202f";
const NEIGHBOURS = "áíóúñßãõøåłŁşŞğĞıİăâțșčČžŽšőűđďťřůńśźżāēīōūŵħĿ¿¡ſ";

describe("the face", () => {
  it("has every sign of French", () => {
    expect(Array.from(FRENCH).filter((sign) => !hasSign(sign))).toEqual([]);
  });

  it("has the letters of most names from elsewhere in Europe", () => {
    expect(Array.from(NEIGHBOURS).filter((sign) => !hasSign(sign))).toEqual(["ſ"]);
  });

  it("has no other script", () => {
    expect(Array.from("Жم字🌳→").filter(hasSign)).toEqual([]);
  });

  it("draws each sign of French but spaces", () => {
    for (const sign of FRENCH.replace(/\s/g, "")) {
      expect(outlineOf(sign, 0, 0, 100), sign).toMatch(/^M[-\d. MLQZ]+Z$/);
      expect(widthOf(sign), sign).toBeGreaterThan(0.1);
    }
    expect(outlineOf("\u00a0 \u202f", 0, 0, 100)).toBe("");
  });

  it("makes the thin space thinner than a space, never a missing sign", () => {
    expect(widthOf("\u202f")).toBeCloseTo(widthOf(" ") / 2);
    expect(widthOf("\u00a0")).toBe(widthOf(" "));
    expect(widthOf("\u2011")).toBe(widthOf("\u2010"));
  });

  it("brings together letters that would look apart, and joins those that are made to be", () => {
    expect(widthOf("Ta")).toBeLessThan(widthOf("T") + widthOf("a"));
    expect(outlineOf("fil", 0, 0, 100)).not.toBe(
      outlineOf("f", 0, 0, 100) + outlineOf("il", widthOf("f") * 100, 0, 100),
    );
  });

  it("has figures that mix with letters, and figures that stand alone", () => {
    expect(outlineOf("62", 0, 0, 100)).not.toBe(outlineOf("62", 0, 0, 100, { lining: true }));
  });

  it("tracks between signs only", () => {
    expect(widthOf("abc", { tracking: 0.1 })).toBeCloseTo(widthOf("abc") + 0.2);
    expect(widthOf("", { tracking: 0.1 })).toBe(0);
  });

  it("draws where it is told, as large as it is told", () => {
    const numbers = (path: string) => path.match(/-?[\d.]+/g)?.map(Number) ?? [];
    const plain = numbers(outlineOf("l", 0, 0, 1000));
    const placed = numbers(outlineOf("l", 50, 20, 2000));
    for (const [at, value] of plain.entries())
      expect(placed[at]).toBeCloseTo(value * 2 + (at % 2 === 0 ? 50 : 20), 0);
  });
});
