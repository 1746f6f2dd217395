// What the faces of the site are cut to. A text that has another sign is read all the same: browsers draw it with a face
// of the system. What a face must have and lacks stops the build.

const LETTERS = "abcdefghijklmnopqrstuvwxyz";
const ACCENTED = "àâäæçéèêëîïôöœùûüÿ";
const FIGURES = "0123456789";

/** Spaces are written as such: U+00A0 does not break, U+202F is the thin one of French. */
const SPACES = " \u00a0\u202f";

/** U+2011 is the hyphen that does not break. */
const MARKS = "·«»“”…–—’‘'\"-\u2011()[]!?;:,./&%°€№×+=*";

/** What stands in texts, not in titles. */
const REFERENCES = "²³½§†•←→−±@#_~";

/** Of names from around: ñ, ß, Łódź, Århus… Those that are left out come from a face of the system. */
const NEIGHBOURS = "áåíñóøúßščžłŠ";

/** Of every face. */
export const FRENCH =
  LETTERS +
  LETTERS.toUpperCase() +
  ACCENTED +
  ACCENTED.toUpperCase() +
  FIGURES +
  SPACES +
  MARKS +
  NEIGHBOURS;

/** Of the faces of texts. */
export const FRENCH_TEXT = FRENCH + REFERENCES;
