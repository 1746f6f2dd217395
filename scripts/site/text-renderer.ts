import { basename } from "node:path";
import { PICTURE_SIZES } from "../../layouts/sizes.ts";
import type { Look, Rendering } from "../images/recipe.ts";
import type { Typography } from "../langue/index.ts";
import type { AddressBook } from "../magazine/address-book.ts";
import type { Fault } from "../magazine/fault.ts";
import { type MediaProblem, mediaFinder } from "../magazine/media-files.ts";
import type { PictureFiles } from "../magazine/picture-files.ts";
import type { PictureNotes } from "../magazine/picture-schema.ts";
import { readText } from "../magazine/text-file.ts";
import {
  type RenderedText,
  type RenderOptions,
  type Resolver,
  renderMarkdown,
  type SoundTarget,
} from "../markdown/index.ts";
import { linkResolver, type Place } from "./links.ts";
import type { KnownMedia } from "./media.ts";
import { pictureServer, type Served } from "./picture-server.ts";
import { soundServer } from "./sound-server.ts";

/** A text to render; plain data, fit to be sent to a thread. */
export interface TextJob extends Place {
  /** Path as printed in faults. */
  file: string;
  /** Markdown. */
  body: string;
  /** If it is not French. */
  lang?: string | undefined;
  /** What the front matter says of pictures, by the name of their file. */
  notes: PictureNotes;
  /** Of the pictures of which the front matter says nothing. */
  look: Look;
  /** The picture that opens it. */
  cover?: { image: string; rendering: Rendering } | undefined;
}

export interface TextResult extends Served {
  text: RenderedText;
  cover: (PictureFiles & { path: string }) | MediaProblem | undefined;
  /** Of other files than the text: transcripts. */
  faults: Fault[];
  /** Links to a place in another page, as written, with the address they resolve to. */
  anchors: Map<string, string>;
  /** Names of `notes` that the text shows. */
  noted: Set<string>;
  /** Absolute paths of the transcripts that it gives. */
  transcribed: Set<string>;
}

/** What texts are rendered with: the content folder, the addresses that links may lead to, the magazine's choices. */
export interface RenderTools {
  root: string;
  book: AddressBook;
  typography: Typography;
  known: KnownMedia;
}

/** Renders texts one by one, with their links, pictures and sounds resolved. */
export function textRenderer(tools: RenderTools): (job: TextJob) => TextResult {
  const link = linkResolver(tools.book);
  const find = mediaFinder(tools.root);
  const picture = pictureServer(find, tools.known);
  const sound = soundServer(find, tools.known);
  const { typography } = tools;
  return (job) => {
    const result: Omit<TextResult, "text" | "cover"> = {
      ...{ files: new Map(), remarks: new Map(), anchors: new Map() },
      unread: { pictures: new Set(), sounds: new Set() },
      used: { pictures: new Set(), sounds: new Set() },
      ...{ faults: [], noted: new Set(), transcribed: new Set() },
    };
    const { lang } = job;
    const options: RenderOptions = { typography, lang, sizes: PICTURE_SIZES };
    const resolver: Resolver = {
      link: (href) => {
        const target = link(href, job);
        if ("url" in target && href.includes("#")) result.anchors.set(href, target.url);
        return target;
      },
      image: (src, small) => {
        const name = basename(src).normalize("NFC");
        const { rendu, ...credits } = job.notes[name] ?? {};
        result.noted.add(name);
        const look = { ...job.look, rendering: rendu ?? job.look.rendering, small };
        const files = picture(src, job, look, result);
        return "found" in files ? files : { ...files, ...credits, file: files.full };
      },
      sound: (src) => sound(src, job, result, transcribe),
    };
    const transcribe = (path: string): SoundTarget["transcript"] => {
      // Beside a page that is a file of its own, another `.md` is another page.
      if (!/(?:^|\/)(?:index|numero)\.md$/.test(job.file)) return undefined;
      result.transcribed.add(path);
      const file = `${job.file.replace(/[^/]*$/, "")}${basename(path)}`;
      const read = readText(path, file);
      if ("fault" in read) {
        result.faults.push(read.fault);
        return undefined;
      }
      const { html, notes, passages, faults } = renderMarkdown(
        read.text,
        { ...resolver, sound: () => NO_SOUND },
        { ...options, anchors: false },
      );
      result.faults.push(...faults.map((fault) => ({ file, ...fault })));
      if (notes !== "") result.faults.push({ file, line: 1, column: 1, ...NO_NOTES });
      return { html, passages };
    };
    const text = renderMarkdown(job.body, resolver, options);
    return { ...result, text, cover: coverOf(job) };

    function coverOf({ cover, look }: TextJob): TextResult["cover"] {
      return cover && picture(cover.image, job, { ...look, rendering: cover.rendering }, result);
    }
  };
}

const NO_SOUND = {
  found: "Une transcription contient un autre enregistrement.",
  expected: "les mots que l’on entend, et rien d’autre.",
};

const NO_NOTES = {
  found: "Une transcription a des notes.",
  expected: "les mots que l’on entend\u00a0; les notes vont dans le texte de l’article.",
};
