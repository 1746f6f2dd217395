import { type Bone, isMerged, isRepeated, serialise } from "./skeleton.ts";

/** What may stand in a place, as far as it is known. */
interface Place {
  children: Map<string, Place>;
  /** Suites of those children whose order and number matter. */
  suites: Set<string>;
}

/**
 * What the pages found valid so far are made of: which element stands in which. A page that is made of the same is valid
 * too; of another, what is new in it is enough to judge it by.
 */
export class KnownForms {
  readonly #root: Place = { children: new Map(), suites: new Set() };

  /** As HTML, a page reduced to what is new in it and to what holds that; `undefined` where nothing is. */
  newIn(skeleton: Bone): string | undefined {
    const left = reduce(skeleton, this.#root);
    return left.isNew ? serialise(left.bone) : undefined;
  }

  /** Notes that such a page is valid. */
  learn(skeleton: Bone): void {
    note(skeleton, this.#root);
  }
}

function reduce(bone: Bone, known: Place | undefined): { bone: Bone; isNew: boolean } {
  const children = new Map<string, Bone>();
  const isNewSuite = !isMerged(bone) && !known?.suites.has(suiteOf(bone));
  let isNew = known === undefined || isNewSuite;
  for (const [key, child] of bone.children) {
    const place = known?.children.get(key);
    if (isRepeated(child)) {
      if (place && !isNewSuite) continue;
      children.set(key, child);
      isNew = true;
      continue;
    }
    const left = reduce(child, place);
    isNew ||= left.isNew;
    if (left.isNew || isNewSuite || !isMerged(child)) children.set(key, left.bone);
  }
  return { bone: { ...bone, children }, isNew };
}

function note(bone: Bone, place: Place): void {
  if (!isMerged(bone)) place.suites.add(suiteOf(bone));
  for (const [key, child] of bone.children) {
    let inner = place.children.get(key);
    if (!inner) {
      inner = { children: new Map(), suites: new Set() };
      place.children.set(key, inner);
    }
    if (!isRepeated(child)) note(child, inner);
  }
}

/** The children whose order and number matter, and where others stand among them. */
function suiteOf({ children }: Bone): string {
  let suite = "";
  for (const [key, child] of children) {
    if (!isMerged(child) && !isRepeated(child)) suite += key;
    else if (!suite.endsWith("…")) suite += "…";
  }
  return suite;
}
