import { appendFileSync, linkSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** As many as a long reportage shows. */
export const PHOTOS_AN_ARTICLE = 8;

/**
 * Puts photos in the articles of a corpus, as its editor would: the files beside the text, and a figure for each. They
 * are linked and not copied, so both folders must be on the same disk.
 */
export function illustrateCorpus(content: string, photos: readonly string[]): void {
  for (const [rank, folder] of articleFolders(content).entries()) {
    const first = rank * PHOTOS_AN_ARTICLE;
    for (const photo of photos.slice(first, first + PHOTOS_AN_ARTICLE)) addPhoto(folder, photo);
  }
}

/** Of the articles of a corpus, the newest first. */
export function articleFolders(content: string): string[] {
  const numeros = join(content, "numeros");
  return readdirSync(numeros)
    .toSorted()
    .reverse()
    .flatMap((numero) =>
      readdirSync(join(numeros, numero))
        .filter((name) => name !== "numero.md")
        .toSorted()
        .map((name) => join(numeros, numero, name)),
    );
}

/** Adds a photo at the end of an article. */
export function addPhoto(folder: string, photo: string): void {
  const rank = readdirSync(folder).length;
  linkSync(photo, join(folder, `photo-${rank}.jpg`));
  const figure = `![Une photo du banc, la ${rank}e.](photo-${rank}.jpg "Vue de loin. / Le banc")`;
  appendFileSync(join(folder, "index.md"), `\n${figure}\n`);
}

/** Writes the same photo with a comment in it: the same pixels in a file that differs. */
export function writeTwin(photo: string, path: string, comment: string): void {
  const bytes = readFileSync(photo);
  const text = Buffer.from(comment);
  const head = Buffer.from([0xff, 0xfe, 0, text.length + 2]);
  writeFileSync(path, Buffer.concat([bytes.subarray(0, 2), head, text, bytes.subarray(2)]));
}
