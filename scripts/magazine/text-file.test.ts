import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainSpaces, temporaryFolder } from "./content.fixture.ts";
import { decodeText, positionAt, readText } from "./text-file.ts";

const TEXT = "---\ntitre: Le café\n---\n\nÀ l’été, la forêt.\n";

/** The place and the sentence of the fault, or the text. */
function decode(bytes: Buffer): string {
  const read = decodeText(bytes, "index.md");
  return "text" in read
    ? read.text
    : plainSpaces(`${read.fault.line}:${read.fault.column} ${read.fault.found}`);
}

describe("a text as editors' programs write it", () => {
  it.each([
    ["as it is", TEXT],
    ["with the byte order mark of Windows", `\uFEFF${TEXT}`],
    ["with two byte order marks, saved by two programs", `\uFEFF\uFEFF${TEXT}`],
    ["with the line ends of Windows", TEXT.replaceAll("\n", "\r\n")],
    ["with the line ends of old Macs", TEXT.replaceAll("\n", "\r")],
    ["with both at once", TEXT.replace("\n", "\r\n").replace("\n\n", "\r\r")],
  ])("is read %s", (_how, written) => {
    expect(decode(Buffer.from(written))).toBe(TEXT);
  });

  it("keeps the Unicode form of its words, tabs and exotic spaces", () => {
    const written = "e\u0301 é\t\u00a0\u202f\u2003😀\u200d";
    expect(decode(Buffer.from(written))).toBe(written);
  });

  it("may be empty", () => {
    expect(decode(Buffer.alloc(0))).toBe("");
    expect(decode(Buffer.from("a"))).toBe("a");
  });

  it("is read from a file, and the fault names it as the editor does", () => {
    const path = join(temporaryFolder(), "index.md");
    writeFileSync(path, TEXT);
    expect(readText(path, "contenu/index.md")).toEqual({ text: TEXT });
    writeFileSync(path, Buffer.from(TEXT, "latin1"));
    expect(readText(path, "contenu/index.md")).toMatchObject({
      fault: { file: "contenu/index.md" },
    });
  });
});

describe("a text in another encoding is named and placed", () => {
  const latin1 = (text: string) => Buffer.from(text, "latin1");
  const little = Buffer.from(TEXT, "utf16le");
  const big = Buffer.from(little).swap16();

  it.each([
    ["Latin-1", latin1(TEXT.replaceAll("’", "'")), /^2:14 .*Latin-1.*« café »/],
    ["Latin-1 without a header", latin1("Été"), /^1:1 .*Latin-1.*« Été »/],
    ["Latin-1, an accent last", latin1("caf\xe9"), /^1:4 .*Latin-1.*« café »/],
    ["Latin-1, an accent before a line end", latin1("un\r\ncaf\xe9\r\nnoir"), /^2:4 .*« café »/],
    ["Windows-1252 and its apostrophe", Buffer.from("l\x92eau", "latin1"), /^1:2 .*« l’eau »/],
    [
      "Latin-1 pasted into UTF-8",
      Buffer.concat([Buffer.from("\uFEFFÉté 😀\rÀ la "), latin1("for\xeat"), Buffer.from(", là")]),
      /^2:9 .*« forêt »/,
    ],
    ["UTF-8 cut in the middle of a letter", Buffer.from("é").subarray(0, 1), /^1:1 .*Latin-1/],
    ["UTF-16, little end first", little, /^1:1 .*UTF-16 \(petit-boutiste\)/],
    ["UTF-16, big end first", big, /^1:1 .*UTF-16 \(gros-boutiste\)/],
    [
      "UTF-16 with its mark, little end first",
      Buffer.concat([Buffer.from([0xff, 0xfe]), little]),
      /^1:1 .*UTF-16 \(petit-boutiste\)/,
    ],
    [
      "UTF-16 with its mark, big end first",
      Buffer.concat([Buffer.from([0xfe, 0xff]), big]),
      /^1:1 .*UTF-16 \(gros-boutiste\)/,
    ],
    [
      "UTF-16 of one letter with its mark",
      Buffer.from([0xff, 0xfe, 0x61, 0]),
      /^1:1 .*UTF-16 \(petit-boutiste\)/,
    ],
  ])("%s", (_name, bytes, fault) => {
    expect(decode(bytes)).toMatch(fault);
  });

  it("and told how to mend it", () => {
    expect(decodeText(latin1("Été"), "index.md")).toMatchObject({
      fault: { expected: expect.stringContaining("UTF-8 (menu « Enregistrer sous »") },
    });
  });

  it("at the first wrong byte, wherever it is", () => {
    const letters = fc.constantFrom("a", "é", "’", "œ", "😀", "\uFFFD", "\n", " ");
    const around = fc.array(letters, { maxLength: 60 });
    fc.assert(
      fc.property(around, fc.integer({ min: 0xc0, max: 0xff }), around, (start, byte, end) => {
        const before = start.join("");
        // A letter follows, so that the byte can be the start of nothing.
        const bytes = Buffer.concat([
          Buffer.from(before),
          Buffer.from([byte]),
          Buffer.from(`a${end.join("")}`),
        ]);
        const lines = before.split("\n");
        const place = `${lines.length}:${(lines.at(-1) ?? "").length + 1} `;
        expect(decode(bytes).startsWith(place)).toBe(true);
      }),
    );
  });

  it("or read as it was written: any text goes through unchanged", () => {
    const printable = fc
      .string({ unit: "grapheme" })
      .filter((text) => !/[\p{Cc}\uFEFF]/u.test(text));
    fc.assert(
      fc.property(printable, (text) => {
        expect(decode(Buffer.from(text))).toBe(text);
      }),
    );
  });
});

