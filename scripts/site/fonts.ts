import { createHash } from "node:crypto";
import { makeFaces } from "../fonts/make-faces.ts";
import { fontFace, standInRules } from "../fonts/stand-ins.ts";
import type { Bundle } from "./bundle.ts";

/** The faces of the site, and how pages come by them. */
export interface Fonts {
  files: Bundle[];
  /** Rules for the stylesheet. */
  css: string;
  /** Addresses of the faces that every page shows. */
  preloads: string[];
}

/**
 * @param cache the folder where faces are kept once made
 * @param lasting false for a preview
 * @throws FaceRefused when a face lacks a sign
 */
export async function buildFonts(cache: string, lasting: boolean): Promise<Fonts> {
  const fonts: Fonts = { files: [], css: "", preloads: [] };
  for (const { source, bytes, measures } of await makeFaces(cache)) {
    const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 8);
    const url = `/assets/${source.name}${lasting ? `-${hash}` : ""}.woff2`;
    fonts.files.push({ url, bytes });
    fonts.css += fontFace({
      "font-family": `"${source.family}"`,
      ...(source.style === "italic" ? { "font-style": source.style } : {}),
      src: `url(${url})format("woff2")`,
      "font-display": "swap",
    });
    fonts.css += standInRules(source, measures);
    if (source.style === "normal") fonts.preloads.push(url);
  }
  return fonts;
}
