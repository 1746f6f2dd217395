import MarkdownIt, { type RendererRule, type Token } from "markdown-it";
import type { Credits, ImageTarget } from "./types.ts";

/** A whole figure among inline tokens, for galleries; a picture that is shown leads to its largest file. */
export function figureTokens(
  image: Token,
  credits: Credits,
  target: ImageTarget | undefined,
): Token[] {
  const shown = target ? [...linkTokens(target.full, image), image, close("a")] : [image];
  const figure = open("figure", target && target.height > target.width ? "haute" : undefined);
  return [figure, ...shown, ...captionTokens(credits), close("figure"), text("\n")];
}

/** What goes below an image: each field is in a span, so that the layout tells them apart. */
export function captionTokens(credits: Credits, original?: string): Token[] {
  const { legende, credit, licence } = credits;
  const fields = [
    legende === "" ? [] : span("legende", [text(legende)]),
    credit === "" ? [] : span("credit", [text(credit)]),
    licence ? span("licence", licenceTokens(licence)) : [],
    original === undefined ? [] : originalTokens(original),
  ].filter((tokens) => tokens.length > 0);
  if (fields.length === 0) return [];
  const spaced = fields.flatMap((tokens, rank) => (rank === 0 ? tokens : [text(" "), ...tokens]));
  return [open("figcaption"), ...spaced, close("figcaption")];
}

function licenceTokens({ nom, adresse }: NonNullable<Credits["licence"]>): Token[] {
  if (adresse === undefined) return [text(nom)];
  const link = open("a");
  link.attrs = [
    ["href", adresse],
    ["rel", "license"],
  ];
  return [link, text(nom), close("a")];
}

/** To the picture in its colours; said by the page, not by the text, so that no rule reads it as words. */
function originalTokens(url: string): Token[] {
  const link = open("a", "original");
  link.attrPush(["href", url]);
  const words = new MarkdownIt.Token("label", "", 0);
  words.content = "Voir la photo en couleurs";
  return [link, words, close("a")];
}

/** Renderer: words of the page among those of the text. */
export function renderLabel(escapeHtml: (text: string) => string): RendererRule {
  return (tokens, index) => escapeHtml(tokens[index]?.content ?? "");
}

function linkTokens(url: string, image: Token): Token[] {
  const link = open("a", "agrandir");
  link.attrPush(["href", url]);
  // The description of the picture is the name of its link; a picture without one needs another.
  if ((image.children ?? []).length === 0) link.attrPush(["aria-label", "Agrandir l’image"]);
  return [link];
}

function span(name: string, tokens: Token[]): Token[] {
  return [open("span", name), ...tokens, close("span")];
}

function open(tag: string, name?: string): Token {
  const token = new MarkdownIt.Token(`${tag}_open`, tag, 1);
  if (name) token.attrs = [["class", name]];
  return token;
}

function close(tag: string): Token {
  return new MarkdownIt.Token(`${tag}_close`, tag, -1);
}

function text(content: string): Token {
  const token = new MarkdownIt.Token("text", "", 0);
  token.content = content;
  return token;
}
