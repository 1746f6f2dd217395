// How wide pictures are shown, for the browser to choose a file before it has the styles. Lengths in rem count from the
// reader's own size of text there, not from that of base.css, which adds 0.29vw to it: hence these sums.
// https://html.spec.whatwg.org/multipage/images.html#sizes-attributes

/** The edges of a page on a telephone. */
const NARROW = "calc(100vw - 2.125rem)";

/** As wide as a line of text. */
const COLUMN = `(min-width: 40em) min(45.75rem, 30.5rem + 8.85vw), ${NARROW}`;

/** Of pictures in a text; in a gallery, by their place as figures.css gives it. */
export const PICTURE_SIZES = { figure: COLUMN, gallery };

const HALF_OF_NARROW = "calc(50vw - 1.5rem)";

/**
 * @param rank of the picture in its gallery, from 0
 * @param total how many it has
 */
function gallery(rank: number, total: number): string {
  const wide = "min(63.4rem, 42.25rem + 12.25vw)";
  if (total === 1) return `(min-width: 52em) ${wide}, ${NARROW}`;
  // Rows of two come first where rows of three would leave one alone; a picture that lies may take two thirds of them.
  const inPairs = [0, 4, 2][total % 3] as number;
  const desk = rank < inPairs ? "min(42rem, 27.8rem + 8vw)" : "min(21rem, 13.4rem + 3.9vw)";
  const isAlone = rank === 0 && total % 2 === 1;
  return `(min-width: 52em) ${desk}, ${isAlone ? NARROW : HALF_OF_NARROW}`;
}

const WHOLE_PAGE = "78rem, 52.25rem + 15.15vw";

/** Of the picture that opens an article. */
export const OPENING_SIZES = `(min-width: 52em) min(${WHOLE_PAGE}), ${NARROW}`;

/** Of the one that opens a récit, which is shown whole in a part of the height of the window. */
export function wholeSizes({ width, height }: { width: number; height: number }): string {
  return `(min-width: 52em) min(${WHOLE_PAGE}, ${Math.ceil((66 * width) / height)}vh), ${NARROW}`;
}

/** Of the picture beside the first article of a summary. */
export const SUMMARY_SIZES = `(min-width: 60em) min(45rem, 52vw), ${NARROW}`;

/** Of the picture beside the first piece of an archive. */
export const FIRST_PIECE_SIZES = `(min-width: 52em) min(26rem, 17rem + 5vw), ${NARROW}`;

/** Of the picture on the cover put forward among all numéros, and on the others. */
export const FRONT_COVER_SIZES = `(min-width: 40em) 24rem, ${NARROW}`;
export const SMALL_COVER_SIZES = `(min-width: 40em) 12rem, ${HALF_OF_NARROW}`;

/** Of the picture on the cover of a numéro. */
export const COVER_SIZES = `(min-width: 52em) 40vw, ${NARROW}`;
