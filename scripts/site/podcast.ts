import { createHash } from "node:crypto";
import { type Episode, PODCAST_URL, podcastFiles } from "../feeds/podcast.ts";
import { type FeedFile, fileAt } from "../feeds/source.ts";
import type { Drawing } from "../images/darkroom.ts";
import { PICTURE_KINDS } from "../images/formats.ts";
import type { PictureVerdict } from "../images/read-picture.ts";
import { problemOf } from "../images/refusal.ts";
import type { Fault } from "../magazine/fault.ts";
import { IMAGE, type MediaProblem, mediaFinder } from "../magazine/media-files.ts";
import type { Article, Edition } from "../magazine/model.ts";
import type { Magazine } from "../magazine/schema.ts";
import { locate } from "../magazine/yaml.ts";
import type { YamlText } from "../magazine/yaml-text.ts";
import type { SoundUse } from "../markdown/index.ts";
import type { MediaReader } from "./media.ts";
import { type SquarePicture, squareCardDrawing, squareDrawing } from "./shared-pictures.ts";
import type { Texts } from "./texts.ts";

/** Smaller ones are refused by directories, in pixels. */
const LEAST_SIDE = 1400;

interface PodcastContext {
  root: string;
  /** Of magazine.yaml, if there is one. */
  header: YamlText | undefined;
  faults: Fault[];
  media: MediaReader;
}

/** The files of the podcast: its feed, its chapters, its transcripts; none for a magazine that gives nothing to hear. */
export async function preparePodcast(
  edition: Edition,
  texts: Texts,
  context: PodcastContext,
): Promise<FeedFile[]> {
  const episodes: Episode[] = [];
  const transcripts: FeedFile[] = [];
  for (const article of edition.articles) {
    if (article.hidden) continue;
    for (const sound of texts.of(article).sounds) {
      const transcript = transcriptOf(article, sound);
      if (transcript) transcripts.push(transcript);
      episodes.push(episodeOf(article, sound, transcript && `/${transcript.path}`));
    }
  }
  const cover = await coverOf(edition.magazine, context);
  if (episodes.length === 0) return [];
  texts.files.set(cover.url, { kind: "drawn", drawing: cover.drawing });
  return [...podcastFiles(edition.magazine, episodes, cover.url), ...transcripts];
}

/** The address of the podcast, for a magazine that has one. */
export function podcastLink({ podcast, nom }: Magazine, files: readonly FeedFile[]) {
  if (!files.some(({ path }) => `/${path}` === PODCAST_URL)) return [];
  return [
    {
      title: podcast.titre ?? `${nom} (podcast)`,
      url: PODCAST_URL,
      type: "application/rss+xml",
    } as const,
  ];
}

function episodeOf(
  article: Article,
  { id, target, chapters, legende, credit, licence }: SoundUse,
  transcript: string | undefined,
): Episode {
  const { url, type, bytes, seconds } = target;
  return {
    article,
    id,
    // A caption as a title: without its full stop.
    title: legende === "" ? article.titre : legende.replace(/(?<!\.)\.$/, ""),
    description: article.chapo,
    credit: credit === "" ? undefined : credit,
    ...{ licence, url, type, bytes, seconds, transcript, chapters },
  };
}

function transcriptOf(article: Article, { target }: SoundUse): FeedFile | undefined {
  if (!target.transcript) return undefined;
  const text = `${target.transcript.passages.map((passage) => passage.text).join("\n\n")}\n`;
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 8);
  return fileAt(`${article.url}${target.name}-transcription-${hash}.txt`, text);
}

/** The square picture of the podcast: that of magazine.yaml, or its name set in type. */
async function coverOf(
  magazine: Magazine,
  { root, header, faults, media }: PodcastContext,
): Promise<{ url: string; drawing: Drawing }> {
  const { image, titre = magazine.nom } = magazine.podcast;
  const own = image === undefined ? undefined : await readCover(root, image, media);
  if (own && "found" in own && header) {
    const { fix, ...sentences } = own;
    faults.push({
      ...{ file: header.file, ...locate(header, ["podcast", "image"]), ...sentences },
      ...(fix === undefined ? {} : { fix: `image: ${fix}` }),
    });
  }
  const drawing =
    own && "path" in own ? squareDrawing(own) : squareCardDrawing(titre, magazine.nom);
  const [key = "", ending = ""] = drawing.name.split(".");
  return { url: `/flux/podcast-${key.slice(0, 8)}.${ending}`, drawing };
}

async function readCover(
  root: string,
  image: string,
  media: MediaReader,
): Promise<SquarePicture | MediaProblem> {
  const file = mediaFinder(root)(root, image, { ...IMAGE, endings: PICTURE_KINDS });
  if ("found" in file) return file;
  const { path } = file;
  media.used.pictures.add(path);
  if (!media.known.pictures.has(path)) {
    await media.read({ pictures: new Set([path]), sounds: new Set() });
  }
  const verdict = media.known.pictures.get(path) as PictureVerdict;
  if (verdict.kind === "refused") return problemOf(verdict.refusal, image);
  const { width, height, hash, kind } = verdict;
  if (kind !== "drawing" && width === height && width >= LEAST_SIDE) return { path, hash, width };
  return {
    found: `L’image du podcast « ${image} » a ${width}\u00a0×\u00a0${height}\u00a0pixels.`,
    expected: "une photo carrée, de 1\u202f400\u00a0pixels de côté au moins.",
  };
}
