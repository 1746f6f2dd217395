/** Stretches that typography must not read, in order, apart. Flat pairs: start, end, start, end… */
export function protectedZones(text: string): number[] {
  const found: [number, number][] = [];
  for (const zone of ZONES) findZones(text, zone, found);
  if (found.length === 0) return [];
  found.sort((a, b) => a[0] - b[0]);
  const zones: number[] = [];
  let last = 0;
  for (const [start, end] of found) {
    if (start < last) continue;
    zones.push(start, end);
    last = end;
  }
  return zones;
}

interface Zone {
  /** What every such zone holds, looked for first: most texts hold none. */
  trigger: string;
  /** What may stand before the trigger, sign by sign, and how many of them. */
  before?: { signs: RegExp; most: number };
  /** What follows the start of the trigger. Each is bounded, or reads every sign once. */
  pattern: RegExp;
  /** What may not stand before the zone. */
  notAfter?: RegExp;
}

const ADDRESS_END = String.raw`[^\s<>«»"]*[^\s<>«»".,;:!?)\]'’]`;

const ZONES: readonly Zone[] = [
  {
    trigger: "://",
    before: { signs: /[a-z]/i, most: 10 },
    pattern: new RegExp(`://${ADDRESS_END}`, "y"),
  },
  { trigger: "www.", pattern: new RegExp(`www\\.${ADDRESS_END}`, "y") },
  {
    trigger: "@",
    before: { signs: /[^\s<>«»"(@]/, most: 80 },
    pattern: /@[^\s<>«»".,;!?)]+(?:[.?=&][^\s<>«»".,;:!?)]+)*/y,
  },
  { trigger: "$$", pattern: /\$\$[^$\n]{1,500}\$\$/y },
  {
    trigger: "$",
    pattern: /\$(?![\s\d$])[^$\n]{1,200}[^\s$]\$(?![A-Za-zÀ-ÿ\d])/y,
    notAfter: /[A-Za-zÀ-ÿ\d$]/,
  },
  { trigger: "{{", pattern: /\{\{[^{}\n]{0,200}\}\}/y },
  { trigger: "{%", pattern: /\{%[^{}\n]{0,200}%\}/y },
  { trigger: "](", pattern: /\]\([^\s()]{1,500}(?: "[^"\n]{0,200}")?\)/y },
  { trigger: "`", pattern: /`[^`\n]{1,500}`/y },
  { trigger: ":\\", before: { signs: /[A-Z]/, most: 1 }, pattern: /:\\[^\s]*[A-Za-zÀ-ÿ\d\\]/y },
  {
    trigger: ":",
    // « :+1: », « :-1: », « :tada: »
    pattern: /:(?:[a-z][a-z0-9_+-]{1,30}|[+-]1):(?![A-Za-zÀ-ÿ\d])/y,
    notAfter: /[A-Za-zÀ-ÿ\d]/,
  },
];

function findZones(text: string, zone: Zone, found: [number, number][]): void {
  const { trigger, before, pattern, notAfter } = zone;
  let last = 0;
  for (
    let at = text.indexOf(trigger);
    at !== -1;
    at = text.indexOf(trigger, Math.max(at + 1, last))
  ) {
    if (notAfter && at > 0 && notAfter.test(text.charAt(at - 1))) continue;
    pattern.lastIndex = at;
    if (!pattern.test(text)) continue;
    let start = at;
    if (before) {
      const least = Math.max(last, at - before.most);
      while (start > least && before.signs.test(text.charAt(start - 1))) start--;
    }
    last = pattern.lastIndex;
    found.push([start, last]);
  }
}
