import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

const MAIN = fileURLToPath(new URL("../../assets/styles/main.css", import.meta.url));

/**
 * All styles as one minified file, whose name changes with its content: a browser may then keep it for ever, and
 * a page is never shown with the styles of another version.
 *
 * @param lasting false for a preview, whose server reloads a style by its name.
 */
export function buildStylesheet(lasting: boolean): { url: string; bytes: Uint8Array } {
  const { outputFiles } = buildSync({
    entryPoints: [MAIN],
    bundle: true,
    minify: true,
    write: false,
    logLevel: "silent",
    // Chosen for CSS that these browsers read as it stands; older ones get what they know of it.
    target: ["chrome125", "firefox128", "safari17.5"],
  });
  const bytes = outputFiles[0]?.contents ?? new Uint8Array();
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 8);
  return { url: lasting ? `/assets/style-${hash}.css` : "/assets/style.css", bytes };
}
