import type { VNode } from "preact";
import { render } from "preact-render-to-string";

/** A whole page as HTML, from the element of one of the page components. */
export function renderPage(page: VNode): string {
  return `<!doctype html>${render(page)}\n`;
}
