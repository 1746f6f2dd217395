import { Context, makeEnv } from "./context.ts";
import { bodyEnd } from "./note-list.ts";
import { parser } from "./parser.ts";
import { readPassages } from "./passages.ts";
import type { RenderedText, RenderOptions, Resolver } from "./types.ts";

export { withoutDoublets } from "./inclusive.ts";
export type {
  Chapter,
  Credits,
  Heading,
  ImageTarget,
  LinkTarget,
  MarkdownFault,
  Passage,
  PictureSizes,
  PictureUse,
  Refusal,
  RenderedText,
  RenderOptions,
  Resolver,
  SoundTarget,
  SoundUse,
} from "./types.ts";

/**
 * An editor's Markdown as HTML ready to be set in a page. Total: any string gives some HTML, with every word of it
 * and nothing that runs, and a list of faults; linear in the length of the text.
 */
export function renderMarkdown(
  body: string,
  resolver: Resolver,
  options: RenderOptions = {},
): RenderedText {
  const context = new Context(resolver, options);
  const env = makeEnv(context);
  const tokens = parser.parse(body, env);
  const end = bodyEnd(tokens);
  const render = (part: typeof tokens) => parser.renderer.render(part, parser.options, env);
  return {
    html: render(tokens.slice(0, end)),
    notes: render(tokens.slice(end)),
    headings: context.headings,
    ids: [...context.ids],
    passages: readPassages(tokens),
    pictures: context.pictures,
    sounds: context.sounds,
    words: context.words,
    faults: context.faults.sort((a, b) => a.line - b.line || a.column - b.column),
  };
}
