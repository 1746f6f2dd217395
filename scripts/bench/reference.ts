import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { timeNode } from "./measure.ts";

const ELEVENTY = fileURLToPath(new URL("../cmd.cjs", import.meta.resolve("@11ty/eleventy")));

const CONFIG = `export default (config) => {
  config.setUseGitIgnore(false);
  config.addGlobalData("layout", "base.11ty.js");
  return {
    dir: { input: "textes", output: "site" },
    markdownTemplateEngine: false,
    templateFormats: ["md"],
  };
};
`;

const LAYOUT = `export default ({ titre, content }) =>
  "<!doctype html><title>" + titre + "</title><h1>" + titre + "</h1>" + content;
`;

/**
 * A yardstick for machines of any speed: Eleventy alone, with one JavaScript layout, on the same texts. No check, no
 * list, no feed, no note.
 */
export class BareEleventy {
  readonly #home: string;

  /** @param home an empty folder, to work in. */
  constructor(content: string, home: string) {
    this.#home = home;
    mkdirSync(join(home, "textes/_includes"), { recursive: true });
    cpSync(join(content, "numeros"), join(home, "textes/numeros"), { recursive: true });
    writeFileSync(join(home, "package.json"), '{ "type": "module" }\n');
    writeFileSync(join(home, "eleventy.config.mjs"), CONFIG);
    writeFileSync(join(home, "textes/_includes/base.11ty.js"), LAYOUT);
  }

  /** Seconds that one build takes. */
  async time(): Promise<number> {
    rmSync(join(this.#home, "site"), { recursive: true, force: true });
    return timeNode([ELEVENTY, "--quiet"], this.#home);
  }
}
