import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import sharp from "sharp";
import { afterAll, expect, test } from "vitest";
import { readPicture } from "../images/read-picture.ts";
import { writeCorpus } from "./corpus.ts";
import { addPhoto, articleFolders, illustrateCorpus, writeTwin } from "./illustrate.ts";

const home = mkdtempSync(join(tmpdir(), "illustre-"));
afterAll(() => rmSync(home, { recursive: true }));

const photo = join(home, "photo.jpg");
await sharp({ create: { width: 90, height: 60, channels: 3, background: "#a63" } })
  .withMetadata({ orientation: 6 })
  .toFile(photo);

test("each article gets eight photos, the last what is left, and a figure for each", () => {
  const content = join(home, "contenu");
  writeCorpus(content, { articles: 3, seed: 1 });
  illustrateCorpus(content, Array(19).fill(photo));
  const counts = articleFolders(content).map((folder) => {
    const names = readdirSync(folder).filter((name) => name !== "index.md");
    const text = readFileSync(join(folder, "index.md"), "utf8");
    const shown = Array.from(text.matchAll(/^!\[\S.*\]\((.+?) ".+"\)$/gm), ([, name]) => name);
    expect(shown.toSorted()).toEqual(names.toSorted());
    return names.length;
  });
  expect(counts).toEqual([8, 8, 3]);
});

test("a photo added takes a name of its own", () => {
  const content = join(home, "autre");
  writeCorpus(content, { articles: 1, seed: 1 });
  const [folder] = articleFolders(content) as [string];
  for (let time = 0; time < 3; time++) addPhoto(folder, photo);
  expect(readdirSync(folder).map((name) => basename(name))).toHaveLength(4);
});

test("a twin has the same pixels and turn, and another hash", async () => {
  const twin = join(home, "jumelle.jpg");
  writeTwin(photo, twin, "copie 2");
  const [one, other] = [await readPicture(photo), await readPicture(twin)];
  expect(other).toEqual({
    ...one,
    hash: expect.not.stringMatching((one as { hash: string }).hash),
  });
  const pixels = (path: string) => sharp(path).raw().toBuffer();
  expect((await pixels(twin)).equals(await pixels(photo))).toBe(true);
});
