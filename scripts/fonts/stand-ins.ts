import type { FaceMeasures } from "./cut-face.ts";
import type { FaceSource } from "./faces.ts";

/** A face that systems have. */
interface StandIn {
  name: string;
  /** Names to find it by, of each cut, and the mean width of a sign of prose.ts set in it, in em. */
  cuts: Record<FaceSource["standIns"], { local: readonly string[]; width: number }>;
}

/**
 * Those of Windows and Apple’s systems, of Android, then of Linux. Widths were measured on the files of these faces, but
 * for Georgia on those of Gelasio, which was made as wide.
 */
const STAND_INS: readonly StandIn[] = [
  {
    name: "Georgia",
    cuts: {
      roman: { local: ["Georgia"], width: 0.4286 },
      italic: { local: ["Georgia Italic", "Georgia-Italic"], width: 0.435 },
      bold: { local: ["Georgia Bold", "Georgia-Bold"], width: 0.4992 },
    },
  },
  {
    name: "Noto Serif",
    cuts: {
      roman: { local: ["Noto Serif", "NotoSerif"], width: 0.4638 },
      italic: { local: ["Noto Serif Italic", "NotoSerif-Italic"], width: 0.4485 },
      bold: { local: ["Noto Serif Bold", "NotoSerif-Bold"], width: 0.4933 },
    },
  },
  {
    name: "Liberation Serif",
    cuts: {
      roman: { local: ["Liberation Serif", "Times New Roman"], width: 0.3928 },
      italic: {
        local: ["Liberation Serif Italic", "LiberationSerif-Italic", "Times New Roman Italic"],
        width: 0.3947,
      },
      bold: {
        local: ["Liberation Serif Bold", "LiberationSerif-Bold", "Times New Roman Bold"],
        width: 0.4155,
      },
    },
  },
  {
    name: "DejaVu Serif",
    cuts: {
      roman: { local: ["DejaVu Serif"], width: 0.5002 },
      italic: { local: ["DejaVu Serif Italic", "DejaVuSerif-Italic"], width: 0.5001 },
      bold: { local: ["DejaVu Serif Bold", "DejaVuSerif-Bold"], width: 0.552 },
    },
  },
];

/** Families to name in styles after a family of the site, until it comes. */
export function standInFamilies(family: string): string[] {
  return STAND_INS.map(({ name }) => `${family}, ${name}`);
}

/**
 * The rules of the faces that stand in for one of the site, as wide as it on average and as high: lines that break where
 * they will, at the heights that they will have. https://drafts.csswg.org/css-fonts-5/#font-metrics-override-desc
 */
export function standInRules(
  { family, style, standIns }: FaceSource,
  measures: FaceMeasures,
): string {
  return STAND_INS.map(({ name, cuts }) => {
    const { local, width } = cuts[standIns];
    const size = measures.width / width;
    const { ascent, descent, lineGap } = measures.extents;
    return fontFace({
      "font-family": `"${family}, ${name}"`,
      ...(style === "italic" ? { "font-style": style } : {}),
      src: local.map((each) => `local("${each}")`).join(),
      "size-adjust": percent(size),
      "ascent-override": percent(ascent / size),
      "descent-override": percent(descent / size),
      "line-gap-override": percent(lineGap / size),
    });
  }).join("");
}

/** A rule, from its descriptors. */
export function fontFace(descriptors: Readonly<Record<string, string>>): string {
  const lines = Object.entries(descriptors).map(([name, value]) => `${name}:${value}`);
  return `@font-face{${lines.join(";")}}`;
}

function percent(ratio: number): string {
  return `${Math.round(ratio * 1e4) / 100}%`;
}
