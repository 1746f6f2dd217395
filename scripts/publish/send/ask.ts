import type { IncomingHttpHeaders } from "node:http";
import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  /** As it travelled: compressed if `content-encoding` says so. */
  body: Buffer;
}

/** Milliseconds without an answer after which a site is said not to answer. */
const SILENCE = 20_000;
const LARGEST = 64 * 1024 * 1024;

/**
 * Asks a web server for an address, without following redirections, keeping what comes as it comes.
 *
 * @throws the error of the system, or of the certificate, when no answer comes.
 */
export function ask(url: string, headers: Record<string, string> = {}): Promise<Answer> {
  const request = url.startsWith("https:") ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const asked = request(url, { headers, timeout: SILENCE, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      response.on("data", (chunk: Buffer) => {
        size += chunk.length;
        if (size > LARGEST) asked.destroy(new Error("La réponse est trop grande."));
        else chunks.push(chunk);
      });
      response.on("error", reject);
      response.on("end", () => {
        if (!response.complete) reject(new Error("La réponse est coupée."));
        else {
          const { statusCode = 0, headers: told } = response;
          resolve({ status: statusCode, headers: told, body: Buffer.concat(chunks) });
        }
      });
    });
    asked.on("timeout", () => asked.destroy(new Error("Aucune réponse en 20 secondes.")));
    asked.on("error", reject);
    asked.end();
  });
}
