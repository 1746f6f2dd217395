import { rmSync } from "node:fs";
import { join, resolve } from "node:path";
import Eleventy from "@11ty/eleventy";
import magazine from "../eleventy.config.ts";
import { readFolders } from "./cli/arguments.ts";
import { freePort } from "./cli/free-port.ts";
import { Preview } from "./cli/preview.ts";
import { run } from "./cli/run.ts";

const ROOT = resolve(import.meta.dirname, "..");

// npm start [-- --contenu DOSSIER]: the magazine with its drafts, built again at each change.
await run(async () => {
  // Drafts are in it: it never goes where a site to publish would.
  const { contenu, sortie, cache } = readFolders(process.argv.slice(2), {
    contenu: "content",
    sortie: ".cache/apercu",
  });
  rmSync(sortie.path, { recursive: true, force: true });
  const preview = new Preview(contenu.path, contenu.label, cache?.path);
  const port = await freePort(8080);
  const eleventy = new Eleventy(".", sortie.path, {
    runMode: "serve",
    quietMode: false,
    config: (config) =>
      magazine(config, {
        pages: () => preview.refresh(),
        finish: (folder) => preview.finish(folder),
        fileAt: (url) => preview.fileAt(url),
        obstacle: () => preview.obstacle,
        watched: [
          `${contenu.path}/**/*`,
          ...["layouts/**/*", "assets/**/*", "scripts/**/*"].map((glob) => join(ROOT, glob)),
        ],
      }),
  });
  await eleventy.init();
  eleventy.disableLogger();
  await eleventy.watch();
  // Eleventy notes that a file is gone, and builds nothing: a page removed would stay in the preview.
  eleventy.watcher.on("unlink", (path) => eleventy.watcher.emit("change", path));
  await eleventy.serve(port);
  process.once("SIGINT", () => void eleventy.stopWatch());
});
