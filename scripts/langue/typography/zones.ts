/** Stretches that typography must not read, by where they start; in order, apart. Flat pairs: start, end, start, end… */
export function protectedZones(text: string): number[] {
  const found: [number, number][] = [];
  for (const [trigger, pattern] of ZONES) {
    if (!text.includes(trigger)) continue;
    for (const match of text.matchAll(pattern)) {
      found.push([match.index, match.index + match[0].length]);
    }
  }
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

/** What a text must hold for a kind of zone to be looked for, and the zone. Each is linear: bounded, or without return. */
const ZONES: readonly [string, RegExp][] = [
  ["://", /\b[a-z]{2,10}:\/\/[^\s<>«»"\u00a0\u202f]*[^\s<>«»"\u00a0\u202f.,;:!?)\]'’]/gi],
  ["www.", /\bwww\.[^\s<>«»"\u00a0\u202f]*[^\s<>«»"\u00a0\u202f.,;:!?)\]'’]/gi],
  [
    "@",
    /[^\s<>«»"(\u00a0\u202f@]{0,80}@[^\s<>«»"\u00a0\u202f.,;!?)]+(?:[.?=&][^\s<>«»"\u00a0\u202f.,;:!?)]+)*/g,
  ],
  ["$", /(?<![\p{L}\d$])\$(?![\s\d$])[^$\n]{1,200}[^\s$]\$(?![\p{L}\d])/gu],
  ["{{", /\{\{[^{}\n]{0,200}\}\}/g],
  ["{%", /\{%[^{}\n]{0,200}%\}/g],
  ["](", /\]\([^\s()]{1,500}(?: "[^"\n]{0,200}")?\)/g],
  ["`", /`[^`\n]{1,500}`/g],
  ["\\", /(?<![\p{L}\d])[A-Z]:\\[^\s\u00a0\u202f]*[\p{L}\d\\]/gu],
  [":", /(?<![\p{L}\d]):[a-z][a-z0-9_+-]{1,30}:(?![\p{L}\d])/gu],
];
