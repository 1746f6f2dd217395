import { FRENCH, FRENCH_TEXT } from "./signs.ts";

/** Signs that have another drawing where styles ask for it. */
export interface Drawing {
  text: string;
  /** OpenType features that give it: https://learn.microsoft.com/typography/opentype/spec/featurelist */
  features: readonly string[];
}

/** A typeface of the site. */
export interface FaceSource {
  /** Of the file served, and of nothing that a reader sees. */
  name: string;
  /** As styles call it. */
  family: string;
  style: "normal" | "italic";
  /** In a package. */
  file: string;
  /** Signs that it must have. */
  signs: string;
  /** Drawings kept beside those of the signs themselves: no other ligature, figure or small capital is. */
  drawings: readonly Drawing[];
  /** Signs that it lacks, and those whose drawing they take. */
  borrowed: ReadonlyMap<string, string>;
  /** Faces of systems that stand in until it comes, the most alike first: see stand-ins.ts. */
  standIns: "roman" | "italic" | "bold";
}

const LIGATURES: Drawing = { text: "fi fl ff ffi ffl", features: ["liga"] };

/** Narrow spaces are all drawn alike; the hyphen is one, that it breaks or not. */
const BORROWED = new Map([
  ["\u202f", "\u2009"],
  ["\u2011", "-"],
]);

const FIGURES = "0123456789";

/**
 * The faces of the site. That of titles draws figures that mix with letters by default, that of texts when asked to. Texts
 * are set in its medium, which its family counts as 500 and styles as 400: thinner, it is too pale for small screens.
 */
export const FACES: readonly FaceSource[] = [
  {
    name: "titre",
    family: "Young Serif",
    style: "normal",
    file: "@expo-google-fonts/young-serif/400Regular/YoungSerif_400Regular.ttf",
    signs: FRENCH,
    drawings: [LIGATURES, { text: FIGURES, features: ["lnum"] }],
    borrowed: BORROWED,
    standIns: "bold",
  },
  {
    name: "texte",
    family: "Spectral",
    style: "normal",
    file: "@expo-google-fonts/spectral/500Medium/Spectral_500Medium.ttf",
    signs: FRENCH_TEXT,
    drawings: [
      LIGATURES,
      { text: FIGURES, features: ["onum"] },
      // Centuries. Browsers ask for both features before they take small capitals from a face.
      { text: "IVXLCivxlc", features: ["c2sc", "smcp"] },
    ],
    borrowed: BORROWED,
    standIns: "roman",
  },
  {
    name: "italique",
    family: "Spectral",
    style: "italic",
    file: "@expo-google-fonts/spectral/500Medium_Italic/Spectral_500Medium_Italic.ttf",
    signs: FRENCH_TEXT,
    drawings: [LIGATURES, { text: FIGURES, features: ["onum"] }],
    borrowed: BORROWED,
    standIns: "italic",
  },
];
