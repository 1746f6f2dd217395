import type { InlinePart } from "./policy.ts";
import type { Bone } from "./skeleton.ts";

/** What an address of a page is for. */
export type Use =
  /** A reader goes there by clicking, a machine by choice. */
  | "link"
  /** What a machine is told: canonical address, shared picture. */
  | "data"
  /** The page sends elsewhere by itself. */
  | "refresh"
  // All below are fetched by the browser, or answer to what a reader typed.
  | "picture"
  | "script"
  | "style"
  | "font"
  | "icon"
  | "manifest"
  | "preload"
  | "connection"
  | "frame"
  | "media"
  | "form"
  | "base";

/** An address that a page holds. */
export interface AddressUse {
  /** Its character references replaced. */
  address: string;
  /** Offset. */
  at: number;
  use: Use;
  /** Whether a telephone that opens the page fetches it, now or while the reader goes down the page. */
  loads: boolean;
}

/** All that the audit needs to know of a page, read once. */
export interface PageFacts {
  lang: string | undefined;
  title: string | undefined;
  description: string | undefined;
  /** Whether it only sends elsewhere. */
  refreshes: boolean;
  /** Offsets of its `<h1>`. */
  h1: number[];
  /** First offset by identifier. */
  ids: Map<string, number>;
  /** Identifiers used again. */
  twice: { id: string; at: number }[];
  uses: AddressUse[];
  policy: string | undefined;
  inline: InlinePart[];
  /** JSON-LD. */
  data: { text: string; at: number }[];
  /** Elements, those inside an `<svg>` left out. */
  elements: number;
  /** Text of links and headings, with its offset. */
  labels: { text: string; at: number }[];
  /** What the foot says of its weight. */
  shown: { text: string; at: number } | undefined;
  /** Whether some of its text is in the italic face of texts. */
  italic: boolean;
  /** Whether it is set in the faces of the machine alone. */
  plain: boolean;
  skeleton: Bone | undefined;
}
