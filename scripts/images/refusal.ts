import { EXTENSIONS, type Format } from "./formats.ts";

/** Why a file cannot be shown, in the sentences of a fault; `fix` is what to write in the place of its name. */
export interface Problem {
  found: string;
  expected: string;
  fix?: string;
}

/** The reason, as plain data that can be kept; `reasonOf…` below turn it into sentences for a file as it is written. */
export type Refusal =
  | { reason: "closed" | "empty" | "animated" | "damaged" }
  | { reason: "format"; format: Format }
  /** Its extension tells another kind than its bytes. */
  | { reason: "lies"; format: Format }
  | { reason: "bomb"; pixels: number; most: number }
  | { reason: "svg"; what: string; line?: number };

/** What is worth saying of a file that is shown all the same. */
export type Remark =
  | { remark: "heavy"; bytes: number }
  | { remark: "cmyk" | "deep" }
  | { remark: "cleaned"; what: string[] };

const NAMES: Record<Format, string> = {
  jpeg: "une image JPEG",
  png: "une image PNG",
  gif: "une image GIF",
  webp: "une image WebP",
  avif: "une image AVIF",
  heic: "une photo HEIC, comme en font les iPhone",
  tiff: "une image TIFF",
  svg: "un dessin SVG",
  bmp: "une image BMP",
  pdf: "un document PDF",
  psd: "un document Photoshop",
  video: "une vidéo ou un son",
  text: "du texte",
  unknown: "un fichier d’un genre inconnu",
};

/** @param src the file as the text names it */
export function problemOf(refusal: Refusal, src: string): Problem {
  switch (refusal.reason) {
    case "closed":
      return {
        found: `L’image « ${src} » ne peut pas être ouverte.`,
        expected: "un fichier que votre ordinateur sait lire\u00a0: vérifiez ses droits.",
      };
    case "empty":
      return {
        found: `Le fichier « ${src} » est vide.`,
        expected: "l’image elle-même\u00a0: copiez-la de nouveau à côté du texte.",
      };
    case "animated":
      return {
        found: `« ${src} » est une image animée.`,
        expected:
          "une image fixe (une vue de l’animation, enregistrée en PNG), ou une vidéo avec ::: video.",
      };
    case "damaged":
      return {
        found: `L’image « ${src} » est incomplète ou abîmée\u00a0: elle ne se lit pas jusqu’au bout.`,
        expected: "l’image entière\u00a0: copiez-la de nouveau depuis l’appareil ou le courriel.",
      };
    case "format":
      return {
        found: `« ${src} » est ${NAMES[refusal.format]}, que le site ne sait pas montrer.`,
        expected:
          refusal.format === "heic"
            ? "la même photo exportée en JPEG (sur un iPhone\u00a0: Réglages, Appareil photo, Formats, Le plus compatible)."
            : "une image enregistrée en JPEG ou en PNG.",
      };
    case "lies": {
      const right = EXTENSIONS[refusal.format]?.[0] ?? "";
      const name = src.replace(/\.[^.]*$/, "") + right;
      return {
        found: `« ${src} » est en réalité ${NAMES[refusal.format]}.`,
        expected: `un fichier dont le nom finit par ${right}\u00a0: renommez-le, ici aussi.`,
        fix: name,
      };
    }
    case "bomb":
      return {
        found: `L’image « ${src} » a ${Math.round(refusal.pixels / 1e6)}\u00a0millions de pixels.`,
        expected: `${refusal.most / 1e6}\u00a0millions au plus\u00a0: réduisez-la avant.`,
      };
    case "svg":
      return {
        found: `Le dessin « ${src} » ne peut pas être montré${refusal.line === undefined ? "" : `, ligne\u00a0${refusal.line}`}\u00a0: ${refusal.what}.`,
        expected: "un SVG fait de formes et de texte, sans rien qui vienne d’ailleurs.",
      };
  }
}

/** A sentence to print, and what to do or not; `src` as in `problemOf`. */
export function remarkOf(remark: Remark, src: string): Problem {
  switch (remark.remark) {
    case "heavy":
      return {
        found: `L’image « ${src} » pèse ${Math.round(remark.bytes / 1e6)}\u00a0Mo.`,
        expected:
          "rien à faire, le site n’en publie que des versions légères. Une image de 5\u00a0Mo suffirait.",
      };
    case "cmyk":
      return {
        found: `L’image « ${src} » est en couleurs d’imprimerie (CMJN).`,
        expected:
          "rien à faire, elle est convertie\u00a0: regardez si ses couleurs vous conviennent.",
      };
    case "deep":
      return {
        found: `L’image « ${src} » a 16\u00a0bits par couleur.`,
        expected: "rien à faire, elle est publiée en 8\u00a0bits, qui suffisent à l’écran.",
      };
    case "cleaned":
      return {
        found: `Le dessin « ${src} » a été nettoyé\u00a0: ${remark.what.join(", ")}.`,
        expected: "rien à faire, votre fichier n’est pas touché. Regardez le dessin dans l’aperçu.",
      };
  }
}
