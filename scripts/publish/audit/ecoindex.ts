/** What EcoIndex looks at in a page once it is loaded. */
export interface PageWeight {
  /** Elements of the document; those inside an `<svg>` are left out, the `<svg>` itself counts. */
  dom: number;
  requests: number;
  /** Received over the network, compressed, in kilobytes of 1,024 bytes. */
  kilobytes: number;
}

export interface EcoIndex {
  /** From 0 (the heaviest page of the web) to 100, not rounded. */
  score: number;
  grade: "A" | "B" | "C" | "D" | "E" | "F" | "G";
}

// Every twentieth of the pages of HTTP Archive, as published with EcoIndex:
// https://github.com/cnumr/ecoindex_reference/blob/main/ecoindex_reference.json
const DOM = [
  0, 47, 75, 159, 233, 298, 358, 417, 476, 537, 603, 674, 753, 843, 949, 1076, 1237, 1459, 1801,
  2479, 594601,
];
const REQUESTS = [
  0, 2, 15, 25, 34, 42, 49, 56, 63, 70, 78, 86, 95, 105, 117, 130, 147, 170, 205, 281, 3920,
];
const KILOBYTES = [
  0, 1.37, 144.7, 319.53, 479.46, 631.97, 783.38, 937.91, 1098.62, 1265.47, 1448.32, 1648.27,
  1876.08, 2142.06, 2465.37, 2866.31, 3401.59, 4155.73, 5400.08, 8037.54, 223212.26,
];

const GRADES = [
  ["A", 80],
  ["B", 70],
  ["C", 55],
  ["D", 40],
  ["E", 25],
  ["F", 10],
] as const;

/**
 * EcoIndex of a page, in the form corrected in 2022, whose scores run from 0 to 100 and whose A begins
 * above 80: https://github.com/cnumr/GreenIT-Analysis/issues/61. Older tools count one twentieth more on
 * each axis, and give other grades to the same page.
 *
 * The grams and centilitres that EcoIndex derives from the score are left out: their author keeps the rights on them
 * (https://github.com/cnumr/ecoindex_reference#disclaimer), and they add nothing to it.
 */
export function ecoIndex({ dom, requests, kilobytes }: PageWeight): EcoIndex {
  const burden = 3 * rank(DOM, dom) + 2 * rank(REQUESTS, requests) + rank(KILOBYTES, kilobytes);
  const score = 100 - (5 * burden) / 6;
  return {
    score,
    grade: GRADES.find(([, above]) => score > above)?.[0] ?? "G",
  };
}

/** Place of a value among the twentieths, from 0 to 20, in proportion between two of them. */
function rank(quantiles: readonly number[], value: number): number {
  const above = quantiles.findIndex((quantile) => value < quantile);
  if (above === -1) return quantiles.length - 1;
  const [lower = 0, upper = 0] = quantiles.slice(above - 1, above + 1);
  return above - 1 + (value - lower) / (upper - lower);
}
