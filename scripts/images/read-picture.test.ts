import { readFileSync } from "node:fs";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { type PictureVerdict, readPicture } from "./read-picture.ts";
import { problemOf, remarkOf } from "./refusal.ts";
import { fileOf, photo, texture } from "./samples.fixture.ts";

const read = (name: string, bytes: Uint8Array | string) => readPicture(fileOf(name, bytes));
const svg = (inside: string, attributes = 'viewBox="0 0 30 20"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`;

describe("a picture is read", () => {
  it("with its size once upright, however the camera was held", async () => {
    for (let orientation = 1; orientation <= 8; orientation++) {
      const bytes = await photo(90, 60).withMetadata({ orientation }).jpeg().toBuffer();
      const size = orientation < 5 ? { width: 90, height: 60 } : { width: 60, height: 90 };
      expect(await read("p.jpg", bytes)).toMatchObject({ kind: "photo", ...size });
    }
  });

  it.each([
    ["p.jpg", "jpeg", "photo"],
    ["p.JPEG", "jpeg", "photo"],
    ["p.png", "png", "photo"],
    ["p.webp", "webp", "photo"],
    ["p.avif", "avif", "photo"],
    ["p.tif", "tiff", "photo"],
  ] as const)("as %s", async (name, format, kind) => {
    const bytes = await photo(90, 60).toFormat(format).toBuffer();
    const verdict = { kind, width: 90, height: 60, transparent: false, remarks: [] };
    expect(await read(name, bytes)).toMatchObject(verdict);
  });

  it("with its average colour, and what one sees through it", async () => {
    const flat = (background: string) =>
      sharp({ create: { width: 40, height: 30, channels: 4, background } }).png();
    expect(await read("p.png", await flat("#ff0000").toBuffer())).toMatchObject({
      tone: 48,
      transparent: false,
    });
    const seen = await read("p.png", await flat("#ff000080").toBuffer());
    expect(seen).toMatchObject({ transparent: true });
    expect(seen).not.toHaveProperty("tone");
  });

  it("as drawn, when it has few colours", async () => {
    const plan = `${svg('<path d="M0 0h15v20H0z" fill="#f00"/>', 'viewBox="0 0 30 20" width="300" height="200"')}`;
    const bytes = await sharp(Buffer.from(plan)).flatten({ background: "#fff" }).png().toBuffer();
    expect(await read("p.png", bytes)).toMatchObject({ kind: "graphic" });
  });

  it("as a drawing, by its box", async () => {
    expect(await read("d.svg", svg('<path d="M0 0"/>'))).toMatchObject({
      kind: "drawing",
      width: 30,
      height: 20,
      remarks: [],
    });
  });

  it("with a name that changes with its content only", async () => {
    const bytes = await photo(9, 6).png().toBuffer();
    const [one, two] = [await read("a.png", bytes), await read("b.png", bytes)];
    expect(one).toEqual(two);
    const other = await read("a.png", await photo(9, 7).png().toBuffer());
    expect((other as { hash: string }).hash).not.toBe((one as { hash: string }).hash);
  });
});

/** What an editor reads of a file, refused or not, ordinary spaces in the place of no-break ones. */
function say(verdict: PictureVerdict, name: string): string {
  const told =
    verdict.kind === "refused"
      ? [problemOf(verdict.refusal, name)]
      : verdict.remarks.map((remark) => remarkOf(remark, name));
  return told
    .map(({ found, expected, fix }) => `${found} ${expected}${fix ? ` → ${fix}` : ""}`)
    .join("\n")
    .replace(/[\u00a0\u202f]/g, " ");
}

describe("a file that cannot be shown is refused in a sentence", async () => {
  const jpeg = await photo(400, 300).jpeg().toBuffer();
  const png = await photo(400, 300).png().toBuffer();
  const bomb = Buffer.from(
    await sharp({ create: { width: 9, height: 9, channels: 3, background: "#fff" } })
      .png()
      .toBuffer(),
  );
  bomb.writeUInt32BE(30_000, 16);
  bomb.writeUInt32BE(30_000, 20);
  const frames = [photo(20, 20), photo(20, 20).negate()].map((frame) => frame.png().toBuffer());
  const animated = await sharp(await Promise.all(frames), { join: { animated: true } })
    .gif()
    .toBuffer();
  const heic = Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic", "latin1");
  const entire = "l’image entière : copiez-la de nouveau depuis l’appareil ou le courriel.";

  it.each([
    [
      "a.jpg",
      Buffer.alloc(0),
      "Le fichier « a.jpg » est vide. l’image elle-même : copiez-la de nouveau à côté du texte.",
    ],
    [
      "a.jpg",
      jpeg.subarray(0, jpeg.length / 2),
      `L’image « a.jpg » est incomplète ou abîmée : elle ne se lit pas jusqu’au bout. ${entire}`,
    ],
    [
      "a.png",
      png.subarray(0, png.length / 2),
      `L’image « a.png » est incomplète ou abîmée : elle ne se lit pas jusqu’au bout. ${entire}`,
    ],
    [
      "a.jpg",
      "Bonjour",
      "« a.jpg » est du texte, que le site ne sait pas montrer. une image enregistrée en JPEG ou en PNG.",
    ],
    [
      "a.jpg",
      png,
      "« a.jpg » est en réalité une image PNG. un fichier dont le nom finit par .png : renommez-le, ici aussi. → a.png",
    ],
    [
      "a.svg",
      jpeg,
      "« a.svg » est en réalité une image JPEG. un fichier dont le nom finit par .jpg : renommez-le, ici aussi. → a.jpg",
    ],
    [
      "a.b.png",
      svg(""),
      "« a.b.png » est en réalité un dessin SVG. un fichier dont le nom finit par .svg : renommez-le, ici aussi. → a.b.svg",
    ],
    [
      "a.png",
      bomb,
      "L’image « a.png » a 900 millions de pixels. 100 millions au plus : réduisez-la avant.",
    ],
    [
      "a.heic",
      heic,
      /^« a\.heic » est une photo HEIC, comme en font les iPhone, que le site ne sait pas montrer\. la même photo exportée en JPEG/,
    ],
    ["a.jpg", heic, /^« a\.jpg » est une photo HEIC/],
    ["a.gif", animated, /^« a\.gif » est une image animée\. une image fixe/],
    [
      "a.pdf",
      "%PDF-1.7",
      "« a.pdf » est un document PDF, que le site ne sait pas montrer. une image enregistrée en JPEG ou en PNG.",
    ],
    [
      "a.jpg",
      Buffer.concat([jpeg.subarray(0, 20), Buffer.alloc(3000, 0x37)]),
      `L’image « a.jpg » est incomplète ou abîmée : elle ne se lit pas jusqu’au bout. ${entire}`,
    ],
  ])("%s", async (name, bytes, sentence) => {
    const told = say(await read(name, bytes), name);
    if (typeof sentence === "string") expect(told).toBe(sentence);
    else expect(told).toMatch(sentence);
  });

  it("whatever its bytes: a photo cut or spoilt anywhere gives a verdict", async () => {
    for (let at = 1; at < jpeg.length; at += Math.ceil(jpeg.length / 40)) {
      const spoilt = Buffer.from(jpeg);
      spoilt[at] = (spoilt[at] as number) ^ 0xff;
      for (const bytes of [jpeg.subarray(0, at), spoilt]) {
        expect(["photo", "refused"]).toContain((await read("a.jpg", bytes)).kind);
      }
    }
  });
});

describe("a file that is shown all the same is remarked on", () => {
  it("printers’ colours", async () => {
    const bytes = await photo(90, 60).toColourspace("cmyk").jpeg().toBuffer();
    expect(say(await read("a.jpg", bytes), "a.jpg")).toMatch(
      /est en couleurs d’imprimerie \(CMJN\)/,
    );
  });

  it("sixteen bits", async () => {
    const bytes = await photo(90, 60).toColourspace("rgb16").png().toBuffer();
    expect(say(await read("a.png", bytes), "a.png")).toMatch(/a 16 bits par couleur/);
  });

  it("an original of forty megabytes", async () => {
    const noise = texture(2400, 2400);
    for (let at = 0; at < noise.length; at++) noise[at] = (Math.imul(at, 2654435761) >>> 24) & 255;
    const bytes = await sharp(noise, { raw: { width: 2400, height: 2400, channels: 3 } })
      .tiff({ compression: "none", xres: 1 })
      .toBuffer();
    const heavy = Buffer.concat([bytes, Buffer.alloc(40e6 - bytes.length)]);
    expect(say(await read("a.tif", heavy), "a.tif")).toMatch(
      /^L’image « a\.tif » pèse 40 Mo\. rien à faire/,
    );
  });
});

it("the drawings of the magazine are read without a word", async () => {
  const drawing = "content/numeros/062-ce-qui-tient-a-un-fil/bobine.svg";
  const bytes = readFileSync(new URL(`../../${drawing}`, import.meta.url));
  expect(await read("bobine.svg", bytes)).toMatchObject({ kind: "drawing", remarks: [] });
});

it("a picture that cannot be opened is refused too", async () => {
  const verdict = await readPicture("/nulle/part/a.jpg");
  expect(say(verdict, "a.jpg")).toMatch(/^L’image « a\.jpg » ne peut pas être ouverte\./);
});

it("of a TIFF of several pages, the first is what is shown", async () => {
  const pages = await Promise.all(
    [photo(90, 60), photo(90, 60)].map((page) => page.png().toBuffer()),
  );
  const bytes = await sharp(pages, { join: { animated: true } })
    .tiff()
    .toBuffer();
  expect(await sharp(bytes).metadata()).toMatchObject({ pages: 2 });
  expect(await read("a.tif", bytes)).toMatchObject({ kind: "photo", width: 90, height: 60 });
});

it("a PNG that moves is refused, though its library does not know", async () => {
  const png = await photo(30, 20).png().toBuffer();
  const control = Buffer.from("000000086163544c000000020000000000000000", "hex");
  const bytes = Buffer.concat([png.subarray(0, 33), control, png.subarray(33)]);
  expect(await read("a.png", bytes)).toEqual({
    kind: "refused",
    refusal: { reason: "animated" },
  });
});
