import type { Env, StateInline, Token } from "markdown-it";
import { DEFAULT_TYPOGRAPHY, type Typography } from "../langue/index.ts";
import { nearest } from "../magazine/nearest.ts";
import { NoteBook } from "./note-book.ts";
import { type Place, SourceText } from "./source.ts";
import type {
  Heading,
  MarkdownFault,
  PictureSizes,
  PictureUse,
  Refusal,
  RenderOptions,
  Resolver,
  SoundUse,
} from "./types.ts";

/** An open `:::` whose end has not been met yet. */
export interface OpenContainer {
  /** Depth of the blocks inside it: only a `:::` at this depth ends it. */
  level: number;
  /** Line (from 0) below its end. */
  next: number | undefined;
}

// A text with thousands of unknown names gets no more guesses than an editor would read.
const MOST_GUESSES = 50;

/** What the rules share about the text being rendered: one per call, carried by markdown-it's `env`. */
export class Context {
  readonly resolver: Resolver;
  readonly typography: Typography;
  /** Of the whole text; French when absent. */
  readonly lang: string | undefined;
  readonly sizes: PictureSizes;
  readonly anchors: boolean;
  readonly faults: MarkdownFault[] = [];
  readonly pictures: PictureUse[] = [];
  readonly sounds: SoundUse[] = [];
  readonly notes = new NoteBook();
  readonly containers: OpenContainer[] = [];
  headings: Heading[] = [];
  ids: ReadonlySet<string> = new Set();
  words = 0;
  /** The text is nested beyond reason: its end was taken as plain text. */
  tooDeep = false;
  source = new SourceText("");
  /** The block whose inline content is being parsed. */
  block: Token | undefined;
  private guesses = 0;

  constructor(resolver: Resolver, { typography, lang, sizes, anchors = true }: RenderOptions) {
    this.resolver = resolver;
    this.sizes = sizes ?? { figure: "100vw", gallery: () => "100vw" };
    this.anchors = anchors;
    this.typography = typography ?? DEFAULT_TYPOGRAPHY;
    this.lang = lang;
  }

  fault(place: Place, refusal: Refusal): void {
    this.faults.push({ line: place.line, column: place.column, ...refusal });
  }

  /** A fault whose `fix` replaces the piece written there: the editor gets the whole line to paste. */
  mend(place: Place, written: string, { fix, ...rest }: Refusal): void {
    const line = fix === undefined ? undefined : this.source.replaced(place, written, fix);
    this.fault(place, line === undefined ? rest : { ...rest, fix: line });
  }

  /** The known name closest to the one written, if the editor's slip can be guessed. */
  guess(name: string, known: Iterable<string>): string | undefined {
    if (name.length > 100 || ++this.guesses > MOST_GUESSES) return undefined;
    return nearest(name, known);
  }
}

const KEY = Symbol("rebonds");

export function makeEnv(context: Context): Env {
  return { [KEY]: context };
}

export function contextOf(env: Env | undefined): Context {
  return env?.[KEY] as Context;
}

/** The text being parsed is not the block's own but the description of an image in it. */
export function isNested(state: StateInline, context: Context): boolean {
  return state.src !== context.block?.content;
}

/** A refusal without empty fields. */
export function refusal(found: string, expected?: string, fix?: string): Refusal {
  return {
    found,
    ...(expected === undefined ? {} : { expected }),
    ...(fix === undefined ? {} : { fix }),
  };
}
