import fc from "fast-check";
import { describe, it } from "vitest";
import { renderMarkdown } from "./index.ts";
import type { Resolver } from "./types.ts";

const resolver: Resolver = {
  link: (href) => (href.includes("x") ? { url: `/${href}` } : { found: "Rien." }),
  image: (src) =>
    src.includes("x")
      ? {
          file: src,
          plain: [`/${src}`, `/2${src}`].map((url, rank) => ({ url, width: rank + 1 })),
          modern: { type: "image/avif", files: [{ url: `/${src}.avif`, width: 2 }] },
          ...{ width: 2, height: 1, classes: ["fond-1"], full: `/${src}`, dithered: true },
        }
      : { found: "Rien.", fix: "x.jpg" },
  sound: (src) =>
    src.includes("x")
      ? {
          ...{ url: `/${src}`, name: "x", type: "audio/mpeg", bytes: 1, seconds: 9, chapters: [] },
          transcript: { html: "<p>Dit.</p>\n", passages: [] },
        }
      : { found: "Rien.", fix: "x.mp3" },
};

// `@` becomes a word that occurs nowhere else. No word stands where Markdown would not show it
// (addresses that may be refused, definitions of references, words after a fence, cells in excess).
const PIECES = [
  "@",
  " @ ",
  " ",
  "\n",
  "\n\n",
  "\r\n",
  "    ",
  "\t",
  "*",
  "**",
  "_",
  "`",
  "\\",
  "[",
  "]",
  "(",
  ")",
  "<",
  ">",
  "!",
  '"',
  "&",
  "#",
  "·",
  "«\u00a0@\u00a0»",
  "\u0000",
  "\ud83c",
  "\n# @",
  "\n## @\n",
  "\n#### @[^1] ##\n",
  "\n@\n---\n",
  "\n---\n",
  "\n- ",
  "\n  - @",
  "\n3. @",
  "\n> ",
  "\n> > @\n",
  "\n```\n",
  "\n~~~\n@\n~~~\n",
  "\n::: encadre @\n",
  "\n::: encadre\n",
  "\n::: exergue\n",
  "\n::: exergue @\n",
  "\n::: galerie\n",
  "\n::: son x.mp3\n",
  "\n::: son y.mp3\n",
  "\n::: son\n",
  "\n::: video https://example.org/\n",
  "\n::: video x\n",
  "\n- 0:01 @\n- 0:02 @\n",
  '\n\n![@](x.jpg "@ / CC BY 4.0")\n\n',
  "\n::: @ @\n",
  "\n:::\n",
  "\n> :::\n",
  "[^1]",
  "[^@]",
  "[^1 @]",
  "\n[^1]: @\n",
  "\n[^2]: @[^1]\n\n    @\n",
  "\n[^3] : @\n",
  "\n[^4]:\n",
  "[@](x)",
  "[@](y)",
  "[@](javascript:x)",
  "[@](#x)",
  "[@](x#y '@')",
  "[](x)",
  "[@](y z)",
  "[@][z]",
  "<https://example.org/>",
  "<javascript:x>",
  "![@](x.jpg)",
  '\n![@](x.jpg "@. / @")\n',
  '![@](y.jpg "@")',
  '![""](x.jpg)',
  "![@](https://x/)",
  "<b>",
  "</b>",
  "<script>@</script>",
  "\n<div onclick='@'>\n",
  "<img src=x onerror=@>",
  "<!-- @ -->",
  "\n\n| @ | @ |\n|---|--:|\n| @ | @ |\n\n",
];

interface Given {
  body: string;
  /** What must be shown. */
  words: string[];
}

const text: fc.Arbitrary<Given> = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 30 })
  .map((pieces) => {
    let count = 0;
    const body = pieces.join("").replace(/@/g, () => `mot${++count}z`);
    return { body, words: Array.from({ length: count }, (_, index) => `mot${index + 1}z`) };
  });

