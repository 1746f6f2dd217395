/** Entries in one archive document: few, since an article that is corrected sends again every document that holds it. */
export const ARCHIVE_SIZE = 10;
/** Entries that stay out of the archives, since the last articles are the ones still corrected. */
export const FRESH = 20;

/**
 * Cuts a list, newest first, for an archived feed: `archives[0]` holds the oldest. Archives are filled
 * from the oldest article and only when full, so that what is appended never changes their entries;
 * `subscription` holds the rest, 20 to 29 entries, or fewer if there are no more.
 * https://www.rfc-editor.org/rfc/rfc5005#section-4
 */
export function cutArchives<T>(newestFirst: readonly T[]): { subscription: T[]; archives: T[][] } {
  const count = Math.max(0, Math.floor((newestFirst.length - FRESH) / ARCHIVE_SIZE));
  const end = newestFirst.length;
  const archives = Array.from({ length: count }, (_, index) =>
    newestFirst.slice(end - (index + 1) * ARCHIVE_SIZE, end - index * ARCHIVE_SIZE),
  );
  return { subscription: newestFirst.slice(0, end - count * ARCHIVE_SIZE), archives };
}
