/** Those that generators and editors write; the rest of the two thousand names have no use in UTF-8. */
const NAMED: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
};

const REFERENCE = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-z]{2,4}));/g;

/** Text with its character references replaced; one that is not known stays as it is. https://html.spec.whatwg.org/#character-references */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(REFERENCE, (whole, decimal?: string, hex?: string, name = "") => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined;
    if (code === undefined) return NAMED[name] ?? whole;
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Whether every `&` begins a reference that {@link decodeEntities} knows. */
export function hasOnlyKnownEntities(text: string): boolean {
  return !text.includes("&") || !/&(?!(?:#\d{1,7}|amp|lt|gt|quot|apos|nbsp);)/.test(text);
}
