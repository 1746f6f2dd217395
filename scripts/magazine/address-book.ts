/** An old address and the address that answers in its place, both paths of the site. */
export interface Redirection {
  de: string;
  vers: string;
}

/** Every address of the site, and what links written in the texts are checked against. */
export interface AddressBook {
  /** Addresses that answer with a page or a feed. */
  live: Set<string>;
  /** Addresses of texts that this edition leaves out, with the file that holds each. */
  hidden: Map<string, string>;
  /** Addresses by the absolute path of the folder (or file) of their text. */
  byPath: Map<string, string>;
  /**
   * Paths of texts that could not be read, and the addresses they would have: each has its own fault, and a link to
   * it is no second one.
   */
  unread: Set<string>;
  /** By old address, sorted. */
  redirections: Redirection[];
  /** Addresses of what was withdrawn for good, sorted. */
  gone: string[];
}
