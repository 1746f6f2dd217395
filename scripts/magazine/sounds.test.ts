import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, vi } from "vitest";
import { temporaryFolder } from "./content.fixture.ts";
import { readSound, type SoundVerdict } from "./sounds.ts";

const SAMPLES = fileURLToPath(new URL("./sounds-samples/", import.meta.url));
const NAMES = readdirSync(SAMPLES).filter((name) => extname(name) !== ".md");

const sample = (name: string): Buffer => readFileSync(join(SAMPLES, name));

/** What is read of some bytes under a name. */
async function read(bytes: Uint8Array | string, name: string): Promise<SoundVerdict> {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, bytes);
  return readSound(path);
}

async function secondsOf(bytes: Uint8Array, name: string): Promise<number> {
  const verdict = await read(bytes, name);
  if ("refused" in verdict) throw new Error(JSON.stringify(verdict));
  return verdict.seconds;
}

/** An ID3v2 tag around frames. */
function id3(frames: Buffer, version = 4): Buffer {
  const size = [21, 14, 7, 0].map((shift) => (frames.length >> shift) & 0x7f);
  return Buffer.concat([Buffer.from("ID3"), Buffer.from([version, 0, 0, ...size]), frames]);
}

const many = (bytes: Buffer, count: number) =>
  Buffer.concat(Array.from({ length: count }, () => bytes));

/** An Ogg sound as another stream; the checksums of its pages are no longer right. */
function withSerial(ogg: Buffer, serial: number): Buffer {
  const changed = Buffer.from(ogg);
  for (let at = 0; at !== -1; at = ogg.indexOf("OggS", at + 1))
    changed.writeUInt32LE(serial, at + 14);
  return changed;
}

/** The same bytes with the last of a word turned into another as long. */
function replaced(bytes: Buffer, word: string, other: string): Buffer {
  const changed = Buffer.from(bytes);
  changed.write(other, changed.lastIndexOf(word, undefined, "latin1"), "latin1");
  return changed;
}

