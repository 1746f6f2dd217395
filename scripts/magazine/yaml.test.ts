import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Fault } from "./fault.ts";
import { locate, parseYaml, sourceOf } from "./yaml.ts";
import type { YamlText } from "./yaml-text.ts";

/** The front matter of a file: its first line is the second. */
function header(...lines: string[]): YamlText {
  return { file: "a.md", text: `${lines.join("\n")}\n`, firstLine: 2 };
}

function places(faults: Fault[]): string[] {
  return faults.map(({ line, column, fix }) => `${line}:${column}${fix ? ` ${fix}` : ""}`);
}

/** The header once the line to paste of each fault has been pasted. */
function paste(source: YamlText, faults: Fault[]): YamlText {
  const lines = source.text.split("\n");
  for (const { line, fix } of faults) {
    if (fix !== undefined) lines[line - source.firstLine] = fix;
  }
  return { ...source, text: lines.join("\n") };
}

describe("YAML is read as its version 1.2 says", () => {
  it("keeps dates, « oui » and « no » as they are written, where version 1.1 makes something else of them", () => {
    const source = header(
      "date: 2024-31-12",
      "a: oui",
      "b: no",
      "c: 12",
      "d: true",
      "e: 0o17",
      "f: 1_000",
    );
    const { value, faults } = parseYaml(source);
    expect(faults).toEqual([]);
    expect(value).toEqual({
      date: "2024-31-12",
      a: "oui",
      b: "no",
      c: 12,
      d: true,
      e: 15,
      f: "1_000",
    });
  });

  it("reads every way of writing a text", () => {
    const source = header(
      "a: L’été, enfin",
      'b: "Un : deux #3"',
      "c: 'l''eau'",
      "d: >-",
      "  Une phrase : longue #1",
      "  et sa suite",
      "e: |",
      "  un",
      "  deux",
      "f: Une phrase",
      "  et sa suite",
    );
    const { value, faults } = parseYaml(source);
    expect(faults).toEqual([]);
    expect(value).toEqual({
      a: "L’été, enfin",
      b: "Un : deux #3",
      c: "l'eau",
      d: "Une phrase : longue #1 et sa suite",
      e: "un\ndeux\n",
      f: "Une phrase et sa suite",
    });
  });

  it("gives back whole a sentence with commas in an inline group", () => {
    const source = header(
      "a: {description: Livres, films, musiques., nom: (Re)lire, et plus}",
      "b: [c, d]",
    );
    const { value, faults } = parseYaml(source);
    expect(faults).toEqual([]);
    expect(value).toEqual({
      a: { description: "Livres, films, musiques.", nom: "(Re)lire, et plus" },
      b: ["c", "d"],
    });
  });

  it("does so too when words come twice in the sentence", () => {
    const { value, faults } = parseYaml(header("a: {b: un jour, un autre, un jour}"));
    expect(faults).toEqual([]);
    expect(value).toEqual({ a: { b: "un jour, un autre, un jour" } });
  });

  it("leaves alone what was meant as a comment", () => {
    const source = header(
      "# en haut",
      "a: b # une remarque",
      "#c: d",
      "e: # plus bas",
      "  f: g",
      "h:",
      "  #i: j",
      "  k: l",
    );
    const { value, faults } = parseYaml(source);
    expect(faults).toEqual([]);
    expect(value).toEqual({ a: "b", e: { f: "g" }, h: { k: "l" } });
  });

  it("makes own keys of the names that JavaScript reserves, and pollutes nothing", () => {
    const { value } = parseYaml(
      header("__proto__: {pollue: true}", "constructor: a", "toString: b"),
    );
    expect(Object.keys(value as object)).toEqual(["__proto__", "constructor", "toString"]);
    expect(({} as Record<string, unknown>).pollue).toBeUndefined();
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });
});

