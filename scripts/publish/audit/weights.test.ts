import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { auditSite } from "./audit.ts";
import { overBudget } from "./budget.ts";
import { audit, faultsOf, GOOD, inSite, page, SITE } from "./site.fixture.ts";
import { sayWeight, type Weight, weigh } from "./weight.ts";
import { WEIGHT_CLASS, WEIGHT_MARK } from "./weight-mark.ts";
import { headersOf } from "./wire.ts";
import { writeWeights } from "./write-weights.ts";

/** Compresses really, at a quality that does not make tests wait, and counts how often. */
class Press {
  count = 0;
  brotli = async (bytes: Buffer) => {
    this.count++;
    return brotliCompressSync(bytes, { params: { 1: 9 } });
  };
}

const FOOT = `<p class="${WEIGHT_CLASS}">${WEIGHT_MARK} <a href="/relire/">Plus</a>.</p>`;
const WORDS =
  "le la une des fil ciseau toit village serveur route panier voix câble mer pelote nuage hameau lampe poteau tortue".split(
    " ",
  );

/** Some prose that nothing else says, of as many words. */
function prose(seed: number, words: number): string {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return WORDS[state % WORDS.length] + (state % 7 === 0 ? `-${state % 997}` : "");
  };
  return Array.from({ length: words }, next).join(" ");
}

function pages(count: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, rank) => [
      `page-${rank}/index.html`,
      page(`Page ${rank}`, `<p>${prose(rank + 1, 300 + rank * 37)}</p>${FOOT}`),
    ]),
  );
}

describe("a page is weighed with all that a telephone fetches", () => {
  it("itself, its styles and what they bring, each once, with the headers of each answer", async () => {
    const html = page("A", '<img src="/photo.jpg" alt="x"><img src="/photo.jpg" alt="y">');
    const style = '@import "b.css";';
    const other = "a{background:url(/b.png)}";
    const { weights } = await audit({
      ...{ "index.html": html, "assets/style.css": style, "assets/b.css": other, "b.png": "png!" },
    });
    const weight = weights.get("/") as Weight;
    expect(weight.requests).toBe(5);
    const files = Buffer.byteLength(html) + style.length + other.length + "jpg".length + 4;
    expect(weight.bytes).toBe(headersOf("a.html") + 4 * headersOf("a.css") + files);
    expect(weight.pictures).toBe(2 * headersOf("a.png") + "jpg".length + 4);
  });

  it("with the italic of its styles only where it has some", async () => {
    const style =
      "@font-face{src:url(a.woff2)}@font-face{font-style:italic;src:url(b.woff2)}a{b:url(c.png)}";
    const files = { "assets/a.woff2": "a", "assets/b.woff2": "b", "assets/c.png": "c" };
    const requests = async (text: string, root = "<html") => {
      const html = page("A", text).replace("<html", root);
      const { weights } = await audit({
        ...{ "index.html": html, "assets/style.css": style },
        ...files,
      });
      return weights.get("/")?.requests;
    };
    expect(await requests("<p>Lire <em>La Commune</em></p>")).toBe(5);
    expect(await requests("<p>Lire La Commune</p>")).toBe(4);
    // A page that has the faces of the machine asks for none of the site's.
    expect(await requests("<p>Lire <em>La Commune</em></p>", '<html class="plain"')).toBe(3);
  });

  it("at the size of the compressed copy beside it", async () => {
    const { weights } = await audit({ "index.html.br": "vingt-et-un octets !!" });
    const { weights: bare } = await audit({});
    expect((bare.get("/")?.bytes ?? 0) - (weights.get("/")?.bytes ?? 0)).toBe(
      Buffer.byteLength(GOOD["index.html"] ?? "") - 21,
    );
  });

  it("but for pages that only send elsewhere", async () => {
    const { weights } = await audit({});
    expect([...weights.keys()].sort()).toEqual(["/", "/relire/"]);
  });
});

it("the sentence rounds kilobytes up and the score down, and counts in French", () => {
  const say = (bytes: number, requests: number, elements: number) =>
    sayWeight(
      weigh(
        bytes - headersOf("a.html"),
        { bytes: 0, pictures: 0, requests: requests - 1 },
        elements,
      ),
    );
  expect(say(14 * 1024, 5, 130)).toBe(
    "Cette page\u00a0: 14\u00a0Ko, 5\u00a0requêtes, EcoIndex A (90/100).",
  );
  expect(say(14 * 1024 + 1, 1, 130)).toBe(
    "Cette page\u00a0: 15\u00a0Ko, 1\u00a0requête, EcoIndex A (91/100).",
  );
  expect(say(1_300 * 1024, 20, 800)).toContain("1\u202f300\u00a0Ko");
});

/** Puts the weights in a site, then audits it. */
async function weighed(folder: string, memory: string) {
  const press = new Press();
  const options = { folder, site: SITE, compressor: press };
  const report = await writeWeights({ ...options, memory });
  const { count } = press;
  const { faults } = await auditSite({
    ...options,
    ...{ hidden: [], published: [], lasting: [], budgetOf: () => undefined },
  });
  return { ...report, count, faults };
}

