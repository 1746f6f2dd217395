/** An address in a script. */
export interface ScriptAddress {
  address: string;
  at: number;
  /** Whether the script cannot begin without it: `import` at its top. */
  loads: boolean;
}

/** `import "./a.js"`, `export … from "./a.js"`, once minified or not. */
const STATIC_IMPORT = /\b(?:import|from)\s*(["'])((?:\.{0,2}\/|https?:)[^"'\n]+)\1/g;
const IMPORT = /\bimport\(\s*(["'`])((?:\.{0,2}\/|https?:)[^"'`$\n]+)\1/g;
/** Those that are reckoned from the page that runs the script are told only where they begin with `/`. */
const CALL =
  /\b(?:importScripts|fetch|Worker|SharedWorker|EventSource|WebSocket|URL|Request|sendBeacon|register)\(\s*(["'`])(\/[^"'`$\n]*)\1/g;
const FOREIGN = /(["'`])((?:https?:|wss?:)?\/\/[\w[][^"'`\s]*)/g;

/**
 * Names, not addresses: those of namespaces, https://infra.spec.whatwg.org/#namespaces, and those kept for examples, on which
 * scripts try how addresses are written, https://www.rfc-editor.org/rfc/rfc2606#section-3
 */
const NAMES = /^(?:http:\/\/www\.w3\.org\/|https?:\/\/example\.(?:com|net|org)\b)/;

/**
 * The addresses that a script names in so many words: what it imports and fetches, and every string that begins as an
 * address of another site does, wherever it stands. What it puts together while it runs is left to the browser's proof.
 */
export function scriptAddresses(script: string): ScriptAddress[] {
  const found = new Map<number, ScriptAddress>();
  for (const [pattern, loads] of [
    [STATIC_IMPORT, true],
    [IMPORT, false],
    [CALL, false],
    [FOREIGN, false],
  ] as const) {
    for (const { index, 0: whole, 2: address = "" } of script.matchAll(pattern)) {
      if (NAMES.test(address)) continue;
      const at = index + whole.lastIndexOf(address);
      if (!found.has(at)) found.set(at, { address, at, loads });
    }
  }
  return [...found.values()].sort((a, b) => a.at - b.at);
}
