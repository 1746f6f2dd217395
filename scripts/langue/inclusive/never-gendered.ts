/** Words with an ending of ours that have one gender only, or are no French: « appel.les », « novel·les ». */
const NEVER_GENDERED = new Set(
  "appel rappel sel ciel miel fiel gel dégel hôtel autel cartel pastel novel aquarel pel mel cel main mer quai brussel els tots tutti freund ein tag jahr self catch print log push char class process bus match autor actor encor avec jusqu guèr sin cos tan".split(
    " ",
  ),
);

/** Whether the parts of a word, which have the shape of a form, are something else. */
export function isNeverGendered([stem = "", ...others]: readonly string[]): boolean {
  const isRoot = others.length > 1 && others[1] !== "s";
  return !isRoot && NEVER_GENDERED.has(stem.toLowerCase());
}
