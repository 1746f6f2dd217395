interface Swipes {
  /** Element that follows the finger, if any does. */
  moved?: () => HTMLElement;
  /** False leaves a touch to what it began on. */
  begins?: (finger: Touch) => boolean;
  /** Called with 1 for a finger that goes to the left, -1 to the right. */
  turn: (step: 1 | -1) => void;
  /** Pixels that a finger goes across before it means something. */
  far?: number;
}

/** Whether two fingers have enlarged the page, which one then moves. */
export function isEnlarged(): boolean {
  return (visualViewport?.scale ?? 1) > 1.01;
}

/**
 * Follows a finger that goes clearly across `area`. Scrolling, and a page that two fingers have enlarged, are left to the
 * browser: events of touch, unlike those of pointers, go on while it scrolls.
 */
export function followSwipes(
  area: Document | HTMLElement,
  { moved, begins, turn, far = 48 }: Swipes,
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
  ) => area.addEventListener(name, act as (event: Event) => void, { passive: true });
  const move = (x: string) => {
    if (moved) moved().style.translate = x;
  };
  const release = () => {
    move("");
    start = undefined;
  };
  listen("touchstart", ({ touches: [finger, second] }) => {
    release();
    if (!finger || second || isEnlarged()) return;
    if (begins?.(finger) ?? true) start = finger;
  });
  listen("touchmove", (event) => {
    move(`${across(event)}px`);
  });
  listen("touchend", (event) => {
    const x = across(event);
    release();
    if (Math.abs(x) > far) turn(x < 0 ? 1 : -1);
  });
  listen("touchcancel", release);
}
