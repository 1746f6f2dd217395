import type { Scan } from "./scan.ts";
import { BORDER, kindAt, OPEN_GUILLEMET, SPACE } from "./signs.ts";

export function guillemetAt(scan: Scan, index: number, kind: number): number {
  const { text } = scan;
  if (kind === OPEN_GUILLEMET) {
    scan.quotes.openGuillemet();
    scan.enter();
    const after = kindAt(text, index + 1);
    if (after === SPACE || after === BORDER || text[index + 1] === "»") return index + 1;
    scan.replace(index + 1, index + 1, scan.spaces.quotes);
  } else {
    scan.quotes.closeGuillemet();
    scan.leave();
    const before = kindAt(text, index - 1);
    if (before !== SPACE && before !== BORDER && text[index - 1] !== "«") {
      scan.replace(index, index, scan.spaces.quotes);
    }
  }
  return index + 1;
}
