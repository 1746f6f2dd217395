import type { SoundRefusal } from "./refusal.ts";

/** Bytes that tell what a file is; a longer head tells no more. */
export const HEAD_LENGTH = 512;

/** What begins a file that is no sound we serve, where the library would only say that it knows no such thing. */
const OTHERS: [RegExp, SoundRefusal][] = [
  [/^fLaC/, foreign("FLAC")],
  [/^#!AMR/, foreign("AMR")],
  [/^0&\xb2u/, foreign("WMA")],
  [/^.{8}AIF[FC]/s, foreign("AIFF")],
  [/^.{8}WAVE/s, foreign("WAV")],
  [/^.{8}AVI /s, { why: "video" }],
  [/^caff/, foreign("CAF")],
  // What Chromium records to.
  [/^.E\xdf\xa3/s, foreign("WebM")],
  // ADTS: the sync bits, then layer 0, which MPEG audio has not.
  [/^\xff[\xf0\xf1\xf8\xf9]/, foreign("AAC")],
  [/^OggS.*\x80theora/s, { why: "video" }],
  [/^OggS.*\x7fFLAC/s, foreign("FLAC")],
  [/^OggS.*Speex {3}/s, foreign("Speex")],
  [/^OggS(?!.*(?:OpusHead|vorbis))/s, { why: "not-sound" }],
  // A photograph by a telephone is an MP4 file too.
  [/^.{4}ftyp(?:he|mif|avif)/s, { why: "not-sound" }],
  [/^(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|head|body|\?xml|!--)/i, { why: "web-page" }],
];

/** Why a file is refused for its first bytes, those after the ID3 tag if there is one. */
export function refusalOfHead(head: string): SoundRefusal | undefined {
  return OTHERS.find(([beginning]) => beginning.test(head))?.[1];
}

/** How a sound in MP4 that we do not serve is coded. */
const OTHER_CODECS: Record<string, SoundRefusal> = {
  // Only Safari plays it.
  alac: foreign("ALAC"),
  "ac-3": foreign("AC-3"),
  "ec-3": foreign("AC-3"),
  Opus: foreign("Opus en MP4"),
  fLaC: foreign("FLAC"),
  lpcm: foreign("WAV"),
  samr: foreign("AMR"),
  sawb: foreign("AMR"),
  sowt: foreign("WAV"),
  twos: foreign("AIFF"),
  drms: { why: "protected" },
  enca: { why: "protected" },
  aavd: { why: "protected" },
};

export function refusalOfCodec(name: unknown): SoundRefusal | undefined {
  return OTHER_CODECS[String(name)];
}

/** Endings of sounds we do not serve, for what cannot be told from inside. */
const OTHER_ENDINGS: Record<string, string> = {
  ".aac": "AAC",
  ".aif": "AIFF",
  ".aiff": "AIFF",
  ".amr": "AMR",
  ".flac": "FLAC",
  ".mp2": "MP2",
  ".wav": "WAV",
  ".wma": "WMA",
};

/** Why a file whose content says nothing is refused. */
export function refusalOfEnding(ending: string): SoundRefusal {
  const kind = OTHER_ENDINGS[ending];
  return kind === undefined ? { why: "unknown" } : foreign(kind);
}

export function foreign(kind: string): SoundRefusal {
  return { why: "foreign", kind };
}
