import type { IncomingMessage, ServerResponse } from "node:http";
import type { EleventyConfig } from "@11ty/eleventy";
import { serveFile } from "./scripts/cli/serve-file.ts";
import type { OutputPage } from "./scripts/site/output-page.ts";

/** What Eleventy is given to write. The magazine itself lives in scripts/ and layouts/, and knows nothing of Eleventy. */
export interface Work {
  /** Asked for at each build: once, or after each change under `npm start`. */
  pages(): OutputPage[] | Promise<OutputPage[]>;
  /** Called when the pages are written, with the output folder. */
  finish(folder: string): void;
  /** Globs of what the preview looks after; none for a build. */
  watched: string[];
  /** Absolute path of what the preview's server answers with at an address that no file of the site has. */
  fileAt(url: string): Promise<string | undefined>;
  /** The preview's server answers with this page instead of the site, while there is one. */
  obstacle(): string | undefined;
}

export default function magazine(config: EleventyConfig, work: Work): void {
  // Where do pages come from? From the magazine's own objects: no file of an editor is ever a template,
  // so that nothing written in content/ can run, move itself or read another file.
  config.setInputDirectory("layouts");
  config.setTemplateFormats(["11ty.js"]);
  config.setUseGitIgnore(false);
  config.addGlobalData("markdownTemplateEngine", false);

  // What is written? Each page of the list, at its address.
  let pages = new Map<string, OutputPage>();
  config.addGlobalData("addresses", async () => {
    pages = new Map((await work.pages()).map((page) => [page.url, page]));
    return [...pages.keys()];
  });
  config.addTemplate("page.11ty.js", {
    data: {
      pagination: { data: "addresses", size: 1, alias: "address", addAllPagesToCollections: false },
      eleventyExcludeFromCollections: true,
      permalink: ({ address }: { address: string }) => address,
    },
    render: ({ address }: { address: string }) => address,
  });
  // Rendered as late as possible, and as UTF-8: Eleventy keeps what it renders and what it writes until the end, and
  // a French page takes two bytes a letter as a string.
  config.addTransform("page", function (this: { page: { url: string } }) {
    return Buffer.from((pages.get(this.page.url) as OutputPage).render());
  });

  // And beside the pages? Feeds, pictures, styles, redirections.
  config.on("eleventy.after", ({ directories }) => work.finish(directories.output));

  // What does the preview follow, and how does it say that something is wrong?
  for (const glob of work.watched) config.addWatchTarget(glob);
  config.setWatchThrottleWaitTime(50);
  config.setServerOptions({
    domDiff: false,
    messageOnStart: ({ localhostUrl }: { localhostUrl: string }) => `Aperçu\u00a0: ${localhostUrl}`,
    middleware: [
      (_request: unknown, response: ServerResponse, next: () => void) => {
        const page = work.obstacle();
        if (page === undefined) return next();
        response.statusCode = 500;
        response.setHeader("Content-Type", "text/html; charset=utf-8");
        response.end(page);
      },
      async (request: IncomingMessage, response: ServerResponse, next: () => void) => {
        const file = await work.fileAt(request.url ?? "/");
        if (file === undefined) return next();
        await serveFile(file, request, response);
      },
    ],
  });
}
