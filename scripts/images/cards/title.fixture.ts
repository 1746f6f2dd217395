import fc from "fast-check";

const WORDS =
  "la le les un des à de et où vivre forêt habitant·es œuvres paysan·nes-boulanger·ères l’été aujourd’hui peut-être c’est-à-dire coopérative (Re)bonds (Ré)acteur·ices Île Édimbourg 2026 CO₂ anticonstitutionnellement ÉCOLE, mer. «\u00a0oui\u00a0» qui\u202f? ensemble\u202f; nuit\u00a0: 12\u00a0000\u00a0€ –".split(
    " ",
  );

/** As an editor could write it, typeset. */
export const frenchTitle = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 30 })
  .map((words) => words.join(" "));
