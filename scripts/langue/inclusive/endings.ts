// How the feminine of regular words is written, and which part of it people write after the mark.

export interface Ending {
  /** End of the masculine. */
  masculine: string;
  /** What replaces it. */
  feminine: string;
  /** Suffixes shorter than what differs, as people write them. */
  suffixes: readonly string[];
}

/**
 * Masculine ending, feminine ending, then the suffixes that are not already the tail of the feminine, from where it
 * leaves the masculine on: `eur euse` accepts « ·se » and « ·euse » as it is. The first line that accepts a suffix wins, so conflicts are settled by the suffix, then by the stem.
 */
const TABLE = `
teur trice ice
deur drice ice trice rice
eur euse
eur eure
eur eresse esse
eur oresse
eur euse ice rice
er ère e ere
er euse se
er rice ice
et ette e
nt nte te
at ate te
it ite te
rt rte te
st ste te
ot ote te
t tte
i ite
o ote
ou oute
en enne e
en ène
on onne e
an ane ne
in ine ne
un une ne
n nne
el elle e
eil eille e
il ile
ol ole le
al ale
eul eule le
eau elle le
ou oue
ef effe e
if ive e
euf euve e
of offe fe
f ve
eux euse e
oux ouse e
x se
ais aise se
ois oise se
gras grasse
is ise se
us use se
rs rse se
grec grecque que e
c que e ue
c che he
g gue e
ek èke
ète étesse sse esse
e esse
u ue
`;

/** By last letter of the masculine, in the order of the table. */
const ENDINGS: ReadonlyMap<string, readonly Ending[]> = makeMap();

const NO_ENDING: readonly Ending[] = [];

export function endingsOf(stem: string): readonly Ending[] {
  return ENDINGS.get(stem.slice(-1)) ?? NO_ENDING;
}

/** All of them, to read a feminine backwards. */
export const ALL_ENDINGS: readonly Ending[] = [...ENDINGS.values()].flat();

function makeMap(): Map<string, Ending[]> {
  const map = new Map<string, Ending[]>();
  for (const line of TABLE.trim().split("\n")) {
    const [masculine = "", feminine = "", ...suffixes] = line.split(" ");
    const last = masculine.slice(-1);
    map.set(last, [...(map.get(last) ?? []), { masculine, feminine, suffixes }]);
  }
  return map;
}

/**
 * Whether `suffix`, written after a mark, says this feminine: it must be a tail of it that holds all that differs from
 * the masculine (« auteur·rice », « auteur·trice », « auteur·autrice »), or be listed.
 */
export function says(
  suffix: string,
  masculine: string,
  feminine: string,
  listed: readonly string[],
): boolean {
  if (listed.includes(suffix)) return true;
  if (!feminine.endsWith(suffix)) return false;
  let common = 0;
  while (common < masculine.length && masculine[common] === feminine[common]) common++;
  return suffix.length >= feminine.length - common;
}
