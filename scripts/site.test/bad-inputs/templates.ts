import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { ARTICLE, article } from "../../magazine/content.fixture.ts";
import type { BuiltInput, Row } from "./row.ts";

/** An article that says something of the language of templates is an article that says it. */
function saidAsItIs(number: number, name: string, text: string): Row {
  return {
    number,
    name,
    files: { [ARTICLE]: article({}, `Avant. ${text} Après.`) },
    builds: ({ article: holds }) => expect(holds(`Avant. ${text} Après.`)).toBe(true),
  };
}

const SUM = "{{ 7919 * 7907 }}";
const RESULT = "62615533";

/** A programme that leaves a trace if it is run, and then fails. */
const PROGRAMME =
  'import fs from "node:fs"; fs.writeFileSync(new URL("../execute", import.meta.url), ""); throw 1;\n';

function nothingRan({ root }: BuiltInput): void {
  expect(existsSync(join(root, "execute"))).toBe(false);
}

/** What other generators run: templates, includes, data files. Nothing of content/ is ever run here. */
export const templates: Row[] = [
  saidAsItIs(24, "a tag that no template knows", "{% foo %}"),
  saidAsItIs(25, "a filter that no template knows", "{{ titre | foo }}"),
  saidAsItIs(26, "a variable that nobody defined", "{{ rien }}"),
  saidAsItIs(27, "braces in a text about templates", "{{ page.url }} {% raw %} {# rien #} {{"),
  saidAsItIs(28, "an include of a file that does not exist", "{% include rien.njk %}"),
  saidAsItIs(29, "an include that climbs out of the site", "{% include ../../../../etc/hosts %}"),
  saidAsItIs(30, "an include of a file of the system", "{% include /etc/hosts %}"),
  {
    name: "braces in every key of a header",
    files: {
      [ARTICLE]: article({
        titre: `"${SUM} \${7919 * 7907} <%= 7919 * 7907 %>"`,
        chapo: `"${SUM}"`,
        "mots-cles": `["${SUM}"]`,
      }),
    },
    builds: ({ any }) => {
      expect(any(SUM)).toBe(true);
      expect(any(RESULT)).toBe(false);
    },
  },
  {
    number: 49,
    name: "a data file that is not JSON",
    files: { "_data/site.json": "{" },
    builds: ({ paths }) => expect(paths).toContain("index.html"),
  },
  {
    number: 50,
    name: "a data file that is a programme",
    files: {
      "_data/site.js": PROGRAMME,
      "pages/pages.11tydata.js": PROGRAMME,
      "pages/page.11ty.js": PROGRAMME,
      "numeros/eleventy.config.js": PROGRAMME,
      "numeros/.eleventy.js": PROGRAMME,
    },
    builds: nothingRan,
  },
  {
    name: "pages written in a language of templates",
    files: { "pages/a.njk": SUM, "pages/b.liquid": "{{ 7919 | times: 7907 }}" },
    builds: ({ any, paths }) => {
      expect(any(RESULT)).toBe(false);
      expect(paths.filter((path) => /^[ab]\//.test(path))).toEqual([]);
    },
  },
];
