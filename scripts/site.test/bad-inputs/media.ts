import { readFileSync } from "node:fs";
import sharp from "sharp";
import { expect } from "vitest";
import { ARTICLE, article, type Files } from "../../magazine/content.fixture.ts";
import { phonePhoto } from "../support/pictures.ts";
import { NUMERO, type Row } from "./row.ts";

const FOLDER = `${NUMERO}/ouvaton`;
const SAMPLES = new URL("../../magazine/sounds-samples/", import.meta.url);
const sample = (name: string) => readFileSync(new URL(name, SAMPLES));

const jpeg = await phonePhoto(1, 300, 200);
const png = await sharp(jpeg).png().toBuffer();
const cmyk = await sharp(jpeg).toColourspace("cmyk").jpeg().toBuffer();
const deep = await sharp(jpeg).toColourspace("rgb16").png().toBuffer();
const gif = await sharp([jpeg, await sharp(jpeg).negate().toBuffer()], { join: { animated: true } })
  .gif()
  .toBuffer();
const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script>a()</script><path d="M0 0h9v9z"/></svg>';
const heic = Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic", "latin1");

/** An article that shows these files, by the names given, one every second line from the eighth. */
function showing(files: Record<string, Uint8Array | string>, names = Object.keys(files)): Files {
  const lines = names.map((name) =>
    /\.(?:mp3|m4a|wav)$/.test(name) ? `::: son ${name}\n:::` : `![Une vue](<${name}>)`,
  );
  return {
    [ARTICLE]: article({}, lines.join("\n\n")),
    ...Object.fromEntries(
      Object.entries(files).map(([name, bytes]) => [`${FOLDER}/${name}`, bytes]),
    ),
  };
}

