import type { Resolver } from "./types.ts";

const PAGES: Record<string, string> = {
  "../alternumerisme/": "/numeros/48-alternumerisme/alternumerisme/",
  "/relire/": "/relire/",
  "/numeros/(re)bonds/": "/numeros/(re)bonds/",
};

const IMAGES: Record<string, [width: number, height: number]> = {
  "siege.jpg": [1200, 800],
  "assemblée générale.jpg": [1200, 900],
  "forum.jpg": [800, 1200],
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
    if (size) return { url: `/images/${encodeURI(src)}`, width: size[0], height: size[1] };
    return {
      found: `L’image ${src} n’existe pas.`,
      expected: "siege.jpg, peut-être.",
      fix: "siege.jpg",
    };
  },
};
