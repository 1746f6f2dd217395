import { isUtf8 } from "node:buffer";
import { readFileSync } from "node:fs";
import type { Fault } from "./fault.ts";

/** No text of the magazine comes near this; beyond it, the file is something else under a wrong name. */
const MOST_BYTES = 4 * 1024 * 1024;

// Control characters but tab and line feed; U+0080 to U+009F among them, which a wrong decoding leaves behind.
const CONTROL = /[^\P{Cc}\t\n]/u;

const WITHOUT_IT = "du texte seul\u00a0: supprimez ce caractère.";

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
  const nul = bytes.indexOf(0);
  if (nul >= 0) {
    const { line, column } = endOf(bytes.subarray(0, nul));
    return fault(line, column, "Un caractère nul (NUL) est dans le texte.", WITHOUT_IT);
  }
  if (!isUtf8(bytes)) {
    const at = firstInvalidByte(bytes);
    const { line, column } = endOf(bytes.subarray(0, at));
    return fault(
      line,
      column,
      `Ce fichier est codé en Latin-1 (ou Windows-1252), à en juger par « ${latinWordAt(bytes, at)} ».`,
      "un fichier enregistré en UTF-8 (menu « Enregistrer sous », codage « UTF-8 »).",
    );
  }
  const text = plainText(bytes);
  const control = CONTROL.exec(text);
  if (control) {
    const { line, column } = positionAt(text, control.index);
    const code = hex(control[0].charCodeAt(0));
    const found = `Un caractère de commande invisible (U+${code}) est dans le texte.`;
    return fault(line, column, found, WITHOUT_IT);
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

/** Bytes as text without what Windows and old Macs add: byte order mark, carriage returns. */
function plainText(bytes: Buffer): string {
  const text = bytes.toString("utf8").replace(/^\uFEFF+/, "");
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

/** Where the byte after these stands in the text. */
function endOf(bytes: Buffer): { line: number; column: number } {
  const before = plainText(bytes);
  return positionAt(before, before.length);
}

/** UTF-16 by its mark, or by its zeros: in French text, nearly every other byte is one, and none is a control character. */
function nameUtf16(bytes: Buffer): string | undefined {
  const little = "UTF-16 (petit-boutiste)";
  const big = "UTF-16 (gros-boutiste)";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return little;
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return big;
  if (bytes.length < 2) return undefined;
  const sample = bytes.subarray(0, 512);
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries()) {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) < sample.length * 0.3 || Math.min(even, odd) > 2) return undefined;
  const text = new TextDecoder(odd > even ? "utf-16le" : "utf-16be").decode(sample);
  if (CONTROL.test(text.replaceAll("\r", ""))) return undefined;
  return odd > even ? little : big;
}

/** The first byte that the decoder gives up, which it shows as U+FFFD; not a U+FFFD written as such (EF BF BD). */
function firstInvalidByte(bytes: Buffer): number {
  const text = bytes.toString("utf8");
  let at = 0;
  let from = 0;
  for (let lost = text.indexOf("\uFFFD"); lost >= 0; lost = text.indexOf("\uFFFD", from)) {
    at += Buffer.byteLength(text.slice(from, lost));
    if (bytes.readUIntBE(at, Math.min(3, bytes.length - at)) !== 0xefbfbd) return at;
    at += 3;
    from = lost + 1;
  }
  return at;
}

/** Windows-1252 from 0x80 to 0x9F, where Node 20 decodes Latin-1. https://encoding.spec.whatwg.org/#windows-1252 */
const WINDOWS = "€�‚ƒ„…†‡ˆ‰Š‹Œ�Ž��‘’“”•–—˜™š›œ�žŸ";

function latinWordAt(bytes: Buffer, at: number): string {
  const latin = (part: Buffer) =>
    part
      .toString("latin1")
      .replace(/[\x80-\x9f]/g, (sign) => WINDOWS.charAt(sign.charCodeAt(0) - 0x80));
  const start = /[\p{L}’'-]*$/u.exec(latin(bytes.subarray(Math.max(0, at - 20), at)))?.[0] ?? "";
  const end = /^.[\p{L}’'-]*/u.exec(latin(bytes.subarray(at, at + 20)))?.[0] ?? "";
  return start + end;
}

function hex(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, "0");
}