describe("a line that YAML misreads is placed, with the line to paste", () => {
  it.each([
    ["a colon in a title", ["titre: Un : deux"], ['2:8 titre: "Un : deux"']],
    ["a colon at its end", ["a: b", "titre: Un :"], ['3:8 titre: "Un :"']],
    ["a colon after guillemets", ["titre: « Un »: deux"], ['2:8 titre: "« Un »: deux"']],
    ["a quote never closed", ["a: b", 'titre: "Un', "c: d"], ['3:8 titre: "Un"']],
    ["an apostrophe as a quote never closed", ["titre: 'Un", "c: d"], ['2:8 titre: "Un"']],
    ["a quote never closed, last", ["a: b", 'titre: "Un'], ['3:8 titre: "Un"']],
    ["text after a quote", ['titre: "Un" et deux'], ['2:13 titre: "\\"Un\\" et deux"']],
    ["an apostrophe between apostrophes", ["titre: 'l'eau'"], ['2:11 titre: "l\'eau"']],
    ["a bar between quotes", ['titre: "C:\\Photos\\d"'], ['2:18 titre: "C:\\\\Photos\\\\d"']],
    ["brackets at the start of a title", ["titre: [Re]bonds"], ['2:12 titre: "[Re]bonds"']],
    ["an at sign", ["titre: @fanny"], ['2:8 titre: "@fanny"']],
    ["a percent sign", ["titre: % des gens"], ['2:8 titre: "% des gens"']],
    ["a grave accent", ["titre: `x`"], ['2:8 titre: "`x`"']],
    ["a hyphen", ["titre: - un tiret"], ['2:8 titre: "- un tiret"']],
    ["a question mark", ["titre: ? quoi"], ['2:8 titre: "? quoi"']],
    ["a greater-than sign", ["titre: > 100"], ['2:10 titre: "> 100"']],
    ["a bar", ["titre: | 100"], ['2:10 titre: "| 100"']],
    ["an exclamation mark", ["titre: !important"], ['2:8 titre: "!important"']],
    ["a star", ["titre: *un* mot"], ['2:13 titre: "*un* mot"']],
    ["an ampersand", ["titre: & compagnie"], ['2:8 titre: "& compagnie"']],
    ["a colon without its space", ["titre:Un", "a: b"], ["2:1 titre: Un"]],
    ["the same, on the last line", ["a: b", "titre:Un"], ["3:1 titre: Un"]],
    ["a no-break space after the colon", ["titre:\u00a0Un", "a: b"], ["2:1 titre: Un"]],
    ["a no-break space before a hyphen", ["a:", "\u00a0- b", "c: d"], ["3:1  - b"]],
    ["no colon", ["a: b", "titre Un", "c: d"], ["3:1"]],
    ["a tab before a key", ["titre: Un", "\ta: b"], ["3:1 a: b"]],
    ["a tab in a list", ["a:", "\t- b", "\t- c"], ["3:1   - b", "4:1   - c"]],
    [
      "tabs in a group",
      ["a:", "\tb: c", "\td:", "\t\te: f"],
      ["3:1   b: c", "4:1   d:", "5:1     e: f"],
    ],
    ["a list never closed", ["a: [b", "c: d"], ["2:4 a: [b]"]],
    ["a list never closed, last", ["c: d", "a: [b, c"], ["3:4 a: [b, c]"]],
    ["a group never closed", ["a: {b: c, d: [e", "f: g"], ["2:4 a: {b: c, d: [e]}"]],
    ["a list of several lines never closed", ["a: [b,", "  c", "d: e"], ["2:4"]],
    ["a key indented below another", ["titre: Un", "  a: b", "c: d"], ["3:3 a: b"]],
    ["the first key indented", [" titre: Un", "a: b", "c: d"], ["2:2 titre: Un"]],
    ["a colon in the second line of a value", ["a: Un", "  et deux : trois", "b: c"], ["3:3"]],
    ["a second document", ["a: b", "...", "c: d"], ["4:1"]],
    ["a list as a key", ["? [a]", ": b"], ["2:3"]],
  ])("%s", (_what, lines, expected) => {
    const { faults } = parseYaml(header(...lines));
    expect(places(faults)).toEqual(expected);
    for (const { found, expected: wanted } of faults) {
      expect(found).toMatch(/^[A-ZÀÉ«].*\.$/);
      expect(wanted).toMatch(/\.$/);
    }
  });

  it("all the lines in one run, each mended to read the others", () => {
    const source = header("titre: Un : deux", "auteurs: [a", "\tb: c", "d: 'l'eau'", "e: @f");
    const { value, faults } = parseYaml(source);
    expect(faults.map(({ line }) => line).sort()).toEqual([2, 3, 4, 5, 6]);
    expect(value).toEqual({ titre: "Un : deux", auteurs: ["a"], b: "c", d: "l'eau", e: "@f" });
  });
});

