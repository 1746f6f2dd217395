import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Files, PNG, plainSpaces, temporaryFolder, writeContent } from "./content.fixture.ts";
import { type Picture, pictureFinder } from "./pictures.ts";

/** What is found for a name written in the text of the folder `a`. */
function find(files: Files, src: string): Partial<Picture> | string {
  const root = writeContent(files, { "a/index.md": "a" });
  const picture = pictureFinder(root)(join(root, "a"), src);
  if ("path" in picture) return { ...picture, path: picture.path.slice(root.length + 1) };
  return plainSpaces(
    `${picture.found} ${picture.expected}${picture.fix ? ` → ${picture.fix}` : ""}`,
  );
}

const svg = (inside: string, attributes = 'viewBox="0 0 30 20"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`;

/** A JPEG of 3 × 2 pixels that holds nothing but its size, and how the camera was held. */
function jpeg(orientation: number): Buffer {
  const tiff = Buffer.from("49492a000800000001001201030001000000ff00000000000000", "hex");
  tiff[tiff.indexOf(0xff)] = orientation;
  const exif = Buffer.concat([Buffer.from("Exif\0\0"), tiff]);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, exif.length + 2]),
    exif,
    Buffer.from([0xff, 0xc0, 0, 11, 8, 0, 2, 0, 3, 1, 1, 0x11, 0, 0xff, 0xd9]),
  ]);
}

describe("a picture beside the text is found", () => {
  it("with its size, under a name that changes with what it shows", () => {
    const found = find({ "a/Siège été.png": PNG }, "Siège été.png") as Picture;
    expect(found).toMatchObject({ path: "a/Siège été.png", width: 1, height: 1 });
    expect(found.name).toMatch(/^siege-ete-[0-9a-f]{8}\.png$/);
    const other = find(
      { "a/Siège été.png": Buffer.concat([PNG, Buffer.from([0])]) },
      "Siège été.png",
    );
    expect((other as Picture).name).not.toBe(found.name);
  });

  it.each([
    ["in a folder below", "photos/a.png", "photos/a.png", "a/photos/a.png"],
    ["in a folder beside", "../b/a.png", "../b/a.png", "b/a.png"],
    ["with a dot in front", "a.png", "./a.png", "a/a.png"],
    ["with spaces encoded", "un deux.png", "un%20deux.png", "a/un deux.png"],
    ["with a percent sign", "100%.png", "100%.png", "a/100%.png"],
    ["with a dot in its name", "a..b.png", "a..b.png", "a/a..b.png"],
    ["written in NFC, named in NFD", "e\u0301te\u0301.png", "été.png", "a/e\u0301te\u0301.png"],
    ["written in NFD, named in NFC", "été.png", "e\u0301te\u0301.png", "a/été.png"],
    ["with its ending in capitals", "A.PNG", "A.PNG", "a/A.PNG"],
  ])("%s", (_how, file, src, path) => {
    expect(find({ [join("a", file)]: PNG }, src)).toMatchObject({ path });
  });

  it.each([
    [1, 3, 2],
    [3, 3, 2],
    [5, 2, 3],
    [6, 2, 3],
    [8, 2, 3],
  ])("upright, when the camera was turned (%i)", (orientation, width, height) => {
    expect(find({ "a/p.jpg": jpeg(orientation) }, "p.jpg")).toMatchObject({ width, height });
  });

  it("as a drawing, by its box", () => {
    expect(find({ "a/d.svg": svg("<path d='M0 0'/>") }, "d.svg")).toMatchObject({
      width: 30,
      height: 20,
    });
    expect(find({ "a/d.svg": svg("", 'width="9.6" height="5.4"') }, "d.svg")).toMatchObject({
      width: 10,
      height: 5,
    });
  });

  it("even if its ending is that of another kind of photo", () => {
    expect(find({ "a/p.jpg": PNG }, "p.jpg")).toMatchObject({ width: 1, height: 1 });
  });

  it("under one name when its own has no letter", () => {
    expect((find({ "a/日本.png": PNG }, "日本.png") as Picture).name).toMatch(
      /^image-[0-9a-f]{8}\.png$/,
    );
  });
});

