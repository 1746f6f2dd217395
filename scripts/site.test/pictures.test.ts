import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ARTICLE, article, type Files, plainSpaces, VALID } from "../magazine/content.fixture.ts";
import { isHashed } from "../publish/hashed-names.ts";
import { between, fingerprint, type Outcome, runBuild } from "./support/build-command.ts";
import { fileOf, inlineModule, listFiles, parsePage } from "./support/built-site.ts";
import { makeFolder } from "./support/folders.ts";
import { phonePhoto } from "./support/pictures.ts";

// Real builds of a magazine with photos, each with a cache of its own.

const HOME = dirname(ARTICLE);
const PAGE = "numeros/48-alternumerisme/ouvaton/index.html";
const BODY = `Un texte.

![Le siège](siege.jpg "Le siège, en \\"2021\\". / Fanny Lancelin / CC BY-SA 4.0")

![Le forum](forum.jpg "Le forum.")

::: galerie
![La cour](cour.jpg "La cour. / Jo Dupont")
![""](plan.png "/ Jo Dupont / CC0")
:::

Une image ![petite](petite.png) au fil du texte.
`;

const HEADER = {
  couverture:
    "{image: une.jpg, alt: La façade, legende: La façade., credit: Camille Petit, licence: CC BY 4.0}",
  images: "{forum.jpg: {rendu: trame, credit: Sacha Roy}}",
};

async function photos(): Promise<Files> {
  const plan = sharp({ create: { width: 640, height: 480, channels: 4, background: "#0c08" } });
  return {
    [ARTICLE]: article(HEADER, BODY),
    [`${HOME}/une.jpg`]: await phonePhoto(1, 1700, 1100),
    [`${HOME}/siege.jpg`]: await phonePhoto(2),
    [`${HOME}/forum.jpg`]: await phonePhoto(3),
    [`${HOME}/cour.jpg`]: await phonePhoto(4, 600, 900),
    [`${HOME}/plan.png`]: await plan.png().toBuffer(),
    [`${HOME}/petite.png`]: await plan.resize(40).png().toBuffer(),
  };
}

let content = "";
let cache = "";
let output = "";
let first: Outcome;

const build = (options: Parameters<typeof runBuild>[1] = {}) =>
  runBuild([...between(content, output), "--cache", cache], options);

function write(files: Files): void {
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(content, name)), { recursive: true });
    writeFileSync(join(content, name), bytes as string | Uint8Array);
  }
}

beforeAll(async () => {
  [content, cache, output] = ["contenu", "cache", "site"].map(makeFolder) as [
    string,
    string,
    string,
  ];
  rmSync(output, { recursive: true });
  write({ ...VALID, ...(await photos()) });
  first = await build();
});
afterAll(() => {
  for (const folder of [content, cache, output]) rmSync(folder, { recursive: true, force: true });
});

const read = (path: string) => readFileSync(join(output, path), "utf8");
const page = () => parsePage(read(PAGE));

