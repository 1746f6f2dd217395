import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname } from "node:path";
import { pipeline } from "node:stream/promises";

/** What the preview answers with by itself: pictures and sounds. */
const TYPES: Record<string, string> = {
  ".avif": "image/avif",
  ".jpg": "image/jpeg",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".mp3": "audio/mpeg",
  ".m4a": "audio/mp4",
  ".ogg": "audio/ogg",
  ".opus": "audio/ogg",
};

/** Answers with a file, or the part of it that is asked for: players leap in a sound by asking for its parts. */
export async function serveFile(
  file: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { size } = await stat(file);
  if (size === 0) {
    response.writeHead(200).end();
    return;
  }
  const range = readRange(request.headers.range, size);
  const { start, end } = range ?? { start: 0, end: size - 1 };
  response.writeHead(range ? 206 : 200, {
    "Content-Type": TYPES[extname(file)] ?? "application/octet-stream",
    "Content-Length": end - start + 1,
    "Accept-Ranges": "bytes",
    ...(range ? { "Content-Range": `bytes ${start}-${end}/${size}` } : {}),
  });
  // Players let go at each leap: the file must not stay open.
  await pipeline(createReadStream(file, { start, end }), response).catch(() => response.destroy());
}

/**
 * The part of a file that `Range: bytes=100-199` asks for, last byte included; `undefined` where the whole is to be given.
 * https://www.rfc-editor.org/rfc/rfc9110#name-byte-ranges
 */
export function readRange(range = "", size: number): { start: number; end: number } | undefined {
  const [, start, end] = /^bytes=(\d+)-(\d*)$/.exec(range) ?? [];
  if (start === undefined || Number(start) >= size) return undefined;
  if (end && Number(end) < Number(start)) return undefined;
  return { start: Number(start), end: Math.min(end ? Number(end) : size - 1, size - 1) };
}
