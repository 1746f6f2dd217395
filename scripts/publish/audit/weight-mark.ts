/** Class of the paragraph, at the foot of each page, that tells its weight. */
export const WEIGHT_CLASS = "poids";

/** What layouts write in it, for the weight to be put in its place once all files are there. */
export const WEIGHT_MARK = "[[poids]]";
