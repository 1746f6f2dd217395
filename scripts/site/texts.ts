import type { Picture } from "../../layouts/view.ts";
import type { AddressBook } from "../magazine/address-book.ts";
import type { Fault } from "../magazine/fault.ts";
import type { Article, Edition, Numero, Page, Source } from "../magazine/model.ts";
import { listNames, nearest } from "../magazine/nearest.ts";
import type { PictureProblem } from "../magazine/pictures.ts";
import { positionAt } from "../magazine/text-file.ts";
import { locate } from "../magazine/yaml.ts";
import type { YamlText } from "../magazine/yaml-text.ts";
import type { RenderedText } from "../markdown/index.ts";
import { renderJobs } from "./render-jobs.ts";
import { pictureServer, type TextResult } from "./text-renderer.ts";

/** Every text of an edition rendered once; later steps only read. */
export interface Texts {
  of(text: Article | Numero | Page): RenderedText;
  coverOf(text: Article | Numero): Picture | undefined;
  /** Pictures that the texts show, by the address they are served at, with the path of the file. */
  pictures: Map<string, string>;
}

/** Renders the texts of an edition, checking their links and pictures; faults go to `faults`. */
export function renderTexts(
  edition: Edition,
  book: AddressBook,
  { root, headers, faults }: { root: string; headers: Map<string, YamlText>; faults: Fault[] },
): Texts {
  const pictures = new Map<string, string>();
  const rendered = new Map<Source, RenderedText>();
  const covers = new Map<Source, Picture>();
  const texts = [...edition.numeros, ...edition.articles, ...edition.pages];
  const jobs = texts.map(({ source: { body, folder }, url, ...text }) => ({
    body,
    folder,
    url,
    lang: "lang" in text ? text.lang : undefined,
  }));
  const typography = edition.magazine.typographie;
  const results = renderJobs(jobs, { root, book, typography });
  const serve = pictureServer(root);
  for (const [index, text] of texts.entries()) {
    const { source, url } = text;
    const result = results[index] as TextResult;
    rendered.set(source, result.text);
    for (const [served, path] of result.pictures) pictures.set(served, path);
    for (const fault of result.text.faults) {
      faults.push({ ...fault, file: source.file, line: fault.line + source.bodyLine });
    }
    const cover = text.kind === "page" ? undefined : text.couverture;
    if (!cover) continue;
    const served = serve(cover.image, { folder: source.folder, url }, pictures);
    if ("found" in served) {
      faults.push(coverFault(served, headers.get(source.file) as YamlText));
    } else {
      const { alt, legende, credit } = cover;
      covers.set(source, { ...served, alt, legende, credit });
    }
  }
  checkAnchors(texts, results, faults);
  return {
    of: ({ source }) => rendered.get(source) as RenderedText,
    coverOf: ({ source }) => covers.get(source),
    pictures,
  };
}

/** Once all texts are known, the places they point at in each other: `../autre-article/#une-partie`. */
function checkAnchors(
  texts: readonly (Article | Numero | Page)[],
  results: readonly TextResult[],
  faults: Fault[],
): void {
  const ids = new Map(texts.map(({ url }, index) => [url, results[index]?.text.ids ?? []]));
  for (const [index, { source }] of texts.entries()) {
    for (const [href, target] of results[index]?.anchors ?? []) {
      const [url = "", id = ""] = target.split("#");
      const known = ids.get(url);
      if (!known || id === "" || known.includes(id)) continue;
      const { line, column } = positionAt(source.body, Math.max(0, source.body.indexOf(href)));
      const near = nearest(id, known);
      faults.push({
        file: source.file,
        line: line + source.bodyLine,
        column,
        found: `Le lien « ${href} » mène à un endroit que la page n’a pas.`,
        expected: `un intertitre de cette page : ${listNames(known) || "elle n’en a aucun"}.`,
        ...(near === undefined ? {} : { fix: href.replace(/#.*$/, `#${near}`) }),
      });
    }
  }
}

function coverFault(problem: PictureProblem, header: YamlText): Fault {
  const { fix, ...sentences } = problem;
  return {
    file: header.file,
    ...locate(header, ["couverture", "image"]),
    ...sentences,
    ...(fix === undefined ? {} : { fix: `image: ${fix}` }),
  };
}
