/** The entities that typography has something to say about; others stand as one opaque unit. */
const NAMED: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
  thinsp: "\u2009",
  laquo: "«",
  raquo: "»",
  hellip: "…",
  rsquo: "’",
  lsquo: "‘",
  ldquo: "“",
  rdquo: "”",
  ndash: "–",
  mdash: "—",
  euro: "€",
  deg: "°",
  times: "×",
  middot: "·",
  sect: "§",
  ensp: "\u2002",
  emsp: "\u2003",
  agrave: "à",
  acirc: "â",
  aelig: "æ",
  ccedil: "ç",
  egrave: "è",
  eacute: "é",
  ecirc: "ê",
  euml: "ë",
  icirc: "î",
  iuml: "ï",
  ocirc: "ô",
  oelig: "œ",
  ugrave: "ù",
  ucirc: "û",
  Agrave: "À",
  Ccedil: "Ç",
  Eacute: "É",
  Ecirc: "Ê",
  OElig: "Œ",
};

/** The entity at `index`, as one unit of text; `undefined` when it is a plain `&`. */
export function decodeEntity(
  html: string,
  index: number,
): { text: string; end: number } | undefined {
  const match = /^&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z\d]{1,30}));/i.exec(
    html.slice(index, index + 36),
  );
  if (!match) return undefined;
  const [whole, decimal, hexadecimal, name = ""] = match;
  const code = decimal
    ? Number(decimal)
    : hexadecimal
      ? Number.parseInt(hexadecimal, 16)
      : undefined;
  const isUnit = code !== undefined && code > 0 && code < 0xd800;
  const text = isUnit ? String.fromCharCode(code) : (NAMED[name] ?? "\ufffc");
  return { text, end: index + whole.length };
}
