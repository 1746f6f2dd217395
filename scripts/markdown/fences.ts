import type { StateCore } from "markdown-it";
import { contextOf } from "./context.ts";

/** Core rule: a block of code that nothing ends, which would take the rest of the article in silence. */
export function fences(state: StateCore): void {
  const context = contextOf(state.env);
  for (const { type, map, markup } of state.tokens) {
    if (type !== "fence" || !map) continue;
    const [first, next] = map;
    const last = context.source.line(next - 1);
    if (next - 1 > first && /^[\s>]*(?:`{3,}|~{3,})\s*$/.test(last)) continue;
    context.fault(context.source.block(first, markup), {
      found: `Le bloc de code ouvert par ${markup} n’est pas fermé.`,
      expected: `${markup} seul sur une ligne, à la fin du code.`,
    });
  }
}
