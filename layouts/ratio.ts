// Shapes of pictures that assets/styles/ratios.css knows, in tenths.

const NARROWEST = 3;
const WIDEST = 30;

/** Class that tells the styles how much wider than high a picture is, to a tenth. */
export function ratioClass({ width, height }: { width: number; height: number }): string {
  const tenths = Math.round((10 * width) / height);
  return `r${Math.min(WIDEST, Math.max(NARROWEST, tenths))}`;
}
