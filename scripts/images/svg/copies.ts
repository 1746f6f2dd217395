/** A part of the drawing that can be copied: from an element with an identifier, down to the next ones. */
interface Part {
  elements: number;
  inside: Part[];
  copied: string[];
  total?: number;
}

/**
 * Counts what a drawing comes to once each `use` has been replaced by what it copies: ten lines of copies of copies
 * freeze a browser. Parts that copy themselves count once, as browsers do not draw them.
 */
export class Copies {
  readonly #parts = new Map<string, Part>();
  readonly #root: Part = { elements: 0, inside: [], copied: [] };
  readonly #open: Part[] = [this.#root];

  /** @param copied the identifier that a `use` copies */
  open(id: string | undefined, copied: string | undefined): void {
    let part = this.#open.at(-1) as Part;
    if (id !== undefined) {
      const own: Part = { elements: 0, inside: [], copied: [] };
      part.inside.push(own);
      if (!this.#parts.has(id)) this.#parts.set(id, own);
      part = own;
    }
    part.elements++;
    if (copied !== undefined) part.copied.push(copied);
    this.#open.push(part);
  }

  close(): void {
    this.#open.pop();
  }

  /** Elements drawn in all. */
  total(): number {
    // Not by recursion: copies may follow one another further than the stack goes.
    const waiting: Part[] = [this.#root];
    const seen = new Set<Part>();
    for (let part = waiting.at(-1); part; part = waiting.at(-1)) {
      const needed = this.#needed(part);
      if (seen.has(part)) {
        waiting.pop();
        part.total ??= needed.reduce((sum, { total = 0 }) => sum + total, part.elements);
      } else {
        seen.add(part);
        for (const other of needed) if (!seen.has(other)) waiting.push(other);
      }
    }
    return this.#root.total ?? 0;
  }

  #needed({ inside, copied }: Part): Part[] {
    return [...inside, ...copied.flatMap((id) => this.#parts.get(id) ?? [])];
  }
}