const TAGS = new Set(
  "a aside audio blockquote br code details div em figcaption figure h1 h2 h3 h4 h5 h6 hr img li ol p picture pre section source span strong summary sup table tbody td th thead tr ul".split(
    " ",
  ),
);
const ATTRIBUTES = new Set(
  "alt aria-hidden aria-label aria-labelledby class controls decoding download height href id loading preload rel role scope sizes src srcset start tabindex title type width".split(
    " ",
  ),
);
const VOID = new Set(["br", "hr", "img", "source"]);

interface Tag {
  name: string;
  isEnd: boolean;
  attributes: { name: string; value: string }[];
}

function readTags(html: string): Tag[] {
  return [...html.matchAll(/<(\/?)([^\s>]*)((?:[^">]|"[^"]*")*)>/g)].map(
    ([, end, name = "", rest = ""]) => ({
      name,
      isEnd: end === "/",
      attributes: [...rest.matchAll(/\s([^\s=]+)="([^"]*)"/g)].map(([, key = "", value = ""]) => ({
        name: key,
        value,
      })),
    }),
  );
}

function isBalanced(tags: readonly Tag[]): boolean {
  const open: string[] = [];
  return (
    tags.every(({ name, isEnd }) => {
      if (VOID.has(name)) return !isEnd;
      if (!isEnd) open.push(name);
      return !isEnd || open.pop() === name;
    }) && open.length === 0
  );
}

describe("any text", () => {
  /** Found once by chance, and tried each time since. */
  const known = [
    "::: son x.mp3\n\n- <!-- mot1z -->",
    "::: son x.mp3\n- > mot1z\n:::",
    "::: son x.mp3\n- 0:01 ![mot1z](y.jpg)\n:::",
  ];
  const examples = known.map((body): [Given] => [{ body, words: ["mot1z"] }]);
  const holds = (property: (html: string, given: Given) => boolean) =>
    fc.assert(
      fc.property(text, (given) => {
        const { html, notes } = renderMarkdown(given.body, resolver);
        return property(html + notes, given);
      }),
      { numRuns: 400, examples },
    );

  it("shows every word", () => {
    holds((html, { words }) => words.every((word) => html.includes(word)));
  });

  it("gives only tags and attributes of ours, each closed in its turn", () => {
    holds((html) => {
      const tags = readTags(html);
      return (
        isBalanced(tags) &&
        tags.every(({ name }) => TAGS.has(name)) &&
        tags.every(({ attributes }) => attributes.every(({ name }) => ATTRIBUTES.has(name)))
      );
    });
  });

  it("gives ids that are all different, and links within the page that all lead to one", () => {
    holds((html) => {
      const attributes = readTags(html).flatMap((tag) => tag.attributes);
      const ids = attributes.filter(({ name }) => name === "id").map(({ value }) => value);
      const targets = attributes.filter(
        ({ name, value }) => name === "href" && value.startsWith("#"),
      );
      return (
        new Set(ids).size === ids.length &&
        targets.every(({ value }) => ids.includes(value.slice(1)))
      );
    });
  });

  it("gives only addresses that were checked", () => {
    holds((html) =>
      readTags(html)
        .flatMap((tag) => tag.attributes)
        .filter(({ name }) => name === "href" || name === "src")
        .every(({ value }) => /^(?:[/#]|https:\/\/)/.test(value)),
    );
  });

  it("has its faults inside it, in order", () => {
    fc.assert(
      fc.property(text, ({ body }) => {
        const lines = body.split(/\r\n?|\n/);
        const { faults } = renderMarkdown(body, resolver);
        return faults.every(({ line, column }, index) => {
          const before = faults[index - 1];
          const isAfter =
            !before || before.line < line || (before.line === line && before.column <= column);
          return isAfter && column >= 1 && column <= (lines[line - 1]?.length ?? -1) + 1;
        });
      }),
      { numRuns: 400 },
    );
  });

  it("is rendered whatever its characters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (body) => {
        renderMarkdown(body, resolver);
      }),
      { numRuns: 100 },
    );
  });
});