describe("a picture that would leave the folder is refused", () => {
  it.each([
    ["on another site", "https://exemple.org/a.png", "serait prise sur un autre site"],
    ["without its protocol", "//exemple.org/a.png", "serait prise sur un autre site"],
    ["as data", "data:image/png;base64,AAAA", "serait prise sur un autre site"],
    ["in a file address", "file:///etc/a.png", "serait prise sur un autre site"],
    ["by a whole path", "/etc/a.png", "est donnée par un chemin complet.* → a.png"],
    [
      "by a whole path of Windows",
      "C:\\Photos\\a.png",
      "est donnée par un chemin complet.* → a.png",
    ],
    [
      "by a shared folder of Windows",
      "\\\\serveur\\a.png",
      "est donnée par un chemin complet.* → a.png",
    ],
    ["above the folder", "../../a.png", "est hors du dossier des textes.* → a.png"],
    ["above, encoded", "..%2f..%2fa.png", "est hors du dossier des textes.* → a.png"],
    ["far above", `${"../".repeat(40)}etc/passwd`, "est hors du dossier des textes"],
    ["the folder above itself", "../..", "est hors du dossier des textes"],
    ["with a NUL", "a.png%00.jpg", "est donnée par un chemin complet"],
  ])("%s", (_where, src, found) => {
    expect(find({ "a/a.png": PNG }, src)).toMatch(new RegExp(found, "s"));
  });

  it("through a link to a file, which is as if it were not there", () => {
    const secret = join(temporaryFolder(), "secret.png");
    writeFileSync(secret, PNG);
    expect(find({ "a/a.png": { link: secret } }, "a.png")).toContain("n’existe pas");
  });

  it("through a link to a folder", () => {
    const secret = join(temporaryFolder(), "secret.png");
    writeFileSync(secret, PNG);
    expect(find({ "b/lien": { link: dirname(secret) } }, "../b/lien/secret.png")).toBe(
      "« ../b/lien/secret.png » mène hors du dossier des textes. l’image elle-même, copiée à côté du texte.",
    );
  });

  it("but not because the folder of the texts is itself reached through a link", () => {
    const real = writeContent({ "a/a.png": PNG }, {});
    const root = join(temporaryFolder(), "contenu");
    symlinkSync(real, root);
    expect(pictureFinder(root)(join(root, "a"), "a.png")).toMatchObject({ width: 1 });
  });

  it("nor taken for one outside, because the folder's name begins as another's", () => {
    const above = temporaryFolder();
    for (const name of ["contenu/a", "contenu-secret"])
      mkdirSync(join(above, name), { recursive: true });
    writeFileSync(join(above, "contenu-secret/a.png"), PNG);
    const root = join(above, "contenu");
    expect(pictureFinder(root)(join(root, "a"), "../../contenu-secret/a.png")).toMatchObject({
      found: expect.stringContaining("est hors du dossier des textes"),
    });
    symlinkSync("../contenu-secret", join(root, "lien"));
    expect(pictureFinder(root)(join(root, "a"), "../lien/a.png")).toMatchObject({
      found: expect.stringContaining("mène hors du dossier des textes"),
    });
  });
});

describe("a picture that is not there is told with the nearest", () => {
  it.each([
    ["misspelt", "seige.png", "L’image « seige.png » n’existe pas. siege.png. → siege.png"],
    [
      "in other capitals",
      "Siege.PNG",
      "L’image « Siege.PNG » n’existe pas. siege.png. → siege.png",
    ],
    ["like none", "vacances.jpg", "L’image « vacances.jpg » n’existe pas. siege.png."],
  ])("%s", (_how, src, problem) => {
    expect(find({ "a/siege.png": PNG, "a/notes.txt": "a" }, src)).toBe(problem);
  });

  it("or told that there is none", () => {
    expect(find({}, "a.png")).toBe(
      "L’image « a.png » n’existe pas. une image placée à côté du texte, où il n’y en a aucune.",
    );
    expect(find({}, "rien/a.png")).toContain("n’existe pas");
    expect(find({ "a/dossier.png/b": "a" }, "dossier.png")).toContain("n’existe pas");
    expect(find({}, `${"a".repeat(5000)}.png`)).toContain("n’existe pas");
  });
});

