/** Stretches of a text that are no prose: addresses, file names, code. Flat pairs in order, apart: start, end, start… */
export function protectedZones(text: string): number[] {
  return zonesOf(text, ZONES);
}

/** The same, and those of marks: tags and their attributes, elements of code. */
export function protectedZonesInMarkup(text: string): number[] {
  return zonesOf(text, [...ZONES, ...MARKUP]);
}

function zonesOf(text: string, zonesToFind: readonly Zone[]): number[] {
  const found: [number, number][] = [];
  for (const zone of zonesToFind) findZones(text, zone, found);
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
  /** The sign after the trigger, where the trigger is a common sign. */
  follows?: RegExp;
  /** What may not stand before the zone. */
  notAfter?: RegExp;
  /** What the whole zone must look like. */
  isWhole?: RegExp;
}

const ADDRESS_END = String.raw`[^\s<>«»"]*[^\s<>«»".,;:!?)\]'’]`;
/** Top-level domains of French-speaking pages, and the most common ones. https://www.iana.org/domains/root/db */
const DOMAINS =
  "alsace app be bzh ca cat cc ch com coop corsica dev edu eu fm fr gouv info io lu net news nu org paris quebec radio re tv uk wiki";
const FILES =
  "avif bat bmp c conf cpp css csv deb doc docx epub exe gif go gz h htm html ics ini iso java jpeg jpg js json key log md mid mkv mov mp3 mp4 odp ods odt ogg opus otf pdf php png ppt pptx ps py rar rb rss rtf sh sql svg tar tex tgz tif tiff toml ts tsv tsx ttf txt wav webm webp woff xls xlsx xml yaml yml zip";
const ENDS = `${DOMAINS} ${FILES}`.replaceAll(" ", "|");

const ZONES: readonly Zone[] = [
  {
    trigger: "://",
    before: { signs: /[a-z]/i, most: 10 },
    pattern: new RegExp(`://${ADDRESS_END}`, "y"),
  },
  {
    // « fr.wikipedia.org/wiki/L'Œuvre », « photo_2.jpg », « exemple.fr?q=1 »
    trigger: ".",
    follows: /[a-z]/,
    before: { signs: /[\p{L}\d._~/-]/u, most: 80 },
    pattern: new RegExp(
      `\\.(?:${ENDS})(?![\\p{L}\\d·-])(?::\\d+)?(?:[/?#](?:${ADDRESS_END})?)?`,
      "uy",
    ),
  },
  {
    // « /home/moi/notes », « ~/notes », « ./notes »
    trigger: "/",
    follows: /[\p{L}\d._]/u,
    before: { signs: /[~.]/, most: 2 },
    pattern: /\/[\p{L}\d._-]+(?:\/[\p{L}\d._-]*)*/uy,
    isWhole: /^(?:~|\.{1,2})\/|^\/[^/]+\//,
    notAfter: /[\p{L}\p{M}\d)»%€°'’]/u,
  },
  { trigger: "#", follows: /\p{L}/u, pattern: /#[\p{L}\d_]+/uy, notAfter: /[\p{L}\p{M}\d&/]/u },
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
    notAfter: /\d/,
  },
];

const MARKUP: readonly Zone[] = [
  {
    trigger: "<",
    follows: /[a-z]/i,
    pattern: /<(?:code|kbd|samp|var|tt)\b[^<>]{0,200}>[^<]{0,2000}</iy,
  },
  { trigger: "<", follows: /[a-z]/i, pattern: /<[a-z][^<>]{0,2000}>/iy },
];

function findZones(text: string, zone: Zone, found: [number, number][]): void {
  const { trigger } = zone;
  let last = 0;
  let at = text.indexOf(trigger);
  while (at !== -1) {
    const read = readZone(text, zone, at, last);
    if (read) {
      found.push(read);
      last = read[1];
    }
    at = text.indexOf(trigger, Math.max(at + 1, last));
  }
}

/** The zone of which the trigger stands at `at`; it begins at `least` at the earliest. */
function readZone(
  text: string,
  { trigger, follows, before, notAfter, pattern, isWhole }: Zone,
  at: number,
  least: number,
): [number, number] | undefined {
  if (follows && !follows.test(text.charAt(at + trigger.length))) return undefined;
  pattern.lastIndex = at;
  if (!pattern.test(text)) return undefined;
  const end = pattern.lastIndex;
  let start = at;
  if (before) {
    const first = Math.max(least, at - before.most);
    while (start > first && before.signs.test(text.charAt(start - 1))) start--;
  }
  if (notAfter && start > 0 && notAfter.test(text.charAt(start - 1))) return undefined;
  return isWhole && !isWhole.test(text.slice(start, end)) ? undefined : [start, end];
}