/** What can be wrong with photos, drawings and sounds. */
export const media: Row[] = [
  {
    name: "photos that are empty, cut, of text, of another kind than their name, of an iPhone, animated",
    files: showing({
      "vide.jpg": "",
      "coupee.jpg": jpeg.subarray(0, jpeg.length / 2),
      "texte.jpg": "coucou",
      "menteuse.jpg": png,
      "iphone.heic": heic,
      "iphone.jpg": heic,
      "animee.gif": gif,
    }),
    faults: [
      "48/ouvaton/index.md:8:1 Le fichier « vide.jpg » est vide.",
      "48/ouvaton/index.md:10:1 L’image « coupee.jpg » est incomplète ou abîmée : elle ne se lit pas jusqu’au bout.",
      "48/ouvaton/index.md:12:1 « texte.jpg » est du texte, que le site ne sait pas montrer.",
      "48/ouvaton/index.md:14:1 « menteuse.jpg » est en réalité une image PNG.",
      "48/ouvaton/index.md:16:1 « iphone.heic » est une photo HEIC, comme en font les iPhone, que le site ne sait pas montrer.",
      "48/ouvaton/index.md:18:1 « iphone.jpg » est une photo HEIC, comme en font les iPhone, que le site ne sait pas montrer.",
      "48/ouvaton/index.md:20:1 « animee.gif » est une image animée.",
    ],
  },
  {
    name: "photos in printers’ colours and of sixteen bits, a drawing with a programme",
    files: showing({ "encre.jpg": cmyk, "profonde.png": deep, "nette.svg": svg }),
    remarks: [
      "48/ouvaton/index.md:8:13 L’image « encre.jpg » est en couleurs d’imprimerie (CMJN).",
      "48/ouvaton/index.md:10:13 L’image « profonde.png » a 16 bits par couleur.",
      "48/ouvaton/index.md:12:13 Le dessin « nette.svg » a été nettoyé : un programme.",
    ],
    builds: ({ article }) => {
      expect(article(/<img [^>]*src="[^"]*encre-\d+-\w+\.jpg"/)).toBe(true);
      expect(article(/<img [^>]*src="[^"]*profonde-\d+-\w+\.jpg"/)).toBe(true);
    },
  },
  {
    name: "photos whose names have accents in either form, spaces, and a percent sign",
    files: showing(
      { "été.jpg": jpeg, "e\u0301cole.jpg": jpeg, "100 % vrai.jpg": jpeg, "un deux.jpg": jpeg },
      ["e\u0301te\u0301.jpg", "école.jpg", "100 % vrai.jpg", "un%20deux.jpg"],
    ),
    builds: ({ article }) => {
      for (const stem of ["ete", "ecole", "100-vrai", "un-deux"]) {
        expect(article(new RegExp(`src="[^"]*/${stem}-\\d+-\\w+\\.jpg"`))).toBe(true);
      }
    },
  },
  {
    name: "names of photos that differ by their capitals, in the text or in the folder",
    files: showing({ "Photo.jpg": jpeg }, ["photo.JPG"]),
    faults: ["48/ouvaton/index.md:8:1 L’image « photo.JPG » n’existe pas."],
  },
  {
    name: "two photos that another computer takes for one",
    files: showing({ "Photo.jpg": jpeg, "photo.jpg": jpeg }, ["photo.jpg"]),
    faults: [
      "48/ouvaton/photo.jpg:1:1 « photo.jpg » et « Photo.jpg » ne diffèrent que par les majuscules.",
    ],
  },
  {
    name: "a note on a photo that the text does not show, and a rendering that does not exist",
    files: {
      ...showing({ "cour.jpg": jpeg }),
      [ARTICLE]: article({ images: "{cours.jpg: {rendu: trame}}" }, "![La cour](cour.jpg)"),
      [`${NUMERO}/idees/index.md`]: article({ images: "{a.jpg: {rendu: points}}" }),
    },
    faults: [
      "48/idees/index.md:6:25 « rendu » vaut « points ».",
      "48/ouvaton/index.md:6:21 Le texte ne montre pas l’image « cours.jpg ».",
    ],
  },
  {
    name: "sounds that are none, of another kind than their name, cut, absent",
    files: showing(
      {
        "texte.mp3": "Bonjour. ".repeat(500),
        "vide.mp3": "",
        "menteur.mp3": sample("aac.m4a"),
        "film.m4a": sample("video.mp4"),
        "coupe.m4a": sample("aac.m4a").subarray(0, 4000),
      },
      ["texte.mp3", "vide.mp3", "menteur.mp3", "film.m4a", "coupe.m4a", "textes.mp3"],
    ),
    faults: [
      "48/ouvaton/index.md:8:1 « texte.mp3 » ne se lit pas comme un enregistrement : le fichier est abîmé, ou c’est autre chose sous ce nom.",
      "48/ouvaton/index.md:11:1 L’enregistrement « vide.mp3 » est un fichier vide.",
      "48/ouvaton/index.md:14:1 « menteur.mp3 » est en réalité un fichier .m4a.",
      "48/ouvaton/index.md:17:1 « film.m4a » est une vidéo.",
      "48/ouvaton/index.md:20:1 L’enregistrement « coupe.m4a » est incomplet : la fin du fichier manque.",
      "48/ouvaton/index.md:23:1 L’enregistrement « textes.mp3 » n’existe pas.",
    ],
  },
  {
    name: "a transcript with a fault, another sound and notes",
    files: {
      ...showing({ "entretien.mp3": sample("cbr.mp3") }),
      [`${FOLDER}/entretien.md`]:
        "Un mot[^1].\n\n<b>gras</b>\n\n::: son autre.mp3\n:::\n\n[^1]: Une note.\n",
    },
    faults: [
      "48/ouvaton/entretien.md:1:1 Une transcription a des notes.",
      "48/ouvaton/entretien.md:3:1 Du HTML a été trouvé : « <b> ».",
      "48/ouvaton/entretien.md:5:1 Une transcription contient un autre enregistrement.",
    ],
  },
  {
    name: "a transcript that is a link, one that no sound asks for, a page beside a sound",
    files: {
      ...showing({ "entretien.mp3": sample("cbr.mp3") }),
      [`${FOLDER}/entretien.md`]: { link: "/etc/hostname" },
      [`${FOLDER}/perdu.mp3`]: sample("cbr.mp3"),
      [`${FOLDER}/perdu.md`]: "Des mots.\n",
      "pages/a-propos.mp3": sample("cbr.mp3"),
    },
    faults: [
      "48/ouvaton/entretien.md:1:1 « entretien.md » est un lien symbolique.",
      "48/ouvaton/perdu.md:1:1 « perdu.md » ne serait pas publié : le texte ne fait pas entendre le son du même nom.",
    ],
  },
  {
    name: "a picture of the podcast that directories would refuse",
    files: {
      ...showing({ "entretien.mp3": sample("cbr.mp3") }),
      "magazine.yaml": "podcast: {image: podcast.jpg}\n",
      "podcast.jpg": jpeg,
    },
    faults: ["magazine.yaml:1:18 L’image du podcast « podcast.jpg » a 300 × 200 pixels."],
  },
];
