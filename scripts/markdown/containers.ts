import type { StateBlock, Token } from "markdown-it";
import { contentEnd, contentStart, isIndentedCode } from "./block-line.ts";
import { checkOpening, isMedia, readOpening } from "./container-opening.ts";
import { contextOf, type OpenContainer, refusal } from "./context.ts";

const TAGS = {
  exergue: "aside",
  encadre: "aside",
  galerie: "div",
  son: "figure",
  video: "figure",
} as const;

/**
 * Block rule: `::: name` opens a container and `:::` ends the innermost one, so that nobody counts colons.
 * A line inside code never comes here: the rule of code has taken it.
 */
export function containers(
  state: StateBlock,
  startLine: number,
  endLine: number,
  silent: boolean,
): boolean {
  const start = contentStart(state, startLine);
  if (!state.src.startsWith(":::", start) || isIndentedCode(state, startLine)) return false;
  if (contentEnd(state, startLine) < start + 3) return false;
  if (silent) return true;
  const written = state.src.slice(start, contentEnd(state, startLine)).replace(/^:+/, "").trim();
  if (written === "") end(state, startLine, endLine);
  else open(state, startLine, endLine, written);
  return true;
}

function end(state: StateBlock, line: number, endLine: number): void {
  const context = contextOf(state.env);
  const container = context.containers.at(-1);
  if (container?.level === state.level) {
    container.next = line + 1;
    // Makes the parser believe that the blocks of the container are all read.
    state.line = endLine;
    return;
  }
  state.line = line + 1;
  context.fault(
    context.source.block(line, ":::"),
    refusal(
      "Ce ::: ne ferme rien.",
      "un nom après ::: pour ouvrir (exergue, encadre, galerie, son ou video), ou rien du tout.",
    ),
  );
}

function open(state: StateBlock, line: number, endLine: number, written: string): void {
  const context = contextOf(state.env);
  const place = context.source.block(line, ":::");
  const opening = readOpening(written);
  checkOpening(context, place, opening);

  const { kind, stray } = opening;
  if (stray !== "" && kind !== "exergue") pushText(state, line, stray, "paragraph", "p");
  if (kind) {
    const token = state.push(`${kind}_open`, TAGS[kind], 1);
    token.map = [line, line + 1];
    token.attrs = [["class", kind]];
    token.meta = { argument: opening.argument };
    if (kind === "exergue") token.attrPush(["role", "doc-pullquote"]);
  } else state.level++;
  if (opening.title !== "") {
    const title = pushText(state, line, opening.title, "encadre_title", "h2");
    title.attrs = [["class", "encadre-titre"]];
  }

  const first = state.tokens.length;
  if (stray !== "" && kind === "exergue") pushText(state, line, stray, "paragraph", "p");
  const container = readBlocks(state, line, endLine);
  if (container.next === undefined && !context.tooDeep) {
    context.fault(
      place,
      refusal(`::: ${opening.name} n’est pas fermé.`, "::: seul sur une ligne, à la fin du bloc."),
    );
  } else if (kind && !isMedia(kind) && state.tokens.length === first) {
    context.fault(
      place,
      refusal(`::: ${opening.name} est vide.`, "quelque chose avant le ::: de la fin."),
    );
  }
  if (kind) state.push(`${kind}_close`, TAGS[kind], -1);
  else state.level--;
}

function readBlocks(state: StateBlock, line: number, endLine: number): OpenContainer {
  const { containers: stack } = contextOf(state.env);
  const container: OpenContainer = { level: state.level, next: undefined };
  const parentType = state.parentType;
  stack.push(container);
  state.parentType = "container";
  state.line = line + 1;
  state.md.block.tokenize(state, line + 1, endLine);
  state.line = container.next ?? state.line;
  state.parentType = parentType;
  stack.pop();
  return container;
}

function pushText(state: StateBlock, line: number, text: string, type: string, tag: string): Token {
  const token = state.push(`${type}_open`, tag, 1);
  const content = state.push("inline", "", 0);
  content.content = text;
  token.map = content.map = [line, line + 1];
  state.push(`${type}_close`, tag, -1);
  return token;
}