describe("a magazine with photos", () => {
  it("is built, and tells what was made", () => {
    expect(first).toMatchObject({ code: 0, stderr: "" });
    // Six pictures; the telephone's have two formats in up to four widths, the dithered one a WebP, a PNG and its photo.
    expect(plainSpaces(first.stdout)).toContain(
      "Images : 25 fichiers de plus, tirés de 6 originaux, 3 images à partager.",
    );
  });

  it("tells nothing of who took them, where, nor with what", () => {
    const telltale = listFiles(content).filter((path) =>
      /GPS|Jo Secret/.test(readFileSync(join(content, path), "latin1")),
    );
    expect(telltale.length).toBeGreaterThan(3);
    const told = listFiles(output).filter((path) =>
      /Exif\0|Jo Secret|Chez Camille|Telephone|GPSLatitude/.test(
        readFileSync(join(output, path), "latin1"),
      ),
    );
    expect(told).toEqual([]);
  });

  it("names every file that a page uses by what is in it, and no page, feed or list", () => {
    const named = listFiles(output).filter(isHashed);
    const others = listFiles(output).filter((path) => !isHashed(path));
    const texts =
      /\.(?:html|xml|json|txt|webmanifest)(?:\.(?:br|gz))?$|^\.htaccess$|^favicon\.svg$/;
    // Pagefind finds its own program by its name.
    const program = /^recherche\/\w+\/(?:pagefind(?:-worker)?\.js|wasm\.unknown\.pagefind)/;
    expect(others.filter((path) => !texts.test(path) && !program.test(path))).toEqual([]);
    expect(named.filter((path) => /\.(?:html|xml|json)/.test(path))).toEqual([]);
    for (const ending of ["avif", "jpg", "png", "css", "js", "pf_meta"]) {
      expect(
        named.some((path) => path.endsWith(`.${ending}`)),
        ending,
      ).toBe(true);
    }
  });

  it("publishes no original", () => {
    expect(
      listFiles(output).filter((path) => /\/(?:siege|une|forum|cour)\.jpg$/.test(path)),
    ).toEqual([]);
  });

  it("gives each picture its files, its size and its way of loading", async () => {
    const images = [...page().querySelectorAll("main img")];
    expect(images).toHaveLength(6);
    for (const [rank, image] of images.entries()) {
      const sources = [...(image.closest("picture")?.querySelectorAll("source") ?? [])];
      const listed = [image, ...sources].flatMap((element) =>
        (element.getAttribute("srcset") ?? "").split(", ").filter(Boolean),
      );
      const addresses = [
        image.getAttribute("src") ?? "",
        ...listed.map((each) => each.split(" ")[0] ?? ""),
      ];
      const [width, height] = ["width", "height"].map((name) => Number(image.getAttribute(name)));
      for (const address of addresses) {
        const file = await sharp(join(output, fileOf(address))).metadata();
        expect(file.width).toBeLessThanOrEqual(width as number);
        expect(
          Math.abs(file.height - (file.width * (height as number)) / (width as number)),
        ).toBeLessThan(1);
      }
      for (const candidate of listed) {
        const [address = "", descriptor] = candidate.split(" ");
        const { width: pixels } = await sharp(join(output, fileOf(address))).metadata();
        if (descriptor !== undefined) expect(descriptor).toBe(`${pixels}w`);
      }
      if (listed.length > 1) expect(image.getAttribute("sizes")).toMatch(/(?:100|50)vw/);
      expect(image.getAttribute("loading")).toBe(rank === 0 ? null : "lazy");
      expect(image.getAttribute("fetchpriority")).toBe(rank === 0 ? "high" : null);
    }
  });

  it("shows its colour while a photo loads, by a class that the stylesheet has", () => {
    const [, tone = ""] = /class="(fond-\d+)"/.exec(read(PAGE)) ?? [];
    const [, style = ""] = /rel="stylesheet" href="\/([^"]+)"/.exec(read(PAGE)) ?? [];
    expect(read(style)).toContain(`.${tone}{background:#`);
    expect(read(PAGE)).not.toContain("style=");
  });

  it("keeps caption, credit and licence apart, wherever a picture stands", () => {
    const document = page();
    const captions = [...document.querySelectorAll("figcaption")].map((caption) =>
      ["legende", "credit", "licence"].map(
        (name) => caption.querySelector(`.${name}`)?.textContent ?? "",
      ),
    );
    expect(captions).toEqual([
      ["La façade.", "Camille Petit", "CC BY 4.0"],
      [
        "Le siège, en « 2021 ».".replace("« ", "«\u00a0").replace(" »", "\u00a0»"),
        "Fanny Lancelin",
        "CC BY-SA 4.0",
      ],
      ["Le forum.", "Sacha Roy", ""],
      ["La cour.", "Jo Dupont", ""],
      ["", "Jo Dupont", "CC0"],
    ]);
    const graph = JSON.parse(
      document.querySelector('script[type="application/ld+json"]')?.textContent ?? "",
    );
    expect(graph["@graph"][0].image).toMatchObject({
      "@type": "ImageObject",
      caption: "La façade.",
      creditText: "Camille Petit",
      license: "https://creativecommons.org/licenses/by/4.0/deed.fr",
    });
    const feed = read("flux/atom.xml");
    for (const words of [
      "La façade.",
      "Camille Petit",
      "CC BY 4.0",
      "Fanny Lancelin",
      "CC BY-SA 4.0",
    ]) {
      expect(feed).toContain(words);
    }
    expect(feed).not.toMatch(/srcset|<picture|&lt;picture/);
  });

  it("leads from a dithered photo to the photo in its colours", async () => {
    const link = page().querySelector("figcaption a.original");
    const image = link?.closest("figure")?.querySelector("img");
    expect(image?.getAttribute("src")).toMatch(/\.png$/);
    const { data } = await sharp(join(output, fileOf(image?.getAttribute("src") ?? "")))
      .raw()
      .toBuffer({ resolveWithObject: true });
    const colours = new Set<string>();
    for (let at = 0; at < data.length; at += 3)
      colours.add(data.subarray(at, at + 3).toString("hex"));
    expect(colours.size).toBe(3);
    expect(existsSync(join(output, fileOf(link?.getAttribute("href") ?? "")))).toBe(true);
  });

  it("lists in its credits each picture, who made it and its licence", () => {
    const document = parsePage(read("credits/index.html"));
    const lines = [...document.querySelectorAll(".credits li")].map((line) =>
      plainSpaces(line.textContent ?? ""),
    );
    expect(lines).toEqual([
      "La façade – Camille Petit, CC BY 4.0",
      "Le siège, en « 2021 » – Fanny Lancelin, CC BY-SA 4.0",
      "Le forum – Sacha Roy",
      "La cour – Jo Dupont",
      "Image – Jo Dupont, CC0",
      "petite – sans nom",
    ]);
    for (const link of document.querySelectorAll(".credits a")) {
      expect(existsSync(join(output, fileOf(link.getAttribute("href") ?? "")))).toBe(true);
    }
  });

  it("gives each article and each numéro a picture to share, 1200 × 630", async () => {
    for (const path of [
      PAGE,
      "numeros/48-alternumerisme/idees/index.html",
      "numeros/48-alternumerisme/index.html",
    ]) {
      const meta = (name: string) =>
        parsePage(read(path))
          .querySelector(`meta[property="og:image${name}"]`)
          ?.getAttribute("content") ?? "";
      expect([meta(":width"), meta(":height")]).toEqual(["1200", "630"]);
      expect(meta(":alt")).not.toBe("");
      const file = await sharp(join(output, fileOf(new URL(meta("")).pathname))).metadata();
      expect([file.width, file.height, `image/${file.format}`]).toEqual([1200, 630, meta(":type")]);
      expect(file.exif).toBeUndefined();
    }
  });
});

