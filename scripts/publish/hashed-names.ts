/**
 * How a file says in its name what it holds: eight hexadecimal signs before its ending (`style-a3561170.css`,
 * `pont-800-1a2b3c4d.avif`), or Pagefind's own way (`zxx_746c580.pf_index`). Such a file never changes: another content
 * would be another name. Pages, feeds and data never are such files, whatever an address of theirs ends with.
 *
 * A regular expression of the name without its folder, which Apache reads too; a compressed copy is as its file.
 */
export const HASHED_NAME =
  "(?:-[0-9a-f]{8}\\.(?!html|xml|json)[0-9a-z]+|^(?:pagefind\\.)?zxx_[0-9a-f]{7,}\\.pf_(?:meta|index|fragment))(?:\\.(?:br|gz))?$";

const PATTERN = new RegExp(HASHED_NAME);

/** Whether what stands at this path of the site can be kept for ever, and must outlive the pages that ask for it. */
export function isHashed(path: string): boolean {
  return PATTERN.test(path.slice(path.lastIndexOf("/") + 1));
}
