/**
 * The line with its value between quotes, for a value that YAML misreads (`titre: Un mot : un autre`,
 * `titre: 'l'eau'`), `undefined` where quoting would mend nothing.
 */
export function quotedLine(line: string): string | undefined {
  const match = /^(\s*(?:- )?[\w-]+:|\s*-) +(\S.*?)\s*$/.exec(line);
  if (!match) return undefined;
  const [, key, value] = match as unknown as [string, string, string];
  const meant = meantText(value);
  return meant === undefined ? undefined : `${key} ${quote(meant)}`;
}

/** The text an editor meant by a value that YAML cannot read, or `undefined` if it can be read as it stands. */
function meantText(value: string): string | undefined {
  const [first, last] = [value.charAt(0), value.charAt(value.length - 1)];
  if (first === '"' || first === "'") {
    const inner = value.slice(1, value.length > 1 && last === first ? -1 : undefined);
    if (last === first && value.length > 1) return inner.includes(first) ? inner : undefined;
    return inner.includes(first) ? value : inner;
  }
  if (first === "[") return value.includes("]") && last !== "]" ? value : undefined;
  if (first === "{") return value.includes("}") && last !== "}" ? value : undefined;
  // A block of several lines: https://yaml.org/spec/1.2.2/#81-block-scalar-styles
  if (/^[|>][-+\d]*(?:\s+#.*)?$/.test(value)) return undefined;
  return /: |:$| #\S|^#[^\s#]|^[@`%&*!|>\]},]|^[-?](?: |$)/.test(value) ? value : undefined;
}

/** A text as a YAML scalar between double quotes. https://yaml.org/spec/1.2.2/#731-double-quoted-style */
export function quote(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}

/** Every bar doubled but those that already are, and those before a quote: editors who type one mean the sign itself. */
export function doubledBars(line: string): string {
  return line.replace(/\\(["\\])|\\/g, (bar, next?: string) => (next ? bar : "\\\\"));
}

/** `titre:Un mot` with the space that its colon lacks; not an address. */
export function spacedLine(line: string): string | undefined {
  const match = /^(\s*(?:- )?[\w-]+)\s*:(?! |\/\/)\s*(\S.*)$/.exec(line);
  return match ? `${match[1]}: ${match[2]}` : undefined;
}

/** Two spaces for each tabulation below a key that has no value of its own, one less below any other line. */
export function untabbed(lines: string[], index: number): string {
  const line = lines[index] ?? "";
  const above = lines.slice(0, index).findLast((other) => /^ *[^\s#]/.test(other)) ?? "";
  const base = /^ *(?:- )?/.exec(above)?.[0].length ?? 0;
  const tabs = /^\s*/.exec(line)?.[0].split("\t").length ?? 1;
  const steps = Math.max(0, tabs - (/:\s*(?:#.*)?$/.test(above) ? 1 : 2));
  return " ".repeat(base + 2 * steps) + line.trimStart();
}
