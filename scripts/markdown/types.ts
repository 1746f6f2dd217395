import type { Typography } from "../langue/index.ts";
import type { Licence } from "../magazine/licences.ts";
import type { PictureFiles } from "../magazine/picture-files.ts";

/** Something wrong in a text, in French sentences, placed from 1 in the body given (columns in UTF-16 units). */
export interface MarkdownFault {
  line: number;
  column: number;
  /** What was found, as one sentence. */
  found: string;
  /** What was expected instead. */
  expected?: string;
  /** The line (or lines) to paste in place of the faulty one. Absent where that line is a long paragraph. */
  fix?: string;
}

/** Why an address is refused; `fix` is the address to write instead. */
export interface Refusal {
  found: string;
  expected?: string;
  fix?: string;
}

/** What goes in `href`. */
export interface LinkTarget {
  url: string;
}

/** The files of a picture; who made it and its licence, where the front matter tells what its title does not. */
export interface ImageTarget extends PictureFiles {
  /** Names the picture in what the rendering tells of it. */
  file: string;
  credit?: string | undefined;
  licence?: Licence | undefined;
}

/** A sound beside the text. */
export interface SoundTarget {
  url: string;
  /** Of the file: `entretien`; unique in the text, since it makes an id. */
  name: string;
  /** `audio/mpeg`… */
  type: string;
  bytes: number;
  /** Of play. */
  seconds: number;
  /** Those that the file holds. */
  chapters: Chapter[];
  /** From the Markdown beside it. */
  transcript: { html: string; passages: Passage[] } | undefined;
}

export interface Chapter {
  /** In seconds. */
  start: number;
  title: string;
}

/** Given by the caller, who knows the addresses of the site and the files beside the text. */
export interface Resolver {
  /**
   * A link that stays in the site, as written, its `#part` included: relative or starting with one `/`.
   * Never a full address, `mailto:`, `tel:` or `#part` alone. The part is added to the answer if it has none.
   */
  link(href: string): LinkTarget | Refusal;
  /**
   * An image beside the text, as written (spaces and accents not encoded).
   *
   * @param small whether it has no more than half a telephone, as most of a gallery
   */
  image(src: string, small: boolean): ImageTarget | Refusal;
  /** A sound beside the text, as written. */
  sound(src: string): SoundTarget | Refusal;
}

export interface RenderOptions {
  /** What the magazine chose; by default, what most magazines do. */
  typography?: Typography | undefined;
  /** Language of the whole text (BCP 47), if it is not French. */
  lang?: string | undefined;
  /** How wide pictures are shown, for `sizes`; by default, as wide as the window. */
  sizes?: PictureSizes | undefined;
  /** False for a text within another, whose headings must not take the ids of the other's. */
  anchors?: boolean | undefined;
}

/** https://html.spec.whatwg.org/multipage/images.html#sizes-attributes */
export interface PictureSizes {
  /** In the course of the text. */
  figure: string;
  /** Of a picture in a gallery, by its rank from 0 among `total`. */
  gallery(rank: number, total: number): string;
}

/** What is said of a picture or a sound, each in a field of its own. */
export interface Credits {
  legende: string;
  credit: string;
  licence: Licence | undefined;
}

/** A picture that the text shows. */
export interface PictureUse extends Credits {
  file: string;
  alt: string;
}

/** A sound that the text gives to hear, with all that is said of it. */
export interface SoundUse extends Credits {
  id: string;
  target: SoundTarget;
  chapters: Chapter[];
}

export interface Heading {
  /** 2 to 4 in a text without fault. */
  level: number;
  id: string;
  /** Plain text, without calls of notes. */
  text: string;
}

/** A block of a text as it is read, one string: for the search, which shows it in excerpts. */
export interface Passage {
  /** Id of the heading or note that the block stands under, where a link may lead; absent above the first heading. */
  anchor?: string;
  /** 2 to 4 for a heading, absent for what it announces. */
  level?: number;
  /** Typeset, in its author's inclusive forms; calls of notes and images left out, spaces never doubled. */
  text: string;
}

export interface RenderedText {
  /** The body without its notes. */
  html: string;
  /** `""`, or the section of notes, to be shown once on the page. */
  notes: string;
  /** In order, without the titles of boxes. */
  headings: Heading[];
  /** Every id a link may point at: headings and titles of boxes. */
  ids: string[];
  /** The words of the text in their order, notes at the end. */
  passages: Passage[];
  /** From top to bottom. */
  pictures: PictureUse[];
  sounds: SoundUse[];
  /** Words of the running text: neither notes, captions, code nor pull quotes, which are not read in its course. */
  words: number;
  /** All of them, from top to bottom. */
  faults: MarkdownFault[];
}
