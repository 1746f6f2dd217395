/** A point, for the images that must be allowed. */
export const PNG_ADDRESS =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=";

const NAMES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';

/** A drawing of 30 × 20 pixels. */
export function drawing(inside: string, attributes = ""): string {
  return `<svg ${NAMES} viewBox="0 0 30 20"${attributes && ` ${attributes}`}>${inside}</svg>`;
}
