import { basename, dirname } from "node:path";
import type { Fault } from "../magazine/fault.ts";
import type { MediaProblem } from "../magazine/media-files.ts";
import type { Article, Numero, Page } from "../magazine/model.ts";
import { listNames, nearest } from "../magazine/nearest.ts";
import { positionAt } from "../magazine/text-file.ts";
import type { ListFile } from "../magazine/tree.ts";
import { locate } from "../magazine/yaml.ts";
import type { YamlText } from "../magazine/yaml-text.ts";
import type { TextResult } from "./text-renderer.ts";

type Text = Article | Numero | Page;

/** Once all texts are known, the places they point at in each other: `../autre-article/#une-partie`. */
export function checkAnchors(
  texts: readonly Text[],
  results: readonly TextResult[],
  faults: Fault[],
): void {
  const ids = new Map(texts.map(({ url }, index) => [url, results[index]?.text.ids ?? []]));
  for (const [index, text] of texts.entries()) {
    for (const [href, target] of results[index]?.anchors ?? []) {
      const [url = "", id = ""] = target.split("#");
      const known = ids.get(url);
      if (!known || id === "" || known.includes(id)) continue;
      const near = nearest(id, known);
      faults.push({
        ...placeOf(text, href),
        found: `Le lien « ${href} » mène à un endroit que la page n’a pas.`,
        expected: `un intertitre de cette page : ${listNames(known) || "elle n’en a aucun"}.`,
        ...(near === undefined ? {} : { fix: href.replace(/#.*$/, `#${near}`) }),
      });
    }
  }
}

export function coverFault(problem: MediaProblem, header: YamlText): Fault {
  const { fix, ...sentences } = problem;
  return {
    file: header.file,
    ...locate(header, ["couverture", "image"]),
    ...sentences,
    ...(fix === undefined ? {} : { fix: `image: ${fix}` }),
  };
}

/** Files named under `images:` that the text does not show: a slip, or an image taken away. */
export function unusedNotes({ images }: Text, { noted }: TextResult, header: YamlText): Fault[] {
  return Object.keys(images)
    .filter((name) => !noted.has(name.normalize("NFC")))
    .map((name) => {
      const near = nearest(name, noted);
      return {
        file: header.file,
        ...locate(header, ["images", name]),
        found: `Le texte ne montre pas l’image « ${name} ».`,
        expected: noted.size === 0 ? "le nom d’une image du texte." : `${listNames([...noted])}.`,
        ...(near === undefined ? {} : { fix: `${near}:` }),
      };
    });
}

/** Words of sounds that no text gives to hear: they would be lost without a word. */
export function unusedTranscripts(
  transcripts: readonly ListFile[],
  texts: readonly Text[],
  results: readonly TextResult[],
): Fault[] {
  const used = new Set(results.flatMap(({ transcribed }) => [...transcribed]));
  const folders = new Set(texts.map(({ source }) => source.folder));
  return transcripts
    .filter(({ path }) => !used.has(path) && folders.has(dirname(path)))
    .map(({ file }) => ({
      ...{ file, line: 1, column: 1 },
      found: `« ${basename(file)} » ne serait pas publié : le texte ne fait pas entendre le son du même nom.`,
      expected: `::: son ${basename(file, ".md")}.mp3 dans le texte, ou ce fichier ailleurs.`,
    }));
}

/** What is worth saying of the pictures of a text. */
export function remarksOf(text: Text, { remarks }: TextResult): Fault[] {
  return [...remarks].map(([src, remark]) => ({ ...placeOf(text, src), ...remark }));
}

/** Where the text writes an address; its first line, if its front matter does. */
function placeOf({ source }: Text, written: string): Pick<Fault, "file" | "line" | "column"> {
  const at = source.body.indexOf(written);
  if (at === -1) return { file: source.file, line: 1, column: 1 };
  const { line, column } = positionAt(source.body, at);
  return { file: source.file, line: line + source.bodyLine, column };
}
