/**
 * A word of a POSIX shell that is exactly this text, whatever it holds.
 * https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_02_02
 */
export function quote(text: string): string {
  return /^[A-Za-z0-9_./:@=-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

/** A path as an operand: one that begins with a dash is no option. */
export function operand(path: string): string {
  return quote(path.startsWith("/") ? path : `./${path}`);
}

/**
 * Commands that a shell reads whole before it runs the first one: of a script cut by a fallen line, where the end of a
 * command could change its meaning, nothing is run.
 */
export function wholeScript(lines: readonly string[]): string {
  return `{\n${lines.join("\n")}\n}\n`;
}
