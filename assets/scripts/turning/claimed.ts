import { isEnlarged } from "../swipe.ts";
import { isTyping } from "../typing.ts";

/**
 * Whether arrows and fingers already have a use where they are: in a field, a player, a picture opened large, a thing or a
 * page that scrolls across, letters selected, a page that two fingers have enlarged.
 */
export function isClaimed(target: EventTarget | null): boolean {
  if (isTyping(target) || getSelection()?.isCollapsed === false) return true;
  if (isEnlarged() || document.querySelector("dialog[open]")) return true;
  let element = target instanceof Element ? target : undefined;
  if (element?.closest("audio, video")) return true;
  for (; element; element = element.parentElement ?? undefined) {
    const isWide = element.scrollWidth > element.clientWidth;
    if (isWide && scrolls(element)) return true;
  }
  return false;
}

/** Text too long for its box is cut, or overflows, without scrolling; the page scrolls whatever its style says. */
function scrolls(element: Element): boolean {
  return (
    element === document.scrollingElement || /auto|scroll/.test(getComputedStyle(element).overflowX)
  );
}
