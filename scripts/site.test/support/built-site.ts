import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { parseHTML } from "linkedom";
import { listFiles } from "../../publish/folder-files.ts";

export { listFiles };

const run = promisify(execFile);

/** The top of the project. */
export const PROJECT = fileURLToPath(new URL("../../..", import.meta.url));

/** A site made by the real command, in a temporary folder. */
export interface BuiltSite {
  folder: string;
  /** What the command printed. */
  output: string;
  /** Paths of all files, with `/`, sorted. */
  files: string[];
  read(path: string): string;
  /** Removes the folder. */
  remove(): void;
}

/**
 * Loaded before a build, compresses as badly as is done in a hurry, ten times quicker: what fits in a weight then fits in it
 * as it is put online.
 */
const HURRY = inlineModule(`
  import { syncBuiltinESMExports } from "node:module";
  import zlib from "node:zlib";
  const { brotliCompress, constants } = zlib;
  zlib.brotliCompress = (bytes, { params }, done) =>
    brotliCompress(bytes, { params: { ...params, [constants.BROTLI_PARAM_QUALITY]: 5 } }, done);
  syncBuiltinESMExports();`);

/** Address of a module that is in no file, for `--import`. */
export function inlineModule(source: string): string {
  return `data:text/javascript,${encodeURIComponent(source)}`;
}

/**
 * Runs `npm run build` as npm does, or, for large sites that would take minutes, with texts compressed in a hurry; then
 * nothing of it is kept for other builds.
 *
 * @throws when it exits with anything but 0, with what it printed.
 */
export async function buildSite(content: string, { hurry = false } = {}): Promise<BuiltSite> {
  const parent = mkdtempSync(join(tmpdir(), "rebonds-site-"));
  const folder = join(parent, "site");
  const args = ["--import", "tsx", "scripts/build.ts", "--contenu", content, "--sortie", folder];
  if (hurry) {
    args.unshift("--import", HURRY);
    args.push("--cache", join(parent, "cache"));
  }
  const { stdout, stderr } = await run(process.execPath, args, { cwd: PROJECT });
  return {
    folder,
    output: stdout + stderr,
    files: listFiles(folder),
    read: (path) => readFileSync(join(folder, path), "utf8"),
    remove: () => rmSync(parent, { recursive: true, force: true }),
  };
}

/** A page as a document. */
export function parsePage(html: string): Document {
  return parseHTML(html).document as unknown as Document;
}

/** The file that answers at an address of the site. */
export function fileOf(url: string): string {
  const path = decodeURIComponent(url.replace(/[?#].*$/, "")).slice(1);
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}
