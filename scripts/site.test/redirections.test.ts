import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { magazineSchema } from "../magazine/schema.ts";
import { serverFiles } from "../publish/server/server-files.ts";
import { type Apache, startApache } from "./support/apache.ts";
import { ask } from "./support/ask.ts";
import { makeFolder } from "./support/folders.ts";
import { releaseSite } from "./support/released-site.ts";

// The rules of old addresses as Apache reads them: many of them, and with every sign that an editor may write.

const HOME = "<p>Accueil</p>";
const ADDRESS = "https://rebonds.net";

interface Served {
  host: Apache;
  /** The addresses that have a rule. */
  old: { de: string; vers?: string }[];
  close(): Promise<void>;
}

/** Where pages are, from what follows. */
type Place = "at the root" | "in a release";
const PLACES: Place[] = ["at the root", "in a release"];

async function serveOld(old: Served["old"], place: Place): Promise<Served> {
  const folder = makeFolder("redirections");
  const pages = {
    "index.html": HOME,
    "404.html": "<p>Absente</p>",
    "relire/index.html": "<p>Relire</p>",
  };
  const written = [
    ...Object.entries(pages).map(([path, text]) => ({ path, text })),
    ...serverFiles({ address: ADDRESS, old, files: Object.keys(pages), refreshed: new Set() }),
  ];
  for (const { path, text } of written) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const files = written.map(({ path }) => path);
  const served = place === "at the root" ? folder : releaseSite(folder, files, ADDRESS);
  const host = await startApache(served, { overrides: "FileInfo Indexes" });
  const close = async () => {
    await host.close();
    for (const each of new Set([folder, served])) rmSync(each, { recursive: true });
  };
  return { host, old, close };
}

/** As a browser sends an address: https://url.spec.whatwg.org */
const sent = (address: string) => {
  const { pathname, search } = new URL(`http://a${address}`);
  return pathname + search;
};

describe.each(PLACES)("two thousand old addresses, with pages %s", (place) => {
  const served = {} as Served;
  beforeAll(async () => {
    const numbers = Array.from({ length: 500 }, (_, index) => index);
    const old = numbers.flatMap((number) => [
      `/article${number}.html`,
      `/${number % 40}numero/${number}-un-titre.html`,
      `/spip.php?article${number}`,
      `/?p=${number}`,
    ]);
    Object.assign(
      served,
      await serveOld(
        old.map((de, index) => ({ de, vers: `/relire/${index}/` })),
        place,
      ),
    );
  });
  afterAll(() => served.close());

  it("all lead where they should, wherever their rules are", async () => {
    const wrong: string[] = [];
    for (const { de, vers } of served.old) {
      const { status, headers } = await ask(served.host.origin, de);
      if (status !== 301 || headers.location !== ADDRESS + vers) wrong.push(`${de} ${status}`);
    }
    expect(wrong).toEqual([]);
    expect(served.host.errorLog()).toBe("");
  });

  test.each([
    ["/", 200, HOME],
    ["/?p=1000", 200, HOME],
    ["/?autre", 200, HOME],
    ["/index.html?p=1", 200, HOME],
    ["/relire/", 200, "<p>Relire</p>"],
    ["/article1000.html", 404, "<p>Absente</p>"],
    ["/article1.htm", 404, "<p>Absente</p>"],
    ["/absent", 404, "<p>Absente</p>"],
    ["/spip.php?article1000", 404, "<p>Absente</p>"],
    ["/spip.php", 404, "<p>Absente</p>"],
    ["/3numero/", 404, "<p>Absente</p>"],
    ["/3numero", 404, "<p>Absente</p>"],
    ["/anciennes-adresses/", 404, "<p>Absente</p>"],
    ["/anciennes-adresses/article.html", 404, "<p>Absente</p>"],
    ["/404.html", 200, "<p>Absente</p>"],
  ])("and what is not one of them is as without them: %s", async (path, status, body) => {
    const answer = await ask(served.host.origin, path);
    expect([path, answer.status, answer.body.toString()]).toEqual([path, status, body]);
  });
});

test.each(PLACES)(
  "whatever an editor may write leads to its page, and breaks out of no rule, %s",
  async (place) => {
    const schema = magazineSchema.shape["adresses-retirees"];
    const signs = [
      ..."abcé·œ–’0189._~-$%{}()[]*+?!|^&;:,@='`/\u0001\u007f",
      "%20",
      "%C3%A9",
      "%22",
      "%3C",
      "%0A",
      "$".concat("{PATH}"),
      "%{HTTP_HOST}",
      "$1",
      "%1",
      "\\n",
      "</IfModule>",
      "index.html",
      "e\u0301",
    ];
    const address = fc
      .array(fc.constantFrom(...signs), { minLength: 1, maxLength: 12 })
      .map((parts) => `/vieux${parts.join("")}`)
      .filter((text) => schema.safeParse([text]).success)
      // Browsers trim what controls are at the end.
      .filter((text) => !/\p{Cc}$/u.test(text))
      // Apache refuses an encoded slash before it reads any rule, and joins two slashes.
      .filter((text) => !/%2f|\/\//i.test(text));
    const unique = new Map(
      fc.sample(address, { numRuns: 400, seed: 1 }).map((de) => [key(de), de]),
    );
    const old = [...unique.values()].map((de, index) => ({ de, vers: `/relire/${index}/` }));
    const { host, close } = await serveOld(old, place);
    try {
      const wrong: string[] = [];
      for (const { de, vers } of old) {
        const { status, headers } = await ask(host.origin, sent(de));
        if (status !== 301 || headers.location !== ADDRESS + vers) {
          wrong.push(`${JSON.stringify(de)} ${status} ${headers.location ?? ""}`);
        }
      }
      expect(old.length).toBeGreaterThan(300);
      expect(wrong).toEqual([]);
      expect((await ask(host.origin, "/")).body.toString()).toBe(HOME);
      expect(host.errorLog()).toBe("");
    } finally {
      await close();
    }
  },
);

/** Two spellings of an address are one. */
function key(address: string): string {
  return decodeURIComponent(address).normalize("NFC").toLowerCase();
}
