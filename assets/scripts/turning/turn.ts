import { followSwipes } from "../swipe.ts";
import { isClaimed } from "./claimed.ts";

// Pages turn with ← and →, or with a finger that goes across. Without this script, there are the links.

/** Pixels beside the edges of the window, where a finger speaks to the system. */
const EDGE = 32;
/** Pixels across which a finger turns a page: further than a picture, as more is lost by mistake. */
const FAR = 72;

/** The links that a page turns to, the first in the order of the page. Under a cover, there is the first article. */
const LINKS = { [-1]: "a[rel=prev]", 1: "main:has(.cover h1) .summary a, a[rel=next]" };

function turn(step: 1 | -1): void {
  document.querySelector<HTMLAnchorElement>(LINKS[step])?.click();
}

document.addEventListener("keydown", (event) => {
  const { key, altKey, ctrlKey, metaKey, shiftKey, repeat, defaultPrevented, target } = event;
  const step = key === "ArrowLeft" ? -1 : key === "ArrowRight" ? 1 : undefined;
  if (!step || altKey || ctrlKey || metaKey || shiftKey || repeat || defaultPrevented) return;
  if (!isClaimed(target)) turn(step);
});

followSwipes(document, {
  begins: ({ clientX, target }) =>
    clientX > EDGE && clientX < innerWidth - EDGE && !isClaimed(target),
  // Letters may have been selected by the same finger.
  turn: (step) => {
    if (getSelection()?.isCollapsed !== false) turn(step);
  },
  far: FAR,
});
