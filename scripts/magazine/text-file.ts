import { isUtf8 } from "node:buffer";
import { readFileSync } from "node:fs";
import type { Fault } from "./fault.ts";

/** No text of the magazine comes near this; beyond it, the file is something else under a wrong name. */
const MOST_BYTES = 4 * 1024 * 1024;

// Control characters but tab and line feed; U+0080 to U+009F among them, which a wrong decoding leaves behind.
const CONTROL = /[^\P{Cc}\t\n]/u;

/**
 * The text of a file, its line ends made LF and a leading byte order mark dropped (Windows editors write both,
 * and neither is the editor's fault), or the reason why it is no text.
 *
 * @param label the file's name as printed in a fault.
 */
export function readText(path: string, label: string): { text: string } | { fault: Fault } {
  return decodeText(readFileSync(path), label);
}

/** As {@link readText}, from bytes. */
export function decodeText(bytes: Buffer, label: string): { text: string } | { fault: Fault } {
  const fault = (line: number, column: number, found: string, expected: string) => ({
    fault: { file: label, line, column, found, expected },
  });
  if (bytes.length > MOST_BYTES) {
    const size = Math.round(bytes.length / 1024 / 1024);
    return fault(1, 1, `Ce fichier pèse ${size}\u00a0Mo.`, "un texte de 4\u00a0Mo au plus.");
  }
  const utf16 = nameUtf16(bytes);
  if (utf16) {
    return fault(
      1,
      1,
      `Ce fichier est codé en ${utf16}.`,
      "un fichier enregistré en UTF-8 (menu « Enregistrer sous », codage « UTF-8 »).",
    );
  }
  if (!isUtf8(bytes)) {
    const at = firstInvalidByte(bytes);
    const before = bytes.subarray(0, at).toString("utf8");
    const { line, column } = positionAt(before, before.length);
    return fault(
      line,
      column,
      `Ce fichier est codé en Latin-1 (ou Windows-1252), à en juger par « ${latinWordAt(bytes, at)} ».`,
      "un fichier enregistré en UTF-8 (menu « Enregistrer sous », codage « UTF-8 »).",
    );
  }
  let text = bytes.toString("utf8");
  if (text.charCodeAt(0) === 0xfeff) text = text.slice(1);
  if (text.includes("\r")) text = text.replace(/\r\n?/g, "\n");
  const control = CONTROL.exec(text);
  if (control) {
    const { line, column } = positionAt(text, control.index);
    const code = control[0].charCodeAt(0);
    const name =
      code === 0 ? "Un caractère nul (NUL)" : `Un caractère de commande invisible (U+${hex(code)})`;
    return fault(
      line,
      column,
      `${name} est dans le texte.`,
      "du texte seul : supprimez ce caractère.",
    );
  }
  return { text };
}

/** Line and column, both from 1, of an offset in UTF-16 units. */
export function positionAt(text: string, offset: number): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (let at = text.indexOf("\n"); at !== -1 && at < offset; at = text.indexOf("\n", at + 1)) {
    line++;
    start = at + 1;
  }
  return { line, column: offset - start + 1 };
}

/** UTF-16 by its mark, or by its zeros: in French text, nearly every other byte is one. */
function nameUtf16(bytes: Buffer): string | undefined {
  if (bytes.length < 2) return undefined;
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "UTF-16 (petit-boutiste)";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "UTF-16 (gros-boutiste)";
  const sample = bytes.subarray(0, 512);
  const zeros = [0, 0];
  for (let i = 0; i < sample.length; i++)
    if (sample[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) < sample.length * 0.3 || Math.min(even, odd) > 2) return undefined;
  return odd > even ? "UTF-16 (petit-boutiste)" : "UTF-16 (gros-boutiste)";
}

/** By halving: a prefix cut inside a character is told from a wrong one by the three bytes that may follow. */
function firstInvalidByte(bytes: Buffer): number {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    try {
      decoder.decode(bytes.subarray(0, middle), { stream: true });
      good = middle;
    } catch {
      bad = middle;
    }
    decoder.decode(new Uint8Array()); // a streaming decoder keeps its rest: empty it
  }
  return bad - 1;
}

function latinWordAt(bytes: Buffer, at: number): string {
  const around = new TextDecoder("windows-1252").decode(
    bytes.subarray(Math.max(0, at - 20), at + 20),
  );
  const word = /[\p{L}’'-]*$/u.exec(around.slice(0, Math.min(at, 20)))?.[0] ?? "";
  return word + (/^.[\p{L}’'-]*/u.exec(around.slice(Math.min(at, 20)))?.[0] ?? "");
}

function hex(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, "0");
}
