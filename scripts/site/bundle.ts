import { createHash } from "node:crypto";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

/** A file to serve. */
export interface Bundle {
  /** `/assets/style-1a2b3c4d.css` */
  url: string;
  bytes: Uint8Array;
}

/** Source of what is served, and the extension it is served with. */
const EXTENSIONS: Record<string, string> = { ".css": ".css", ".ts": ".js" };

/**
 * A style or a script and all it imports as one minified file, whose name changes with its content: a browser may then
 * keep it for ever, and a page is never shown with the styles or scripts of another version.
 *
 * @param entry path in assets/
 * @param name first part of the file's name
 * @param lasting false for a preview, whose server reloads a style by its name
 * @param css styles made by the generator, put after the others
 */
export function bundle(entry: string, name: string, lasting: boolean, css = ""): Bundle {
  const { outputFiles } = buildSync({
    entryPoints: [fileURLToPath(new URL(`../../assets/${entry}`, import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    logLevel: "silent",
    footer: { css },
    // Chosen for CSS that these browsers read as it stands; older ones get what they know of it.
    target: ["chrome125", "firefox128", "safari17.5"],
  });
  const bytes = outputFiles[0]?.contents ?? new Uint8Array();
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 8);
  return { url: `/assets/${name}${lasting ? `-${hash}` : ""}${EXTENSIONS[extname(entry)]}`, bytes };
}
