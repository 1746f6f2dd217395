import { rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { tsImport } from "tsx/esm/api";
import { decodeSafely } from "../magazine/decode.ts";
import { formatFault } from "../magazine/fault.ts";
import type { OutputPage } from "../site/output-page.ts";
import type { SiteMedia } from "../site/site-media.ts";
import { obstaclePage } from "./obstacle-page.tsx";
import { plural, printFaults, printRemarks } from "./run.ts";

/** Between the pages and the search, in milliseconds: time for the browser to take the page again. */
const REST = 500;

/** What the preview shows now, and what stands in its way. */
export class Preview {
  obstacle: string | undefined;
  #pages: OutputPage[] = [];
  #written = new Set<string>();
  #finish: (folder: string) => void = () => {};
  #writeSearch: (folder: string) => Promise<void> = async () => {};
  #media: SiteMedia | undefined;
  /** Remarks are told once, not at each change. */
  readonly #said = new Set<string>();
  /** One at a time: the last change is indexed, not each. */
  #indexing: Promise<void> | undefined;
  #isStale = false;

  constructor(
    readonly root: string,
    readonly label: string,
    readonly cache: string | undefined,
  ) {}

  /**
   * Reads everything again: texts, lists, layouts and code. `tsImport` loads modules anew each time, where `import`
   * would give the layouts of the first time. https://tsx.is/dev-api/ts-import
   */
  async refresh(): Promise<OutputPage[]> {
    try {
      const { prepareSite } = (await tsImport(
        "../site/site.tsx",
        import.meta.url,
      )) as typeof import("../site/site.tsx");
      const options = {
        root: this.root,
        label: this.label,
        now: Date.now(),
        preview: true,
        cache: this.cache,
      };
      const { site, faults, remarks } = await prepareSite(options);
      printRemarks(remarks.filter((remark) => !this.#said.has(formatFault(remark))));
      for (const remark of remarks) this.#said.add(formatFault(remark));
      if (faults.length > 0) printFaults(faults);
      else if (site)
        console.log(`Aperçu à jour\u00a0: ${plural(site.edition.articles.length, "article")}.`);
      this.obstacle = faults.length > 0 ? obstaclePage(faults) : undefined;
      if (site) {
        this.#pages = site.pages.map(({ url, render }) => ({
          url,
          render: () => this.#safely(render),
        }));
        this.#finish = site.writeFiles;
        this.#writeSearch = site.writeSearch;
        this.#media = site.media;
      }
    } catch (error) {
      this.obstacle = explain(error);
    }
    return this.#pages;
  }

  /** The file of a picture or sound at an address, made when a page shows it: a preview begins without waiting. */
  async fileAt(url: string): Promise<string | undefined> {
    try {
      return await this.#media?.fileAt(decodeSafely(url.replace(/[?#].*/, "")));
    } catch (error) {
      // A photo taken away while it was being made, a full disk: the page goes on without it.
      console.error(`${url} n’a pas pu être fait\u00a0: ${String(error)}`);
      return undefined;
    }
  }

  /** A page whose layout has an error shows that error; the others show themselves. */
  #safely(render: () => string): string {
    try {
      return render();
    } catch (error) {
      return explain(error);
    }
  }

  finish(folder: string): void {
    const written = new Set(this.#pages.map(({ url }) => url));
    for (const url of this.#written) {
      if (!written.has(url)) rmSync(join(folder, url, "index.html"), { force: true });
    }
    this.#written = written;
    this.#finish(folder);
    this.#isStale = true;
    this.#indexing ??= this.#index(folder);
  }

  /** The search follows the pages, once they are shown. */
  async #index(folder: string): Promise<void> {
    try {
      while (this.#isStale) {
        await setTimeout(REST);
        this.#isStale = false;
        await this.#writeSearch(folder);
      }
    } catch (error) {
      console.error(`La recherche n’est pas à jour\u00a0: ${String(error)}`);
    } finally {
      this.#indexing = undefined;
    }
  }
}

function explain(error: unknown): string {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  console.error(trace);
  return obstaclePage(trace);
}
