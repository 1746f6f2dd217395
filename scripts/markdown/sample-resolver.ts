import type { ImageTarget, Resolver } from "./types.ts";

const PAGES: Record<string, string> = {
  "../alternumerisme/": "/numeros/48-alternumerisme/alternumerisme/",
  "/relire/": "/relire/",
  "/numeros/(re)bonds/": "/numeros/(re)bonds/",
};

const SOUND = {
  url: "/sons/entretien.mp3",
  name: "entretien",
  type: "audio/mpeg",
  bytes: 11_400_000,
  seconds: 754,
  chapters: [],
  transcript: undefined,
};

const IMAGES: Record<string, [width: number, height: number]> = {
  "siege.jpg": [1200, 800],
  "assemblée générale.jpg": [1200, 900],
  "forum.jpg": [800, 1200],
  "trame.jpg": [1600, 1200],
  "village.jpg": [800, 600],
};

/** A small imaginary magazine, in which the examples of `fixtures/` stand. */
export const sampleResolver: Resolver = {
  link(href) {
    const path = href.replace(/#.*$/, "");
    const url = PAGES[path];
    if (url !== undefined) return { url };
    const found = `L’adresse ${path} ne mène à aucune page.`;
    return { found, expected: "../alternumerisme/, peut-être.", fix: "../alternumerisme/" };
  },
  image(src) {
    const size = IMAGES[src];
    if (size) {
      const [width, height] = size;
      return { ...filesOf(`/images/${encodeURI(src)}`, width), file: src, width, height };
    }
    return {
      found: `L’image ${src} n’existe pas.`,
      expected: "siege.jpg, peut-être.",
      fix: "siege.jpg",
    };
  },
  sound(src) {
    if (src === "entretien.mp3") return SOUND;
    if (src === "récit.opus") {
      const passages = [{ text: "On part." }];
      return {
        ...{ ...SOUND, url: "/sons/recit.opus", name: "recit", type: "audio/ogg", bytes: 64_000 },
        ...{ seconds: 9.4, chapters: [{ start: 4, title: "Le retour" }] },
        transcript: { html: "<p>On part.</p>\n", passages },
      };
    }
    const found = `L’enregistrement ${src} n’existe pas.`;
    return { found, expected: "entretien.mp3, peut-être.", fix: "entretien.mp3" };
  },
};

/** A picture of one file, as a drawing has. */
export function oneFile(url: string, width: number, height: number): ImageTarget {
  const plain = [{ url, width }];
  const rest = { modern: undefined, classes: [], full: url, dithered: false };
  return { file: url, plain, width, height, ...rest };
}

/** `trame.jpg` is dithered, `village.jpg` has all its sizes, the others one. */
function filesOf(url: string, width: number): Omit<ImageTarget, "file" | "width" | "height"> {
  const file = { url, width };
  const plain = { modern: undefined, classes: [], full: url, dithered: false };
  if (url.endsWith("trame.jpg")) {
    const dithered = { url: "/images/trame.png", width: 400 };
    return { ...plain, plain: [dithered], classes: ["trame"], dithered: true };
  }
  if (!url.endsWith("village.jpg")) return { ...plain, plain: [file] };
  const modern = [480, 800].map((size) => ({ url: `/images/village-${size}.avif`, width: size }));
  return {
    ...plain,
    plain: [480, 800].map((size) => ({ url: `/images/village-${size}.jpg`, width: size })),
    modern: { type: "image/avif", files: modern },
    classes: ["fond-21"],
    full: "/images/village-800.jpg",
  };
}
