import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Files, PNG, plainSpaces, temporaryFolder, writeContent } from "./content.fixture.ts";
import { IMAGE, type MediaFile, type MediaKind, mediaFinder, SOUND } from "./media-files.ts";

const PICTURE = { ...IMAGE, endings: [".png", ".jpg"] };

/** What is found for a name written in the text of the folder `a`. */
function find(files: Files, src: string, kind: MediaKind = PICTURE): Partial<MediaFile> | string {
  const root = writeContent(files, { "a/index.md": "a" });
  const file = mediaFinder(root)(join(root, "a"), src, kind);
  if ("path" in file) return { ...file, path: file.path.slice(root.length + 1) };
  return plainSpaces(`${file.found} ${file.expected}${file.fix ? ` → ${file.fix}` : ""}`);
}

describe("a file beside the text is found", () => {
  it("with a name fit for an address", () => {
    const files = { "a/Siège été.png": PNG };
    expect(find(files, "Siège été.png")).toEqual({ path: "a/Siège été.png", stem: "siege-ete" });
    expect(find({ "a/日本.png": PNG }, "日本.png")).toMatchObject({ stem: "image" });
  });

  it.each([
    ["in a folder below", "photos/a.png", "photos/a.png", "a/photos/a.png"],
    ["in a folder beside", "../b/a.png", "../b/a.png", "b/a.png"],
    ["with a dot in front", "a.png", "./a.png", "a/a.png"],
    ["with spaces encoded", "un deux.png", "un%20deux.png", "a/un deux.png"],
    ["with a percent sign", "100%.png", "100%.png", "a/100%.png"],
    ["with what looks encoded in its name", "50%20.png", "50%20.png", "a/50%20.png"],
    ["with a dot in its name", "a..b.png", "a..b.png", "a/a..b.png"],
    ["written in NFC, named in NFD", "e\u0301te\u0301.png", "été.png", "a/e\u0301te\u0301.png"],
    ["written in NFD, named in NFC", "été.png", "e\u0301te\u0301.png", "a/été.png"],
    ["with its ending in capitals", "A.PNG", "A.PNG", "a/A.PNG"],
  ])("%s", (_how, file, src, path) => {
    expect(find({ [join("a", file)]: PNG }, src)).toMatchObject({ path });
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
      "« ../b/lien/secret.png » mène hors du dossier des textes. le fichier lui-même, copié à côté du texte.",
    );
  });

  it("but not because the folder of the texts is itself reached through a link", () => {
    const real = writeContent({ "a/a.png": PNG }, {});
    const root = join(temporaryFolder(), "contenu");
    symlinkSync(real, root);
    expect(mediaFinder(root)(join(root, "a"), "a.png", PICTURE)).toMatchObject({ stem: "a" });
  });

  it("nor taken for one outside, because the folder's name begins as another's", () => {
    const above = temporaryFolder();
    for (const name of ["contenu/a", "contenu-secret"])
      mkdirSync(join(above, name), { recursive: true });
    writeFileSync(join(above, "contenu-secret/a.png"), PNG);
    const root = join(above, "contenu");
    expect(mediaFinder(root)(join(root, "a"), "../../contenu-secret/a.png", PICTURE)).toMatchObject(
      {
        found: expect.stringContaining("est hors du dossier des textes"),
      },
    );
    symlinkSync("../contenu-secret", join(root, "lien"));
    expect(mediaFinder(root)(join(root, "a"), "../lien/a.png", PICTURE)).toMatchObject({
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

it("a sound is told in words that agree with it", () => {
  const kind: MediaKind = { ...SOUND, endings: [".mp3"] };
  const files = { "a/entretien.mp3": "a", "a/photo.png": PNG };
  expect(find(files, "entretient.mp3", kind)).toBe(
    "L’enregistrement « entretient.mp3 » n’existe pas. entretien.mp3. → entretien.mp3",
  );
  expect(find(files, "/entretien.mp3", kind)).toBe(
    "L’enregistrement « /entretien.mp3 » est donné par un chemin complet. le nom d’un enregistrement placé à côté du texte. → entretien.mp3",
  );
});

it("a name as long as a disk allows leaves room for what is added to it", () => {
  const name = `${"a".repeat(240)}.png`;
  const found = find({ [`a/${name}`]: PNG }, name) as MediaFile;
  expect(found.stem).toBe("a".repeat(80));
});
