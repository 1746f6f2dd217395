/** One of the files among which a browser chooses. */
export interface Candidate {
  address: string;
  /** Offset of the address in the attribute. */
  at: number;
  /** In pixels of the file, where it says `800w`. */
  width: number | undefined;
  /** Pixels of the file for one of CSS, where it says `2x`; 1 where it says nothing. */
  density: number;
}

const CANDIDATE = /[\s,]*([^\s,]\S*[^\s,]|[^\s,])(?:\s+([\d.]+)([wx]))?\s*(?:,|$)/y;

/** The files of a `srcset`; `undefined` where it cannot be read. https://html.spec.whatwg.org/#parsing-a-srcset-attribute */
export function parseSrcset(srcset: string): Candidate[] | undefined {
  const candidates: Candidate[] = [];
  let from = 0;
  while (srcset.slice(from).trim() !== "") {
    CANDIDATE.lastIndex = from;
    const found = CANDIDATE.exec(srcset);
    if (!found) return undefined;
    const [whole, address = "", number, unit] = found;
    candidates.push({
      address,
      at: from + whole.indexOf(address),
      width: unit === "w" ? Number(number) : undefined,
      density: unit === "x" ? Number(number) : 1,
    });
    from += whole.length;
  }
  return candidates;
}
