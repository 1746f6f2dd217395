export interface Import {
  /** As written between the quotes. */
  from: string;
  /** Counted from 1. */
  line: number;
  /** Nothing is left of it once the types are erased. */
  typeOnly: boolean;
}

const STATIC =
  /^(?:import|export)\b(\s+type\b(?!\s+from\b))?(?:((?:\s*[\w$*{}\s,]+?)?)\s*\bfrom)?\s*(["'])([^"'\n]+)\3/gm;
const DYNAMIC = /\bimport\(\s*(["'])([^"'\n]+)\1\s*[,)]/g;

/**
 * What a TypeScript file imports or re-exports, in order. Enough for code that Biome formats, where an
 * import begins its line; comments are passed over, and so are text templates, which never begin so.
 */
export function importsOf(source: string): Import[] {
  // Blanked and not cut out, so that lines keep their numbers.
  const code = source.replace(/^\s*\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, (comment) =>
    comment.replace(/[^\n]/g, " "),
  );
  const found = [
    ...Array.from(code.matchAll(STATIC), ({ index, 1: type, 2: names = "", 4: from = "" }) => ({
      index,
      from,
      typeOnly: type !== undefined || onlyTypes(names),
    })),
    ...Array.from(code.matchAll(DYNAMIC), ({ index, 2: from = "" }) => ({
      index,
      from,
      typeOnly: false,
    })),
  ];
  return found
    .sort((a, b) => a.index - b.index)
    .map(({ index, ...rest }) => ({ ...rest, line: code.slice(0, index).split("\n").length }));
}

/** « { type A, type B } »: braces alone, with nothing but types in them. */
function onlyTypes(names: string): boolean {
  const inside = /^\s*\{([^}]*)\}\s*$/.exec(names)?.[1];
  const list = inside?.split(",").filter((name) => name.trim() !== "") ?? [];
  return list.length > 0 && list.every((name) => /^\s*type\s/.test(name));
}

/** The circles of a graph, each once, as the path that comes back: `["a", "b", "a"]`. */
export function findCircles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const circles: string[][] = [];
  const done = new Set<string>();
  const path: string[] = [];
  const walk = (node: string) => {
    const seenAt = path.indexOf(node);
    if (seenAt >= 0) circles.push([...path.slice(seenAt), node]);
    if (seenAt >= 0 || done.has(node)) return;
    path.push(node);
    for (const next of graph.get(node) ?? []) walk(next);
    path.pop();
    done.add(node);
  };
  for (const node of graph.keys()) walk(node);
  return circles;
}
