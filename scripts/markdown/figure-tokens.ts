import MarkdownIt, { type Token } from "markdown-it";
import { readCaption } from "./caption.ts";

/** A whole figure among inline tokens, for galleries. */
export function figureTokens(image: Token, title: string): Token[] {
  return [open("figure"), image, ...captionTokens(title), close("figure"), text("\n")];
}

/** What goes below an image: caption and credit are each in a span, so that the layout tells them apart. */
export function captionTokens(title: string): Token[] {
  const { legende, credit } = readCaption(title);
  if (legende === "" && credit === "") return [];
  const tokens = [open("figcaption")];
  if (legende !== "") tokens.push(open("span", "legende"), text(legende), close("span"));
  if (legende !== "" && credit !== "") tokens.push(text(" "));
  if (credit !== "") tokens.push(open("span", "credit"), text(credit), close("span"));
  tokens.push(close("figcaption"));
  return tokens;
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
