import type { VNode } from "preact";
import { render } from "preact-render-to-string";
import { DEFAULT_TYPOGRAPHY, type Typography } from "../scripts/langue/index.ts";
import { inFrench } from "./french.ts";

/** A whole page as HTML, from the element of one of the page components; its words are set in French. */
export function renderPage(page: VNode, typography: Typography = DEFAULT_TYPOGRAPHY): string {
  return `<!doctype html>${renderFragment(page, typography)}\n`;
}

/** A piece of a page as HTML. */
export function renderFragment(piece: VNode, typography: Typography): string {
  return inFrench(typography, () => render(piece));
}
