/**
 * The link that a click follows in this window, if it matches `selector`; none when the reader asks for another window
 * or a file. A click of another button than the first is no `click`.
 */
export function followedLink(event: MouseEvent, selector: string): HTMLAnchorElement | undefined {
  const { target, ctrlKey, metaKey, shiftKey, altKey } = event;
  if (ctrlKey || metaKey || shiftKey || altKey || !(target instanceof Element)) return undefined;
  return target.closest<HTMLAnchorElement>(selector) ?? undefined;
}
