// Capitals of the author, given to words that were read in lower case.

/** Whether all letters are capitals, two at least. */
export function isAllCapitals(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
}

/** `word`, in lower case, with the capitals of `source`: those of the letters they share, then the first, then all. */
export function likeSource(word: string, source: string, isCapitals: boolean): string {
  if (isCapitals) return word.toUpperCase();
  let shared = 0;
  while (shared < word.length && source[shared]?.toLowerCase() === word[shared]) shared++;
  const rest = word.slice(shared);
  if (shared > 0) return source.slice(0, shared) + rest;
  const first = source.charAt(0);
  return first === first.toLowerCase() ? rest : rest.charAt(0).toUpperCase() + rest.slice(1);
}

/** « arrivé.Elle », « Data·Inclusion »: a capital after a small letter opens another word. */
export function opensAnotherWord(parts: readonly string[]): boolean {
  const [stem = ""] = parts;
  const end = stem.slice(-1);
  const isSmall = end !== end.toUpperCase();
  return parts.slice(1).some((part) => {
    const isCapital = part.charAt(0) !== part.charAt(0).toLowerCase();
    // « UFC-Que »
    return isCapital && (isSmall || (part.length > 1 && part !== part.toUpperCase()));
  });
}
