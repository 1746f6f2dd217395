/**
 * Whether a licence expression can be satisfied with free licences alone: with OR one side is enough,
 * with AND both are needed. `WITH` and its exception only ever add permissions, so they are passed over.
 * Syntax: https://spdx.github.io/spdx-spec/v2.3/SPDX-license-expressions/
 */
export function isFree(expression: string, free: ReadonlySet<string>): boolean {
  const words = expression.match(/[()]|[^\s()]+/g) ?? [];
  let place = 0;
  const next = (word: string) => {
    if (words[place]?.toUpperCase() !== word) return false;
    place += 1;
    return true;
  };
  const either = (): boolean => {
    let answer = both();
    while (next("OR")) answer = both() || answer;
    return answer;
  };
  const both = (): boolean => {
    let answer = single();
    while (next("AND")) answer = single() && answer;
    return answer;
  };
  const single = (): boolean => {
    if (next("(")) {
      const answer = either();
      return next(")") && answer;
    }
    const name = words[place++];
    if (next("WITH")) place += 1;
    return name !== undefined && free.has(name);
  };
  const answer = either();
  return answer && place === words.length;
}