/** Prints, as the process ends, whether the library of pictures was loaded. */
const WATCH = inlineModule(
  `process.on("exit",()=>console.log("libvips:",process.report.getReport().sharedObjects.some((name)=>name.includes("vips"))))`,
);

describe("a build after another", () => {
  it("with everything kept decodes nothing: the library is not even loaded", async () => {
    const before = fingerprint(output);
    const warm = await build({ imports: [WATCH] });
    expect(warm.code).toBe(0);
    expect(warm.stdout).not.toContain("Images");
    expect(warm.stdout).toContain("libvips: false");
    expect(fingerprint(output)).toEqual(before);
  });

  it("with one photo more makes that one", async () => {
    write({ [`${HOME}/ajout.jpg`]: await phonePhoto(9) });
    write({ [ARTICLE]: article(HEADER, `${BODY}\n![Un ajout](ajout.jpg)\n`) });
    const more = await build({ imports: [WATCH] });
    expect(plainSpaces(more.stdout)).toContain("Images : 4 fichiers de plus, tirés de 1 original.");
    expect(more.stdout).toContain("libvips: true");
  });

  it("with another front matter and the same photos makes none", async () => {
    write({ [ARTICLE]: article({ ...HEADER, chapo: "Autre chose." }, BODY) });
    expect(plainSpaces((await build()).stdout)).not.toContain("tirés de 1");
  });

  it("that fails on a photo says where, and leaves the last site as it was", async () => {
    const before = fingerprint(output);
    const whole = await phonePhoto(11);
    write({ [`${HOME}/coupee.jpg`]: whole.subarray(0, whole.length / 2) });
    const text = article(HEADER, `${BODY}\n![Une autre](coupee.jpg)\n`);
    const line = text.split("\n").findIndex((each) => each.includes("coupee")) + 1;
    write({ [ARTICLE]: text });
    const failed = await build();
    write({ [ARTICLE]: article(HEADER, BODY) });
    expect(failed.code).toBe(1);
    expect(plainSpaces(failed.stderr)).toContain(
      `ouvaton/index.md:${line}:1\n  L’image « coupee.jpg » est incomplète ou abîmée : elle ne se lit pas jusqu’au bout.`,
    );
    expect(fingerprint(output)).toEqual(before);
  });
});

it("a build killed at any moment leaves no half picture, and the next one ends its work", async () => {
  const calm = makeFolder("calme");
  const killed = makeFolder("tue");
  const [calmSite, killedSite] = [join(calm, "site"), join(killed, "site")];
  const made = (home: string) => [content, join(home, "site"), join(home, "cache")] as const;
  const run = (home: string, started?: (kill: () => void) => void) => {
    const [from, to, kept] = made(home);
    return runBuild([...between(from, to), "--cache", kept], started ? { started } : {});
  };
  const pictures = (home: string) => {
    const folder = join(home, "cache/images");
    return existsSync(folder)
      ? readdirSync(folder).filter((name) => /\.(?:avif|jpg|png)$/.test(name))
      : [];
  };
  try {
    expect((await run(calm)).code).toBe(0);
    const total = pictures(calm).length;
    // Once some are made, then some more: wherever it falls, among them or within one.
    for (const least of [1, Math.floor(total / 3), Math.floor((2 * total) / 3)]) {
      const stopped = await run(killed, async (kill) => {
        while (pictures(killed).length < least) await setTimeout(5);
        kill();
      });
      expect(stopped.code).toBeNull();
      expect(existsSync(killedSite)).toBe(false);
      for (const name of pictures(killed)) {
        await sharp(join(killed, "cache/images", name), { failOn: "truncated" }).stats();
      }
    }
    expect(pictures(killed).length).toBeLessThan(total);
    expect((await run(killed)).code).toBe(0);
    expect(fingerprint(killedSite)).toEqual(fingerprint(calmSite));
  } finally {
    for (const folder of [calm, killed]) rmSync(folder, { recursive: true, force: true });
  }
});
