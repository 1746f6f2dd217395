import { readFileSync } from "node:fs";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { type Answer, ask } from "./ask.ts";
import type { LocalSite } from "./local-site.ts";
import { reason } from "./reason.ts";
import { visitHeaders } from "./visit-headers.ts";

/** Pages looked at after a publication, at most. */
const PAGES = 8;

/** A look at the site online, as a reader has it. */
export interface VisitPlan {
  /** Address of the site, without a final slash. */
  address: string;
  site: LocalSite;
  /** Paths of pages that changed. */
  changed: readonly string[];
  /** Old addresses and where they lead; `undefined` for what is gone. */
  redirections: readonly { de: string; vers: string | undefined }[];
  /** Whether the rules of the server are there, and with them redirections and headers. */
  hasRules: boolean;
}

/**
 * Asks the site online for its home page, pages that changed, a redirection, a compressed file, and compares them with what
 * was sent.
 *
 * @returns what differs, in sentences that name the file.
 */
export async function visitSite({
  address,
  site,
  changed,
  redirections,
  hasRules,
}: VisitPlan): Promise<string[]> {
  const pages = changed.filter((path) => path.endsWith("index.html")).slice(0, PAGES);
  const paths = [...new Set(["index.html", ...pages])].filter((path) => site.has(path));
  const faults = await Promise.all(paths.map((path) => checkFile(address, site, path)));
  const style = [...site.keys()].find(
    (path) => path.startsWith("assets/") && path.endsWith(".css"),
  );
  if (style)
    faults.push(
      await checkFile(address, site, style),
      await checkFile(address, site, style, "br, gzip"),
    );
  if (hasRules) {
    const [first] = redirections;
    if (first) faults.push(await checkRedirection(address, first));
    faults.push(await checkMissing(address));
    faults.push(...(await visitHeaders(address, bytesOf(site, ".htaccess").toString("utf8"))));
  }
  return faults.filter((fault) => fault !== undefined);
}

/**
 * Asks for pages of a site whose bytes are not on this machine: the home page, those that changed.
 *
 * @returns what is wrong, in sentences that name the file.
 */
export async function visitPages(
  address: string,
  pages: readonly string[],
  changed: readonly string[],
): Promise<string[]> {
  const known = new Set(pages);
  const paths = ["index.html", ...changed.slice(0, PAGES)].filter((path) => known.has(path));
  const faults = await Promise.all(
    [...new Set(paths)].map(async (path) => {
      const url = urlOf(address, path);
      try {
        const answer = await ask(url, { "Cache-Control": "no-cache" });
        return answer.status === 200 ? undefined : notGiven(path, url, answer);
      } catch (error) {
        return `${path}\u00a0: ${url} ne répond pas (${reason(error)}).`;
      }
    }),
  );
  return faults.filter((fault) => fault !== undefined);
}

async function checkFile(
  address: string,
  site: LocalSite,
  path: string,
  encodings = "identity",
): Promise<string | undefined> {
  const url = urlOf(address, path);
  const expected = bytesOf(site, path);
  try {
    const answer = await ask(url, { "Accept-Encoding": encodings, "Cache-Control": "no-cache" });
    if (answer.status !== 200) return notGiven(path, url, answer);
    if (!expected.equals(decode(answer)))
      return `${path}\u00a0: ce que donne ${url} n’est pas ce qui a été envoyé.`;
    return undefined;
  } catch (error) {
    return `${path}\u00a0: ${url} ne répond pas (${reason(error)}).`;
  }
}

async function checkRedirection(
  address: string,
  { de, vers }: { de: string; vers: string | undefined },
): Promise<string | undefined> {
  const url = address + de;
  try {
    const { status, headers } = await ask(url);
    const isRight =
      vers === undefined
        ? status === 410
        : status === 301 && new URL(headers.location ?? "", url).href === new URL(vers, url).href;
    const wanted = vers === undefined ? "410" : `301 vers ${vers}`;
    return isRight
      ? undefined
      : `redirections.json\u00a0: ${url} répond ${status}${headers.location ? ` vers ${headers.location}` : ""} au lieu de ${wanted}.`;
  } catch (error) {
    return `redirections.json\u00a0: ${url} ne répond pas (${reason(error)}).`;
  }
}

async function checkMissing(address: string): Promise<string | undefined> {
  const url = `${address}/rebonds-adresse-inconnue/`;
  try {
    const { status } = await ask(url);
    return status === 404
      ? undefined
      : `404.html\u00a0: une adresse inconnue répond ${status} au lieu de 404.`;
  } catch (error) {
    return `404.html\u00a0: ${url} ne répond pas (${reason(error)}).`;
  }
}

/** The body as it was before it travelled. @throws for one that cannot be read. */
function decode({ headers, body }: Answer): Buffer {
  const encoding = headers["content-encoding"];
  if (encoding === "br") return brotliDecompressSync(body);
  return encoding === "gzip" || encoding === "x-gzip" ? gunzipSync(body) : body;
}

function bytesOf(site: LocalSite, path: string): Buffer {
  const from = site.get(path)?.parts.get("")?.from ?? "";
  return typeof from === "string" ? readFileSync(from) : Buffer.from(from);
}

/** The address at which a file of the site answers. */
function urlOf(address: string, path: string): string {
  return `${address}/${encodePath(path.replace(/(^|\/)index\.html$/, "$1"))}`;
}

function notGiven(path: string, url: string, answer: Answer): string {
  return `${path}\u00a0: l’adresse ${url} répond ${told(answer)} au lieu de 200.`;
}

function encodePath(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}

function told({ status, headers }: Answer): string {
  return headers.location ? `${status} (vers ${headers.location})` : String(status);
}