describe("what is no text is refused", () => {
  it.each([
    ["a NUL", Buffer.from("---\ntitre: T\n---\nabc\0def"), "4:4 Un caractère nul (NUL)"],
    [
      "a picture under a wrong name",
      Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "latin1"),
      "(NUL)",
    ],
    [
      "a word processor's file",
      Buffer.from("PK\x03\x04\x14\0\x06\0"),
      "1:6 Un caractère nul (NUL)",
    ],
    ["zeros", Buffer.alloc(64), "1:1 Un caractère nul (NUL)"],
    [
      "an escape of terminals",
      Buffer.from("a\nb\x1b[31m"),
      "2:2 Un caractère de commande invisible (U+001B)",
    ],
    [
      "a C1 control, trace of a wrong decoding",
      Buffer.from("l\u0092eau"),
      "1:2 Un caractère de commande invisible (U+0092)",
    ],
  ])("%s", (_name, bytes, fault) => {
    expect(decode(bytes)).toContain(fault);
  });

  it("more than 4 MB, without being decoded", () => {
    expect(decode(Buffer.alloc(4 * 1024 * 1024, "a"))).toHaveLength(4 * 1024 * 1024);
    expect(decode(Buffer.alloc(50 * 1024 * 1024, "a"))).toBe("1:1 Ce fichier pèse 50 Mo.");
  });

  it("any bytes whatsoever give a text or a fault in the file, without throwing", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const read = decodeText(Buffer.from(bytes), "index.md");
        if ("text" in read) expect(read.text).not.toMatch(/[^\P{Cc}\t\n]/u);
        else expect(Math.min(read.fault.line, read.fault.column)).toBeGreaterThan(0);
      }),
    );
  });
});

it("places are counted from 1, in UTF-16 units", () => {
  expect(positionAt("ab\ncd", 0)).toEqual({ line: 1, column: 1 });
  expect(positionAt("ab\ncd", 2)).toEqual({ line: 1, column: 3 });
  expect(positionAt("ab\ncd", 3)).toEqual({ line: 2, column: 1 });
  expect(positionAt("😀b\n", 2)).toEqual({ line: 1, column: 3 });
  expect(positionAt("ab\n", 3)).toEqual({ line: 2, column: 1 });
});
