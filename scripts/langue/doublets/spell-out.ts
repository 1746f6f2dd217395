import { findRuns } from "./runs.ts";

/**
 * A running text with doublets in place of its inclusive forms: « un·e hébergeur·se » → « un hébergeur ou une
 * hébergeuse ». A text without forms is given back as it is. Total, linear.
 */
export function spellOut(text: string): string {
  let result = "";
  let last = 0;
  for (const { start, end, spelledOut } of findRuns(text)) {
    result += text.slice(last, start) + spelledOut;
    last = end;
  }
  return result + text.slice(last);
}
