import type { Picture, SharedPicture } from "../../layouts/view.ts";
import type { AddressBook } from "../magazine/address-book.ts";
import type { Fault } from "../magazine/fault.ts";
import type { Article, Edition, Numero, Page, Source } from "../magazine/model.ts";
import type { ListFile } from "../magazine/tree.ts";
import type { YamlText } from "../magazine/yaml-text.ts";
import type { RenderedText } from "../markdown/index.ts";
import type { MediaReader, UnreadMedia } from "./media.ts";
import type { ServedFile } from "./picture-server.ts";
import { renderJobs } from "./render-jobs.ts";
import { type Opening, sharePicture, tintOf } from "./shared-pictures.ts";
import {
  checkAnchors,
  coverFault,
  remarksOf,
  unusedNotes,
  unusedTranscripts,
} from "./text-faults.ts";
import type { RenderTools, TextJob, TextResult } from "./text-renderer.ts";

export type Text = Article | Numero | Page;

/** Every text of an edition rendered once; later steps only read. */
export interface Texts {
  of(text: Text): RenderedText;
  coverOf(text: Article | Numero): Picture | undefined;
  /** What stands for a text where someone shares it. */
  sharedOf(text: Article | Numero): SharedPicture;
  /** Pictures and sounds that the texts show, by the address they are served at. */
  files: Map<string, ServedFile>;
}

interface RenderContext {
  root: string;
  headers: Map<string, YamlText>;
  faults: Fault[];
  /** What is worth saying and stops nothing. */
  remarks: Fault[];
  media: MediaReader;
  transcripts: ListFile[];
}

/** Renders the texts of an edition, checking their links, pictures and sounds; faults go to `faults`. */
export async function renderTexts(
  edition: Edition,
  book: AddressBook,
  { root, headers, transcripts, faults, remarks, media }: RenderContext,
): Promise<Texts> {
  const files = new Map<string, ServedFile>();
  const rendered = new Map<Source, RenderedText>();
  const covers = new Map<Source, Picture & { path: string }>();
  const texts = [...edition.numeros, ...edition.articles, ...edition.pages];
  const jobs = texts.map((text) => jobOf(text, edition));
  const typography = edition.magazine.typographie;
  const results = await renderWithMedia(
    jobs,
    { root, book, typography, known: media.known },
    media,
  );
  for (const [index, text] of texts.entries()) {
    const { source } = text;
    const result = results[index] as TextResult;
    const header = headers.get(source.file) as YamlText;
    rendered.set(source, result.text);
    for (const [url, file] of result.files) files.set(url, file);
    for (const fault of result.text.faults) {
      faults.push({ ...fault, file: source.file, line: fault.line + source.bodyLine });
    }
    faults.push(...result.faults, ...unusedNotes(text, result, header));
    remarks.push(...remarksOf(text, result));
    const cover = text.kind === "page" ? undefined : text.couverture;
    if (!cover || !result.cover) continue;
    if ("found" in result.cover) faults.push(coverFault(result.cover, header));
    else {
      const { alt, legende, credit, licence } = cover;
      covers.set(source, { ...result.cover, alt, legende, credit, licence });
    }
  }
  for (const { used } of results) {
    for (const path of used.pictures) media.used.pictures.add(path);
    for (const path of used.sounds) media.used.sounds.add(path);
  }
  checkAnchors(texts, results, faults);
  faults.push(...unusedTranscripts(transcripts, texts, results));
  const shared = new Map<Source, SharedPicture>();
  for (const text of texts) {
    if (text.kind === "page") continue;
    const opening = openingOf(covers.get(text.source), media);
    shared.set(text.source, sharePicture(text, edition.magazine, opening, files));
  }
  return {
    of: ({ source }) => rendered.get(source) as RenderedText,
    coverOf: ({ source }) => covers.get(source),
    sharedOf: (text) => shared.get(text.source) as SharedPicture,
    files,
  };
}

function openingOf(
  cover: (Picture & { path: string }) | undefined,
  { known }: MediaReader,
): Opening | undefined {
  const picture = cover && known.pictures.get(cover.path);
  if (!picture || picture.kind === "refused") return undefined;
  const { path, alt, credit, licence } = cover;
  const told = [credit, licence?.nom].filter((words) => words !== undefined);
  return { path, picture, alt, credit: told.length > 0 ? told.join(", ") : undefined };
}

function jobOf(text: Text, { magazine }: Edition): TextJob {
  const { source, url, images } = text;
  const rendering = magazine.images.rendu;
  const cover = text.kind === "page" ? undefined : text.couverture;
  const tint = tintOf(text);
  return {
    ...{ file: source.file, folder: source.folder, body: source.body, url },
    lang: text.kind === "numero" ? undefined : text.lang,
    notes: images,
    look: { rendering, tint },
    cover: cover && { image: cover.image, rendering: cover.rendu ?? rendering },
  };
}

/**
 * Renders texts; those that show pictures or sounds never read before are rendered again once these are read: what a
 * text shows is known by rendering it, and reading waits.
 */
async function renderWithMedia(
  jobs: TextJob[],
  tools: RenderTools,
  media: MediaReader,
): Promise<TextResult[]> {
  const results = renderJobs(jobs, tools);
  const again: number[] = [];
  const unread: UnreadMedia = { pictures: new Set(), sounds: new Set() };
  for (const [index, { unread: own }] of results.entries()) {
    for (const path of own.pictures) unread.pictures.add(path);
    for (const path of own.sounds) unread.sounds.add(path);
    if (own.pictures.size + own.sounds.size > 0) again.push(index);
  }
  if (again.length === 0) return results;
  await media.read(unread);
  const seconds = renderJobs(
    again.map((index) => jobs[index] as TextJob),
    tools,
  );
  for (const [rank, index] of again.entries()) results[index] = seconds[rank] as TextResult;
  return results;
}