describe("a sign # that would swallow words is a fault", () => {
  it.each([
    ["in a title", ["titre: Le dossier #48"], ['2:19 titre: "Le dossier #48"']],
    ["at the start of a title", ["titre: #balance ton site"], ['2:8 titre: "#balance ton site"']],
    ["in a list", ["a:", "  - le dossier #48"], ['3:16   - "le dossier #48"']],
    ["in an inline list", ["a: [b, #metoo]"], ['2:8 a: [b, "#metoo"]']],
    ["in an inline group", ["a: {b: Le #48, c: d}"], ['2:11 a: {b: "Le #48", c: d}']],
    ["in the second line of a value", ["a: Un", "  et deux #3"], ["3:11"]],
    ["at the start of that line", ["a: Un", "  #deux suit"], ["3:3"]],
  ])("%s", (_where, lines, expected) => {
    const source = header(...lines);
    const { faults } = parseYaml(source);
    expect(places(faults)).toEqual(expected);
    expect(faults[0]?.found).toMatch(
      /^«\s#[a-z0-9]+\s» serait lu comme un commentaire, et perdu\.$/,
    );
    const mended = parseYaml(paste(source, faults));
    if (faults[0]?.fix) expect(JSON.stringify(mended)).toContain("#");
  });
});

describe("what could harm is refused where it stands", () => {
  it("a key written twice, wherever it is", () => {
    expect(places(parseYaml(header("a: b", "c: d", "a: e")).faults)).toEqual(["4:1"]);
    expect(places(parseYaml(header("a: {b: c, d: e, b: f}")).faults)).toEqual(["2:17"]);
    expect(places(parseYaml(header("a:", "  b: c", "  b: d")).faults)).toEqual(["4:3"]);
  });

  it("aliases that a thousand bytes turn into gigabytes", () => {
    const lines = ["a: &a [x, x, x, x, x, x, x, x, x, x]"];
    for (const [index, name] of [..."bcdefghijkl"].entries()) {
      const above = `*${"abcdefghijk"[index]}`;
      lines.push(`${name}: &${name} [${Array(10).fill(above).join(", ")}]`);
    }
    const { value, faults } = parseYaml(header(...lines));
    expect(value).toBeUndefined();
    expect(places(faults)).toEqual(lines.map((_line, index) => `${index + 2}:4`));
    expect(faults[0]?.found).toContain("ancre");
  });

  it.each([
    ["an alias", ["a: *b"], ['2:4 a: "*b"']],
    ["an anchor", ["a: &b"], ['2:4 a: "&b"']],
    ["a tag of the language", ["a: !!str 12"], ['2:5 a: "!!str 12"']],
    ["a tag of a programme", ["a: !!js/function 'x'"], ["2:4 a: \"!!js/function 'x'\""]],
    ["an anchor above a group", ["a: &b", "  c: d"], ["2:4"]],
    ["an anchor on a list", ["a: &b [c]"], ["2:4"]],
    ["a merged group", ["a: &b {c: d}", "e:", "  <<: *b"], ["2:4", "4:7"]],
  ])("%s", (_what, lines, expected) => {
    const { faults } = parseYaml(header(...lines));
    expect(places(faults).map((place, index) => place.slice(0, expected[index]?.length))).toEqual(
      expected,
    );
  });

  it("a merged group without alias is a key like another", () => {
    expect(parseYaml(header("<<: {a: b}")).value).toEqual({ "<<": { a: "b" } });
  });

  it.each(['a: "b\\0c"', 'a: "\\e[31m"', 'a: "\\x07"', 'a: "\\ud800"', 'a: ["\\0"]'])(
    "a sign that no page can show: %s",
    (line) => {
      const { faults } = parseYaml(header(line));
      expect(faults).toHaveLength(1);
      expect(faults[0]?.found).toMatch(/^Un caractère invisible \(U\+[0-9A-F]{4}\)/);
    },
  );

  it.each([
    ["brackets in brackets", `a: ${"[".repeat(5000)}`],
    ["braces in braces", `a: ${"{b: ".repeat(2000)}`],
    ["lists in lists", `${"- ".repeat(5000)}a`],
  ])("depths that would overflow: %s", (_what, line) => {
    expect(parseYaml(header(line)).faults.length).toBeGreaterThan(0);
  });

  it("thousands of commas, words and faults take a time that grows with them", () => {
    const commas = parseYaml(header(`a: {b: ${"c, ".repeat(10_000)}d}`));
    expect(commas.value).toEqual({ a: { b: `${"c, ".repeat(10_000)}d` } });
    const source = header(...Array.from({ length: 1000 }, (_, index) => `k${index}: {a: b}`));
    const rows = Array.from({ length: 1000 }, (_, index) => locate(source, [`k${index}`, "a"]));
    expect(rows.at(-1)).toEqual({ line: 1001, column: 11 });
  });
});

