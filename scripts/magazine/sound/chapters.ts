/** A place in a sound, with a name. */
export interface Chapter {
  /** Seconds from the beginning. */
  start: number;
  title: string;
}

/** More than one would read. */
const MOST = 500;
const LONGEST_TITLE = 300;

const KEY = /^CHAPTER\d{1,3}$/;
const TIME = /^\s*(\d+):(\d{1,2}):(\d{1,2}(?:\.\d+)?)\s*$/;

/**
 * Chapters among the comments of an Ogg sound, `CHAPTER001=00:12:30.500` and `CHAPTER001NAME=…`: in order, each with a
 * title and before the end, one at a time. Titles on one line, in NFC. https://wiki.xiph.org/Chapter_Extension
 */
export function commentChapters(comments: Record<string, unknown>, seconds: number): Chapter[] {
  const chapters = Object.keys(comments)
    .filter((key) => KEY.test(key))
    .map((key) => ({
      start: toMilliseconds(secondsOf(String(comments[key]))),
      title: tidyTitle(String(comments[`${key}NAME`] ?? "")),
    }))
    .filter(({ start, title }) => start < seconds && title !== "")
    .sort((a, b) => a.start - b.start);
  return chapters.filter(({ start }, at) => start !== chapters[at - 1]?.start).slice(0, MOST);
}

/** What a cache and a page need of a time: no more digits than sense. */
export function toMilliseconds(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}

/** `NaN` for what is no time. */
function secondsOf(time: string): number {
  const [, hours, minutes, seconds] = TIME.exec(time) ?? [];
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

function tidyTitle(title: string): string {
  const line = title.replace(/[\p{Cc}\p{Zl}\p{Zp} ]+/gu, " ").normalize("NFC");
  return [...line].slice(0, LONGEST_TITLE).join("").trim();
}
