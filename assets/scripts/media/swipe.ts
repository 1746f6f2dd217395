/** Pixels that a finger goes across before it means something. */
const FAR = 48;

/**
 * Calls `turn` with 1 for a finger that goes to the left, -1 to the right. Scrolling, and a page that two fingers have
 * enlarged, are left to the browser: events of touch, unlike those of pointers, go on while it scrolls.
 *
 * @param moved element that follows the finger
 */
export function followSwipes(
  area: HTMLElement,
  moved: () => HTMLElement,
  turn: (step: number) => void,
): void {
  let start: Touch | undefined;
  const across = ({ changedTouches: [finger] }: TouchEvent) => {
    if (!start || !finger) return 0;
    const x = finger.clientX - start.clientX;
    return Math.abs(x) > 2 * Math.abs(finger.clientY - start.clientY) ? x : 0;
  };
  const listen = (
    name: "touchstart" | "touchmove" | "touchend" | "touchcancel",
    act: (event: TouchEvent) => void,
  ) => area.addEventListener(name, act, { passive: true });
  const release = () => {
    moved().style.translate = "";
    start = undefined;
  };
  listen("touchstart", ({ touches }) => {
    release();
    if (touches.length === 1 && (visualViewport?.scale ?? 1) < 1.01) start = touches[0];
  });
  listen("touchmove", (event) => {
    moved().style.translate = `${across(event)}px`;
  });
  listen("touchend", (event) => {
    const x = across(event);
    release();
    if (Math.abs(x) > FAR) turn(-Math.sign(x));
  });
  listen("touchcancel", release);
}