describe("a sound is read", () => {
  // What ffprobe tells.
  it.each([
    ["cbr.mp3", "audio/mpeg", 2.037551],
    ["cbr-bare.mp3", "audio/mpeg", 2.063667],
    ["vbr.mp3", "audio/mpeg", 2.063673],
    ["vbr-bare.mp3", "audio/mpeg", 2.063673],
    ["aac.m4a", "audio/mp4", 2],
    ["aac-end.m4a", "audio/mp4", 2],
    ["opus.opus", "audio/ogg", 2],
    ["vorbis.ogg", "audio/ogg", 2],
  ])("%s, with its type and how long it plays", async (name, type, seconds) => {
    const verdict = await readSound(join(SAMPLES, name));
    expect(verdict).toMatchObject({ type, chapters: [], bytes: sample(name).length });
    expect((verdict as { seconds: number }).seconds).toBeCloseTo(seconds, 2);
    expect(JSON.parse(JSON.stringify(verdict))).toEqual(verdict);
  });

  it("with the SHA-256 of its content", async () => {
    expect(await readSound(join(SAMPLES, "cbr.mp3"))).toMatchObject({
      hash: "84f46f3de2b1e2f2f37293e36938689f10c704e9175332aa6a72c2cfc121e0ab",
    });
  });

  it("whatever the case of its ending", async () => {
    expect(await read(sample("cbr.mp3"), "A.MP3")).toMatchObject({ type: "audio/mpeg" });
  });

  it("Opus under the ending of Ogg, and Vorbis under that of Opus", async () => {
    expect(await read(sample("opus.opus"), "a.ogg")).toMatchObject({ type: "audio/ogg" });
    expect(await read(sample("vorbis.ogg"), "a.opus")).toMatchObject({ type: "audio/ogg" });
  });

  it("whatever its headers claim: sounds put end to end, or a length left blank", async () => {
    const mp3 = sample("vbr.mp3");
    expect(await secondsOf(many(mp3, 40), "a.mp3")).toBeCloseTo(40 * 2.0637, 1);
    const m4a = sample("aac.m4a");
    m4a.writeUInt32BE(0, m4a.indexOf("mdhd") + 20);
    expect(await secondsOf(m4a, "a.m4a")).toBeCloseTo(2, 3);
  });

  it("after a long tag, with sync marks in it, and before another", async () => {
    const picture = Buffer.alloc(300_000, Buffer.from("fff344c4", "hex"));
    const bytes = Buffer.concat([
      id3(picture),
      id3(Buffer.alloc(20)),
      sample("cbr-bare.mp3"),
      Buffer.from("TAG"),
      Buffer.alloc(125),
    ]);
    expect(await secondsOf(bytes, "a.mp3")).toBeCloseTo(2.064, 2);
  });

  it("after some nonsense, as recorders leave it", async () => {
    const bytes = Buffer.concat([Buffer.alloc(5000, 0xff), sample("cbr-bare.mp3")]);
    expect(await secondsOf(bytes, "a.mp3")).toBeCloseTo(2.064, 2);
  });

  it("cut out of a longer one, from the middle of a frame", async () => {
    const mp3 = many(sample("vbr-bare.mp3"), 4);
    for (let start = 40; start < 2000; start += 97) {
      const left = 4 * 2.0637 * (1 - start / mp3.length);
      expect(Math.abs((await secondsOf(mp3.subarray(start), "a.mp3")) - left)).toBeLessThan(1);
    }
  });

  it("before what players pass over", async () => {
    for (const name of ["vorbis.ogg", "opus.opus", "aac.m4a"]) {
      const bytes = Buffer.concat([sample(name), Buffer.from("TAG"), Buffer.alloc(5000, 7)]);
      expect(await secondsOf(bytes, name)).toBeCloseTo(2, 3);
    }
  });

  it("damaged in its middle: what is left plays", async () => {
    const mp3 = many(sample("cbr-bare.mp3"), 2);
    mp3.fill(0, 5000, 6000);
    expect(await secondsOf(mp3, "a.mp3")).toBeCloseTo(4.127 * (1 - 1000 / mp3.length), 0);
    const ogg = sample("vorbis.ogg");
    ogg.fill(0, ogg.length / 2, ogg.length / 2 + 9);
    expect(await secondsOf(ogg, "a.ogg")).toBeCloseTo(2, 3);
  });

  it("with pictures for its chapters, which are no film", async () => {
    const enhanced = replaced(sample("video.mp4"), "avc1", "jpeg");
    expect(await read(enhanced, "a.m4a")).toMatchObject({ type: "audio/mp4" });
  });
});

it("chapters are read, of Ogg", async () => {
  expect(await readSound(join(SAMPLES, "chapters.opus"))).toMatchObject({
    chapters: [
      { start: 0, title: "Début" },
      { start: 1, title: "L’enquête" },
    ],
  });
});

