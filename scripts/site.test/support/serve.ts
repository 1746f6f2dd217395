import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, gzip } from "node:zlib";
import { readRange } from "../../cli/serve-file.ts";

export interface SiteServer {
  /** `http://127.0.0.1:40123`, without a final slash. */
  origin: string;
  /** Bytes sent since it began, headers included, as compressed. */
  sent(): number;
  close(): Promise<void>;
}

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".xml": "application/xml",
  ".atom": "application/atom+xml",
  ".opml": "text/x-opml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".wav": "audio/wav",
  ".mp3": "audio/mpeg",
  ".m4a": "audio/mp4",
  ".ogg": "audio/ogg",
  ".opus": "audio/ogg",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".webp": "image/webp",
  ".avif": "image/avif",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
};
const COMPRESSED = /^text\/|json$|xml$/;

/**
 * Serves a built site on this machine as its host would: a folder by its index.html, what is missing by
 * 404.html, texts compressed (Brotli, else gzip), so that what a browser weighs is what travels.
 */
export async function serve(folder: string): Promise<SiteServer> {
  const server = createServer((request, response) => {
    respond(folder, request, response).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : undefined);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const sockets = new Set<Socket>();
  server.on("connection", (socket) => sockets.add(socket));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    sent: () => [...sockets].reduce((sum, { bytesWritten }) => sum + bytesWritten, 0),
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

async function respond(folder: string, request: IncomingMessage, response: ServerResponse) {
  const path = decodePath(request.url ?? "/");
  const found = path && (await find(folder, path));
  if (!path) {
    response.writeHead(400).end();
  } else if (found === "folder") {
    response.writeHead(301, { Location: `${encodeURI(path)}/` }).end();
  } else if (found) {
    await send(found, 200, request, response);
  } else if (await find(folder, "/404.html")) {
    await send(join(folder, "404.html"), 404, request, response);
  } else {
    response.writeHead(404).end();
  }
}

/** The path asked for, decoded; `undefined` if it cannot be, or climbs out of the site. */
function decodePath(url: string): string | undefined {
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/s, ""));
    const climbs = path.split(/[/\\]/).includes("..");
    return /^\/(?!\/)[^\0]*$/.test(path) && !climbs ? path : undefined;
  } catch {
    return undefined;
  }
}

/** The file for a path, or "folder" where a final slash is wanting. */
async function find(folder: string, path: string): Promise<string | "folder" | undefined> {
  const file = join(folder, ...path.split("/"), path.endsWith("/") ? "index.html" : "");
  const stats = await stat(file).catch(() => undefined);
  if (stats?.isDirectory()) return "folder";
  return stats?.isFile() ? file : undefined;
}

async function send(
  file: string,
  status: number,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const type = TYPES[extname(file)] ?? "application/octet-stream";
  const headers = { "Content-Type": type, "Cache-Control": "no-cache", Vary: "Accept-Encoding" };
  const encoding = COMPRESSED.test(type.replace(/;.*/, "")) ? negotiate(request) : undefined;
  if (!encoding) {
    const { size } = await stat(file);
    const range = readRange(request.headers.range, size);
    response.writeHead(range ? 206 : status, {
      ...headers,
      "Accept-Ranges": "bytes",
      ...(range ? { "Content-Range": `bytes ${range.start}-${range.end}/${size}` } : {}),
    });
    createReadStream(file, range).pipe(response);
    return;
  }
  const body = await compressed(file, encoding);
  response.writeHead(status, {
    ...headers,
    "Content-Encoding": encoding,
    "Content-Length": body.length,
  });
  response.end(body);
}

/** Once for each file and date, as a host that keeps what it has compressed. */
async function compressed(file: string, encoding: "br" | "gzip"): Promise<Buffer> {
  const { mtimeMs } = await stat(file);
  const key = `${encoding} ${mtimeMs} ${file}`;
  let body = kept.get(key);
  if (!body) {
    body = readFile(file).then(encoding === "br" ? brotli : gzipped);
    kept.set(key, body);
  }
  return body;
}

const kept = new Map<string, Promise<Buffer>>();

const brotli = promisify<Buffer, Buffer>(brotliCompress);
const gzipped = promisify<Buffer, Buffer>(gzip);

function negotiate(request: IncomingMessage): "br" | "gzip" | undefined {
  const accepted = String(request.headers["accept-encoding"] ?? "").split(/\s*,\s*/);
  return (["br", "gzip"] as const).find((encoding) => accepted.includes(encoding));
}
