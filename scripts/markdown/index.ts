import { Context, makeEnv } from "./context.ts";
import { bodyEnd } from "./note-list.ts";
import { parser } from "./parser.ts";
import type { RenderedText, Resolver } from "./types.ts";

export type {
  Heading,
  ImageTarget,
  LinkTarget,
  MarkdownFault,
  Refusal,
  RenderedText,
  Resolver,
} from "./types.ts";

/**
 * An editor's Markdown as HTML ready to be set in a page. Total: any string gives some HTML, with every word of it
 * and nothing that runs, and a list of faults; linear in the length of the text.
 */
export function renderMarkdown(body: string, resolver: Resolver): RenderedText {
  const context = new Context(resolver);
  const env = makeEnv(context);
  const tokens = parser.parse(body, env);
  const end = bodyEnd(tokens);
  const { options, renderer } = parser;
  return {
    html: renderer.render(tokens.slice(0, end), options, env),
    notes: renderer.render(tokens.slice(end), options, env),
    headings: context.headings,
    ids: [...context.ids],
    words: context.words,
    faults: context.faults.sort((a, b) => a.line - b.line || a.column - b.column),
  };
}