describe("whatever an editor writes as a value", () => {
  const piece = fc.constantFrom(
    ...[
      "a",
      "mot",
      "l'eau",
      '"',
      "'",
      ":",
      ": ",
      " :",
      "#",
      " #3",
      "[",
      "]",
      "{",
      "}",
      ",",
      ", ",
      " ",
    ],
    ...[
      "&",
      "*",
      "!",
      "|",
      ">",
      "%",
      "@",
      "`",
      "-",
      "- ",
      "? ",
      "…",
      "«\u00a0",
      "é",
      "=",
      "~",
      "\\",
    ],
  );
  const written = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(""));

  const place = fc.constantFrom(
    ["a: b", "titre: "],
    ["a:", "  - "],
    ["- a: b", "- cle: "],
    ["a: b", "c: {d: "],
    ["a: b", "c: [d, "],
  );

  it("the line to paste makes its fault go away", () => {
    fc.assert(
      fc.property(place, written, ([above, start], value) => {
        const source = header(above as string, `${start}${value}`);
        const { faults } = parseYaml(source);
        const mended = parseYaml(paste(source, faults)).faults;
        for (const { line, found, fix } of faults) {
          if (fix !== undefined)
            expect(mended).not.toContainEqual(expect.objectContaining({ line, found }));
        }
      }),
      { numRuns: 300 },
    );
  });

  it("no word of it is lost without a fault", () => {
    const letters = (text: string) => [...text.replace(/[^a-zé3]/g, "")].sort().join("");
    fc.assert(
      fc.property(place, written, ([above, start], value) => {
        // A sign # with a space after it is a comment; a bar calls a sign by its name.
        fc.pre(!/#(?:\s|#|$)|\\/.test(value));
        const source = header(above as string, `${start}${value}`);
        const { value: read, faults } = parseYaml(source);
        if (faults.length > 0) return;
        const kept = JSON.stringify(read, (_key, part) => part ?? "");
        expect(letters(kept)).toBe(letters(source.text));
      }),
      { numRuns: 300 },
    );
  });

  it("it is read or refused, without throwing", () => {
    const line = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
        const source = header(...lines);
        const { value, read, faults } = parseYaml(source);
        const last = source.text.split("\n").length + 1;
        for (const fault of faults) expect(fault.line).toBeLessThanOrEqual(last);
        if (value === undefined) expect(faults.length).toBeGreaterThan(0);
        else expect(read.text.split("\n")).toHaveLength(last - 1);
      }),
      { numRuns: 300 },
    );
  });
});

describe("a value is found again in the file", () => {
  const source = header("a: b", "c:", "  - d", "  - {e: f}", "g: {h: [i, jk]}");

  it.each([
    [["a"], "value", 2, 4, "b"],
    [["a"], "key", 2, 1, "b"],
    [["c", 0], "value", 4, 5, "d"],
    [["c", 1, "e"], "value", 5, 9, "f"],
    [["c", 1, "e"], "key", 5, 6, "f"],
    [["g", "h", 1], "value", 6, 12, "jk"],
  ] as const)("%j, its %s", (path, part, line, column, text) => {
    expect(locate(source, path, part)).toEqual({ line, column });
    expect(sourceOf(source, path)).toBe(text);
  });

  it("or the nearest thing above it, where it does not exist", () => {
    expect(locate(source, ["g", "rien"])).toEqual({ line: 6, column: 4 });
    expect(locate(source, ["rien"])).toEqual({ line: 2, column: 1 });
    expect(locate(source, ["c", 9])).toEqual({ line: 4, column: 3 });
    expect(sourceOf(source, ["rien"])).toBeUndefined();
  });
});
