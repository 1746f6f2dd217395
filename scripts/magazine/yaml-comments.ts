import { Lexer } from "yaml";
import type { Fault } from "./fault.ts";
import { positionAt } from "./text-file.ts";
import { quote, quotedLine } from "./yaml-repairs.ts";
import type { YamlText } from "./yaml-text.ts";

/** What the lexer puts before a document, a mistake or a value; they are no part of the text. */
const MARKS = ["\u0002", "\u0018", "\u001f"];
const VALUE = "\u001f";

/**
 * `titre: Le dossier #48` is « Le dossier » and a comment to YAML: half a title lost in silence. A comment meant as one
 * has a space after its sign, or a line of its own (`#brouillon: true`).
 * https://yaml.org/spec/1.2.2/#66-comments
 */
export function hiddenComments(source: YamlText): Fault[] {
  if (!source.text.includes("#")) return [];
  const lines = source.text.split("\n");
  return commentsOf(source.text).flatMap(({ offset, comment }) => {
    const { line, column } = positionAt(source.text, offset);
    const written = lines[line - 1] as string;
    if (!isSwallowed(written, column - 1, lines[line])) return [];
    const fix = [quotedLine(written), quotedPieces(written)].find(
      (repair) => repair !== undefined && commentsOf(repair).length === 0,
    );
    return {
      file: source.file,
      line: line + source.firstLine - 1,
      column,
      found: `« ${comment.split(/[\s,\]}]/, 1)[0]} » serait lu comme un commentaire, et perdu.`,
      expected: "la valeur entre guillemets droits.",
      ...(fix === undefined ? {} : { fix }),
    };
  });
}

function commentsOf(text: string): { offset: number; comment: string }[] {
  const comments: { offset: number; comment: string }[] = [];
  let offset = 0;
  let previous = "";
  for (const token of new Lexer().lex(text)) {
    if (!MARKS.includes(token)) {
      if (token.startsWith("#") && previous !== VALUE) comments.push({ offset, comment: token });
      offset += token.length;
    }
    previous = token;
  }
  return comments;
}

function isSwallowed(line: string, at: number, next: string | undefined): boolean {
  if (/^#(?:[\s#]|$)/.test(line.slice(at))) return false;
  const before = line.slice(0, at).trim();
  // A line of its own: a key put aside for now; but in a text of several lines, a word.
  if (before === "") return at > 0 && !/^#(?:- |[\w-]+:(?:\s|$))/.test(line.slice(at));
  // `couverture: #celle de juin`, its keys below.
  return !(before.endsWith(":") && /^\s+\S/.test(next ?? ""));
}

/** The items of an inline list or group that hold a sign #, each between quotes. */
function quotedPieces(line: string): string | undefined {
  if (!/^\s*(?:- )?(?:[\w-]+: +)?[[{]/.test(line) || /["']/.test(line)) return undefined;
  const pieces = /([[,{]\s*)((?:[\w-]+: +)?)([^[\]{},]*)/g;
  return line.replace(pieces, (whole, before: string, key: string, piece: string) =>
    /(?:^| )#\S/.test(piece) ? before + key + quote(piece.trim()) : whole,
  );
}
