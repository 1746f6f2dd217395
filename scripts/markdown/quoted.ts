/** What an editor wrote, between French quotation marks and short enough for a sentence. */
export function quoted(text: string, longest = 60): string {
  return `«\u00a0${text.length > longest ? `${text.slice(0, longest)}…` : text}\u00a0»`;
}
