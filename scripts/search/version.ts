/** Version of Pagefind, pinned in package.json: what is written here is what that version reads. */
export const VERSION = "1.5.2";