describe("what cannot be heard is refused", () => {
  // 32 kbit/s at 44.1 kHz, in stereo.
  const mp2 = Buffer.concat([Buffer.from("fffd1000", "hex"), Buffer.alloc(100)]);
  const wave = Buffer.from("RIFF\x24\0\0\0WAVEfmt ", "latin1");
  it.each<[string, Uint8Array | string, string, object]>([
    ["nothing", "", "a.mp3", { why: "empty" }],
    ["a text", "Bonjour. ".repeat(1000), "a.mp3", { why: "not-sound" }],
    ["a web page", "\ufeff\n<!DOCTYPE html><p>Connectez-vous", "a.mp3", { why: "web-page" }],
    [
      "a photograph",
      Buffer.concat([Buffer.from("ffd8ffe000104a46", "hex"), Buffer.alloc(9000, 7)]),
      "a.mp3",
      { why: "not-sound" },
    ],
    ["two frames", sample("cbr-bare.mp3").subarray(0, 130), "a.mp3", { why: "not-sound" }],
    ["a tag without a sound", id3(Buffer.alloc(100)), "a.mp3", { why: "not-sound" }],
    [
      "a tag longer than the file",
      id3(Buffer.alloc(99_000)).subarray(0, 300),
      "a.mp3",
      { why: "not-sound" },
    ],
    [
      "a photograph of a telephone",
      Buffer.from("\0\0\0\x10ftypheic\0\0\0\0\0\0\0\x08meta", "latin1"),
      "a.m4a",
      { why: "not-sound" },
    ],
    ["WAV", wave, "a.wav", { why: "foreign", kind: "WAV" }],
    ["WAV under another name", wave, "a.mp3", { why: "foreign", kind: "WAV" }],
    ["AIFF", Buffer.from("FORM\0\0\0\0AIFFCOMM"), "a.aiff", { why: "foreign", kind: "AIFF" }],
    ["FLAC", "fLaC\0\0\0\x22", "a.flac", { why: "foreign", kind: "FLAC" }],
    [
      "FLAC after a tag",
      Buffer.concat([id3(Buffer.alloc(100)), Buffer.from("fLaC")]),
      "a.mp3",
      { why: "foreign", kind: "FLAC" },
    ],
    ["FLAC in Ogg", sample("flac.ogg"), "a.ogg", { why: "foreign", kind: "FLAC" }],
    [
      "Speex in Ogg",
      replaced(sample("flac.ogg"), "\x7fFLAC", "Speex   "),
      "a.ogg",
      { why: "foreign", kind: "Speex" },
    ],
    [
      "Ogg whose streams follow one another, as a radio sends them",
      Buffer.concat([sample("opus.opus"), withSerial(sample("vorbis.ogg"), 7)]),
      "a.ogg",
      { why: "foreign", kind: "Ogg en plusieurs morceaux" },
    ],
    [
      "a film in Ogg",
      replaced(sample("flac.ogg"), "\x7fFLAC", "\x80theora"),
      "a.ogg",
      { why: "video" },
    ],
    [
      "ALAC, which few browsers play",
      sample("alac.m4a"),
      "a.m4a",
      { why: "foreign", kind: "ALAC" },
    ],
    ["WMA", Buffer.from("3026b2758e66cf11", "hex"), "a.wma", { why: "foreign", kind: "WMA" }],
    ["AMR", "#!AMR\n", "a.amr", { why: "foreign", kind: "AMR" }],
    [
      "AMR in MP4",
      replaced(sample("aac.m4a"), "mp4a", "samr"),
      "a.m4a",
      { why: "foreign", kind: "AMR" },
    ],
    ["MP2 under the name of MP3", many(mp2, 9), "a.mp3", { why: "foreign", kind: "MP2" }],
    [
      "AAC without a container",
      Buffer.from("fff15080", "hex"),
      "a.m4a",
      { why: "foreign", kind: "AAC" },
    ],
    [
      "a recording of a browser",
      Buffer.from("1a45dfa3", "hex"),
      "a.webm",
      { why: "foreign", kind: "WebM" },
    ],
    ["MP2, which its ending tells", "coucou", "a.mp2", { why: "foreign", kind: "MP2" }],
    ["a film", sample("video.mp4"), "a.mp4", { why: "video" }],
    ["a film under the name of a sound", sample("video.mp4"), "a.m4a", { why: "video" }],
    [
      "a sound bought with a lock",
      replaced(sample("aac.m4a"), "mp4a", "drms"),
      "a.m4p",
      { why: "protected" },
    ],
    ["a text under its own name", "coucou", "a.txt", { why: "unknown" }],
    ["M4A under the name of MP3", sample("aac.m4a"), "a.mp3", { why: "misnamed", ending: ".m4a" }],
    ["a sound in .mp4", sample("aac.m4a"), "a.mp4", { why: "misnamed", ending: ".m4a" }],
    ["MP3 under the name of Ogg", sample("vbr.mp3"), "a.ogg", { why: "misnamed", ending: ".mp3" }],
    [
      "Vorbis under the name of MP3",
      sample("vorbis.ogg"),
      "a.mp3",
      { why: "misnamed", ending: ".ogg" },
    ],
    [
      "Opus under the name of MP3",
      sample("opus.opus"),
      "a.mp3",
      { why: "misnamed", ending: ".opus" },
    ],
    ["M4A whose end is missing", sample("aac.m4a").subarray(0, 4000), "a.m4a", { why: "cut" }],
    [
      "M4A whose table is missing",
      sample("aac-end.m4a").subarray(0, 4000),
      "a.m4a",
      { why: "cut" },
    ],
    ["Ogg without a sound yet", sample("opus.opus").subarray(0, 200), "a.opus", { why: "cut" }],
    ["Ogg whose end is missing", sample("vorbis.ogg").subarray(0, 6000), "a.ogg", { why: "cut" }],
  ])("%s", async (_what, bytes, name, refused) => {
    expect(await read(bytes, name)).toEqual({ refused });
  });

  it("MP3 that holds much less than its header promises", async () => {
    const quarter = sample("vbr.mp3").subarray(0, 2000);
    const verdict = await read(quarter, "a.mp3");
    expect(verdict).toMatchObject({ refused: { why: "cut", announced: expect.closeTo(2.064, 1) } });
    // Without that header nobody can tell.
    const bare = await secondsOf(sample("cbr-bare.mp3").subarray(0, 3000), "a.mp3");
    expect(bare).toBeCloseTo(1, 1);
  });

  it("M4A whose edits leave nothing of it", async () => {
    const bytes = sample("aac.m4a");
    bytes.writeInt32BE(2 ** 30, bytes.indexOf("elst") + 16);
    expect(await read(bytes, "a.m4a")).toEqual({ refused: { why: "no-duration" } });
  });

  it("what is no file, or is not there", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "a.mp3"));
    for (const name of ["a.mp3", "b.mp3"]) {
      expect(await readSound(join(folder, name))).toEqual({ refused: { why: "unreadable" } });
    }
  });
});

