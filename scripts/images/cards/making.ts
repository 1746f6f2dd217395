/** Goes up when the code makes other pictures of the same cards and covers. */
export const CARDS_MAKING = 2;

/** What pages that link to ours show best. */
export const CARD_WIDTH = 1200;
export const CARD_HEIGHT = 630;

/** Within what podcast directories ask for. https://podcasters.apple.com/support/896-artwork-requirements */
export const SQUARE_SIDE = 1500;
