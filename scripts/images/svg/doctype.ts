/** Above these, entities are no longer the abbreviations that drawing programs write. */
const MOST = 200;
const LONGEST = 1000;
const LONGEST_DOCTYPE = 50_000;
/** Characters that all references together may come to. */
const MOST_EXPANDED = 10e6;

const BLANK = /(?:\s|<!--.*?-->)+/sy;
const ENTITY = /<!ENTITY\s+([\p{L}_][\p{L}\p{N}_.-]*)\s+(?:"([^"&%<]*)"|'([^'&%<]*)')\s*>/uy;

/**
 * The entities of a DOCTYPE, when all are short texts that call no other one: older Illustrators write the addresses of
 * namespaces so. `undefined` when there is more to it. https://www.w3.org/TR/xml/#sec-internal-ent
 *
 * @param doctype what stands between `<!DOCTYPE` and `>`
 * @param references how many there may be in the whole file
 */
export function entitiesOf(doctype: string, references: number): Map<string, string> | undefined {
  if (doctype.length > LONGEST_DOCTYPE) return undefined;
  const entities = new Map<string, string>();
  const subset = subsetOf(doctype);
  let at = 0;
  const take = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const found = pattern.exec(subset);
    if (found) at = pattern.lastIndex;
    return found;
  };
  for (take(BLANK); at < subset.length; take(BLANK)) {
    const [, name, value = "", other = ""] = take(ENTITY) ?? [];
    if (name === undefined) return undefined;
    // The first one counts.
    if (!entities.has(name)) entities.set(name, value + other);
  }
  const longest = Math.max(0, ...[...entities.values()].map(({ length }) => length));
  if (entities.size > MOST || longest > LONGEST) return undefined;
  return longest * references > MOST_EXPANDED ? undefined : entities;
}

/** What stands between the square brackets; empty without them. */
function subsetOf(doctype: string): string {
  const unquoted = doctype.replace(/"[^"]*"|'[^']*'/g, ({ length }) => " ".repeat(length));
  const start = unquoted.indexOf("[");
  return start < 0 ? "" : doctype.slice(start + 1, doctype.lastIndexOf("]"));
}