describe("what is no picture is refused", () => {
  it.each([
    ["a text under a wrong name", "a.jpg", "coucou"],
    ["nothing", "a.png", ""],
    ["a photo cut short", "a.jpg", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
    ["a PNG cut short", "a.png", PNG.subarray(0, 12)],
    [
      "a PNG without a size",
      "a.png",
      Buffer.concat([PNG.subarray(0, 16), Buffer.alloc(8), PNG.subarray(24)]),
    ],
    ["a drawing under the name of a photo", "a.png", svg("")],
    ["a photo under the name of a drawing", "a.svg", PNG],
    [
      "a photo that browsers do not show",
      "a.jpg",
      Buffer.concat([
        Buffer.from("BM"),
        Buffer.alloc(16),
        Buffer.from([10, 0, 0, 0, 20, 0, 0, 0]),
        Buffer.alloc(20),
      ]),
    ],
    ["a drawing without a size", "a.svg", '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ["a page", "a.svg", "<html><body>a</body></html>"],
  ])("%s", (_what, name, entry) => {
    expect(find({ [`a/${name}`]: entry }, name)).toBe(
      `« ${name} » ne se lit pas comme une image : le fichier est abîmé, ou c’est autre chose sous ce nom. une image que votre ordinateur sait ouvrir.`,
    );
  });

  it.each(["notes.txt", "page.html", "script.js", "sans-fin", "a.bmp", "a.tiff", "a.heic"])(
    "%s",
    (name) => {
      expect(find({ [`a/${name}`]: PNG }, name)).toBe(
        `« ${name} » n’est pas une image que le site sait montrer. un fichier .jpg, .jpeg, .png, .webp, .avif, .gif ou .svg.`,
      );
    },
  );
});

it("a picture of more pixels than any camera takes is refused, however light", () => {
  const bomb = Buffer.from(PNG);
  bomb.writeUInt32BE(30_000, 16);
  bomb.writeUInt32BE(30_000, 20);
  expect(find({ "a/a.png": bomb }, "a.png")).toBe(
    "L’image « a.png » a 900 millions de pixels. 100 millions au plus.",
  );
  bomb.writeUInt32BE(3000, 20);
  expect(find({ "a/a.png": bomb }, "a.png")).toMatchObject({ width: 30_000, height: 3000 });
  expect(find({ "a/a.svg": svg("", 'width="1000000" height="1000000"') }, "a.svg")).toMatchObject({
    width: 1e6,
  });
});

describe("a drawing that could run or call another site is refused", () => {
  it.each([
    "<script>alert(1)</script>",
    "<SCRIPT/>",
    '<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>',
    "<foreignObject/>",
    '<h:iframe xmlns:h="http://www.w3.org/1999/xhtml"/>',
    '<path onload="alert(1)"/>',
    "<path\nonclick = 'alert(1)'/>",
    '<a href="javascript:alert(1)"/>',
    '<a href="https://exemple.org/"/>',
    '<a xlink:href = "//exemple.org/"/>',
    '<a href=" &#106;avascript:alert(1)"/>',
    '<image href="photo.jpg"/>',
    '<set attributeName="href" to="&#106;avascript:alert(1)"/>',
    '<animate attributeName="onclick" values="a"/>',
    "<style>@import 'https://exemple.org/a.css';</style>",
    '<path style="fill: url(https://exemple.org/a.svg#b)"/>',
    "<path fill='url( \"//exemple.org/a\" )'/>",
  ])("%s", (inside) => {
    expect(find({ "a/d.svg": svg(inside) }, "d.svg")).toBe(
      "Le dessin « d.svg » contient un programme ou un renvoi vers l’extérieur. un SVG fait de formes seulement.",
    );
  });

  it("with entities, which unfold into gigabytes or open files", () => {
    const doctype = '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/hosts">]>';
    expect(find({ "a/d.svg": doctype + svg("&a;") }, "d.svg")).toContain(
      "un programme ou un renvoi",
    );
  });

  it.each([
    '<defs><path id="a"/></defs><use href="#a"/><use xlink:href = "#a"/>',
    '<path fill="url(#a)" style="clip-path: url( \'#b\' )"/>',
    '<image href="data:image/png;base64,AAAA"/>',
    "<title>Des scripts, une station, un onglet = deux</title>",
    "<style>.bouton { fill: url(#a) }</style>",
    "<desc>Le conifère</desc>",
  ])("and one that cannot is not: %s", (inside) => {
    expect(find({ "a/d.svg": svg(inside) }, "d.svg")).toMatchObject({ width: 30 });
  });
});