it("whatever happens to a file, there is a verdict", async () => {
  // A generator of its own, so that a failure comes back.
  let state = 1;
  const below = (most: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % most;
  };
  const path = (name: string) => join(folder, `a${extname(name)}`);
  const folder = temporaryFolder();
  for (const name of NAMES) {
    const bytes = sample(name);
    for (let turn = 0; turn < 30; turn++) {
      const damaged = turn < 10 ? bytes.subarray(0, below(bytes.length)) : Buffer.from(bytes);
      // Headers stand in the first bytes, or there is nothing else to harm.
      for (let change = 0; change < (turn < 10 ? 0 : 1 + (turn % 5)); change++) {
        damaged[below(turn % 2 === 0 ? Math.min(bytes.length, 1600) : bytes.length)] = below(256);
      }
      writeFileSync(path(name), damaged);
      const verdict = await readSound(path(name));
      expect(JSON.parse(JSON.stringify(verdict))).toEqual(verdict);
      if ("refused" in verdict) expect(verdict.refused.why).not.toBe("unreadable");
      else expect(verdict.seconds).toBeGreaterThan(0);
    }
  }
});

it("what is made to harm is read in time: tables, pages and frames that never end", async () => {
  const mp4 = Buffer.concat([
    sample("aac.m4a").subarray(0, 28),
    Buffer.from([0, 0x40, 0, 8]),
    Buffer.from("moov"),
    many(Buffer.from("\0\0\0\x08trak", "latin1"), 524_288),
  ]);
  expect(await read(mp4, "a.m4a")).toEqual({ refused: { why: "cut" } });
  const pages = many(Buffer.from("OggS\0"), 20_000);
  const ogg = Buffer.concat([sample("opus.opus"), pages, Buffer.alloc(70_000)]);
  expect(await read(ogg, "a.opus")).toEqual({ refused: { why: "cut" } });
  const mp3 = Buffer.concat([sample("cbr-bare.mp3"), Buffer.alloc(2_000_000, 0xff)]);
  expect(await secondsOf(mp3, "a.mp3")).toBeCloseTo(2.064, 2);
  const noise = Buffer.alloc(2_000_000);
  for (let at = 0; at < noise.length; at++) noise[at] = (at * at) >> 5;
  expect(await read(noise, "a.mp3")).toEqual({ refused: { why: "not-sound" } });
});

it("what takes too long is given up", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  try {
    const verdict = readSound(join(SAMPLES, "cbr.mp3"));
    while (vi.getTimerCount() === 0) await new Promise(setImmediate);
    vi.advanceTimersByTime(100_000);
    expect(await verdict).toEqual({ refused: { why: "unreadable" } });
  } finally {
    vi.useRealTimers();
  }
});