describe("what a page says at its foot", () => {
  it("is what it weighs once it says so, for little more than one compression", async () => {
    await inSite(pages(40), async (folder) => {
      const { faults, count, ...report } = await weighed(folder, join(folder, ".poids.json"));
      expect(faults).toEqual([]);
      expect(report).toEqual({ pages: 40, weighed: 40 });
      expect(count).toBeLessThanOrEqual(1.3 * 40);
      const shown = readFileSync(join(folder, "page-3/index.html"), "utf8");
      expect(shown).toMatch(
        /<p class="poids">Cette page\u00a0: \d+\u00a0Ko, 3\u00a0requêtes, EcoIndex A \(9\d\/100\)\. *<a/,
      );
    });
  });

  it("is known without compressing again when nothing has changed", async () => {
    const made = pages(12);
    const first = await inSite(made, async (folder) => {
      const memory = join(folder, ".poids.json");
      await weighed(folder, memory);
      const texts = Object.keys(made).map((path) => readFileSync(join(folder, path), "utf8"));
      for (const [path, html] of Object.entries(made)) writeFileSync(join(folder, path), html);
      const again = await weighed(folder, memory);
      expect([again.weighed, again.count, again.faults]).toEqual([0, 0, []]);
      expect(Object.keys(made).map((path) => readFileSync(join(folder, path), "utf8"))).toEqual(
        texts,
      );
      // Styles weigh on every page.
      for (const [path, html] of Object.entries(made)) writeFileSync(join(folder, path), html);
      writeFileSync(join(folder, "assets/style.css"), `a{}${prose(3, 2000)}`);
      return weighed(folder, memory);
    });
    expect([first.weighed, first.faults]).toEqual([12, []]);
  });

  it.each([0, 1])(
    "is settled even where saying it changes it, at %i kilobytes of two",
    async (parity) => {
      // Heavier where it says so, lighter where it does not, until a space more makes it indifferent.
      const fickle = {
        brotli: async (bytes: Buffer) => {
          const [, shown, foot] = /(\d+)\u00a0Ko.*?\)\.( *)</.exec(bytes.toString()) ?? [];
          const isHeavy = foot === " " && Number(shown) % 2 === parity;
          return Buffer.alloc(isHeavy ? 1024 : 0);
        },
      };
      await inSite({ "a/index.html": page("A", prose(1, 400) + FOOT) }, async (folder) => {
        const options = { folder, site: SITE, compressor: fickle };
        await writeWeights({ ...options, memory: join(folder, ".poids.json") });
        const { faults } = await auditSite({
          ...options,
          ...{ hidden: [], published: [], lasting: [], budgetOf: () => undefined },
        });
        expect(faults.filter(({ found }) => found.startsWith("La page dit"))).toEqual([]);
      });
    },
  );

  it("is found when it is another, or still to come", async () => {
    const lie = FOOT.replace(
      WEIGHT_MARK,
      "Cette page\u00a0: 1\u00a0Ko, 1\u00a0requête, EcoIndex A (99/100).",
    );
    for (const foot of [FOOT, lie]) {
      const faults = await faultsOf({ "index.html": page("Accueil", foot) });
      expect(faults).toHaveLength(1);
      expect(faults[0]).toMatch(
        /^index\.html:1:\d+ La page dit « .* », et ce n’est pas ce qu’elle pèse\.$/,
      );
    }
  });
});

describe("a budget", () => {
  const weight: Weight = {
    ...{ bytes: 90 * 1024, pictures: 50 * 1024, requests: 9, elements: 700 },
    ...{ score: 74.6, grade: "B" },
  };
  const enough = {
    ...{ poids: 90, "sans-images": 40, requetes: 9, elements: 700 },
    ecoindex: "B" as const,
  };
  const found = (budget: object) =>
    [...overBudget(weight, { ...enough, ...budget }, "article")].map(({ found }) => found);

  it("that is just enough finds nothing", () => {
    expect(found({})).toEqual([]);
    expect(found({ "sans-images": undefined, ecoindex: "G" })).toEqual([]);
  });

  it.each([
    [{ poids: 89 }, "La page pèse 90\u00a0Ko, dont 50 d’images."],
    [{ "sans-images": 39 }, "La page pèse 40\u00a0Ko sans ses images."],
    [{ requetes: 8 }, "La page demande 9 fichiers."],
    [{ elements: 699 }, "La page a 700 éléments."],
    [{ ecoindex: "A" }, "La page a pour EcoIndex B (74/100)."],
  ])("of %o finds what is over it", (budget, sentence) => {
    expect(found(budget)).toEqual([sentence]);
  });

  it("is that of the kind of the page", async () => {
    const budget = { ...enough, elements: 3 };
    const budgetOf = (path: string) =>
      path === "/relire/" ? { kind: "article", budget } : undefined;
    const { faults } = await audit({}, { budgetOf });
    expect(faults).toMatchObject([
      {
        ...{ file: "relire/index.html", ofText: true },
        expected: "3\u00a0éléments au plus pour ce genre de page (budgets, article).",
      },
    ]);
  });
});

describe("of the site as a whole", () => {
  it("an address once published that is gone is found, and one that is redirected is not", async () => {
    const at = (address: string) => ({ address, file: "content/adresses.txt", line: 7 });
    const lasting = ["/relire/", "/ancienne.html", "/perdue/"].map(at);
    const { faults } = await audit({}, { lasting });
    expect(faults).toMatchObject([
      {
        source: { file: "content/adresses.txt", line: 7 },
        found: "L’adresse /perdue/ a été publiée, et plus rien n’y répond sur le site.",
      },
    ]);
  });

  it("two names that some disks take for one are found", async () => {
    const accents = { "caf\u00e9.txt": "a", "cafe\u0301.txt": "b" };
    const faults = await faultsOf({ "Photo.jpg": "jpg", ...accents });
    expect(faults).toHaveLength(2);
    expect(faults.join("\n")).toContain("« photo.jpg » et « Photo.jpg » ne diffèrent que par");
  });
});
