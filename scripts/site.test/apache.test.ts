import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, describe, expect, it, test } from "vitest";
import { isHashed } from "../publish/hashed-names.ts";
import { SEAL } from "../publish/send/local-site.ts";
import { type Allowed, allowing } from "../publish/server/htaccess.ts";
import { PAGE_POLICY, WORKER_POLICY } from "../publish/server/policy.ts";
import { ALTERNC, type Apache, type ApacheOptions, startApache } from "./support/apache.ts";
import { type Answer, ask, askRaw } from "./support/ask.ts";
import type { BuiltSite } from "./support/built-site.ts";
import { buildHostSite, GONE, NOW_AT, OLD } from "./support/host-site.ts";
import { releaseSite } from "./support/released-site.ts";

// A built site on the Apache of Debian, set as hosts set theirs: what visitors, robots and intruders are answered.

/** A client denied, a path out of the site, a name too long for the system of files. */
const REFUSALS = /AH(?:01630|10244|00127|00036):/;

const PUBLIC = "https://rebonds.net";

let site: BuiltSite;
/** The same in the mode « bascule ». */
let released: string;
beforeAll(async () => {
  site = await buildHostSite();
  // What a host or an authority puts there.
  const challenges = join(site.folder, ".well-known/acme-challenge");
  mkdirSync(challenges, { recursive: true });
  writeFileSync(join(challenges, "jeton"), "preuve");
  mkdirSync(join(site.folder, ".rebonds"));
  writeFileSync(join(site.folder, ".rebonds/site-id"), "secret");
  writeFileSync(join(site.folder, ".env"), "secret");
  released = releaseSite(site.folder, site.files, PUBLIC);
});
afterAll(() => {
  site?.remove();
  if (released) rmSync(released, { recursive: true });
});

interface Has {
  headers: boolean;
  rewrite: boolean;
  release?: boolean;
}

const HOSTS: [name: string, options: ApacheOptions, has: Has][] = [
  ["everything allowed", {}, { headers: true, rewrite: true }],
  [
    "FileInfo and Indexes alone",
    { overrides: "FileInfo Indexes" },
    { headers: true, rewrite: true },
  ],
  ["AlternC’s options", ALTERNC, { headers: false, rewrite: true }],
  [
    "neither headers, expiry nor rewriting",
    { without: ["headers", "expires", "rewrite"] },
    { headers: false, rewrite: false },
  ],
  [
    "neither types, directories’ indexes nor aliases",
    { without: ["autoindex", "alias", "negotiation", "deflate", "brotli", "setenvif"] },
    { headers: true, rewrite: true },
  ],
  ["everything allowed, in a release", {}, { headers: true, rewrite: true, release: true }],
  [
    "FileInfo and Indexes alone, in a release",
    { overrides: "FileInfo Indexes" },
    { headers: true, rewrite: true, release: true },
  ],
  ["AlternC’s options, in a release", ALTERNC, { headers: false, rewrite: true, release: true }],
];

describe.each(HOSTS)("with %s", (_, options, has) => {
  let host: Apache;
  beforeAll(async () => {
    host = await startApache(has.release ? released : site.folder, options);
  });
  afterAll(() => host?.close());
  afterEach(() => {
    // What is refused to intruders is complained of, as it should be.
    const surprises = host
      .errorLog()
      .split("\n")
      .filter((line) => line && !REFUSALS.test(line));
    expect(surprises).toEqual([]);
  });
  const get = (path: string, headers: Record<string, string> = {}) =>
    ask(host.origin, path, headers);
  const hasAlias = !options.without?.includes("alias");

  it("every file of the site is served, with the type of what it is", async () => {
    const wrong: string[] = [];
    const files = site.files.filter((name) => !/\.(?:br|gz)$|\.htaccess$/.test(name));
    for (const path of files.filter((name) => name !== SEAL)) {
      const address = `/${path.split("/").map(encodeURIComponent).join("/")}`;
      const { status, headers, body } = await get(address);
      const type = headers["content-type"] ?? "none";
      if (/^(?:48alternumerisme|relire\/vieux|caf|a\$b)/.test(path)) continue;
      if (status !== 200 || type !== typeOf(path)) wrong.push(`${status} ${type} ${path}`);
      if (!body.equals(readFileSync(join(site.folder, path)))) wrong.push(`other bytes: ${path}`);
    }
    expect(wrong).toEqual([]);
  });

  it("a page travels in the best encoding accepted, and says that others would be given", async () => {
    const path = join(site.folder, NOW_AT, "index.html");
    const page = readFileSync(path);
    const best = await get(NOW_AT, { "Accept-Encoding": "gzip, deflate, br, zstd" });
    expect([best.status, best.headers["content-type"]]).toEqual([200, "text/html; charset=utf-8"]);
    expect(best.headers.vary).toMatch(/accept-encoding/i);
    if (!has.rewrite) return;
    expect(best.headers["content-encoding"]).toBe("br");
    expect(best.body).toEqual(readFileSync(`${path}.br`));
    expect(brotliDecompressSync(best.body)).toEqual(page);

    const zipped = await get(NOW_AT, { "Accept-Encoding": "br;q=0, gzip" });
    expect(zipped.headers["content-encoding"]).toBe("gzip");
    expect(gunzipSync(zipped.body)).toEqual(page);

    for (const accepted of ["identity", "gzip;q=0, br;q=0.0", "abr, gzipped"]) {
      const plain = await get(NOW_AT, { "Accept-Encoding": accepted });
      expect([accepted, plain.headers["content-encoding"]]).toEqual([accepted, undefined]);
      expect(plain.headers.vary).toMatch(/accept-encoding/i);
      expect(plain.body).toEqual(page);
    }
  });

  it("every text has its compressed copies, typed as itself", async () => {
    if (!has.rewrite) return;
    const wrong: string[] = [];
    const copied = site.files.filter((name) => site.files.includes(`${name}.br`));
    expect(copied.length).toBeGreaterThan(20);
    for (const path of copied) {
      for (const [encoding, read] of [
        ["br", brotliDecompressSync],
        ["gzip", gunzipSync],
      ] as const) {
        const { headers, body } = await get(`/${path}`, { "Accept-Encoding": encoding });
        const type = headers["content-type"];
        if (type !== typeOf(path)) wrong.push(`${type} ${encoding} ${path}`);
        if (headers["content-encoding"] !== encoding) wrong.push(`not ${encoding}: ${path}`);
        else if (!read(body).equals(readFileSync(join(site.folder, path)))) wrong.push(path);
      }
    }
    expect(wrong).toEqual([]);
  });

  it("a page that has not changed is not sent again, in each encoding", async () => {
    // What a host compresses by itself is sent again: https://bz.apache.org/bugzilla/show_bug.cgi?id=45023
    for (const accepted of has.rewrite ? ["br", "gzip", "identity"] : ["identity"]) {
      const encoding = { "Accept-Encoding": accepted };
      const first = await get(NOW_AT, encoding);
      const again = await get(NOW_AT, { ...encoding, "If-None-Match": String(first.headers.etag) });
      expect([accepted, again.status, again.body.length]).toEqual([accepted, 304, 0]);
    }
  });

  it("a piece of a sound can be asked for", async () => {
    const sound = `/${site.files.find((name) => name.endsWith(".mp3"))}`;
    const bytes = readFileSync(join(site.folder, sound));
    const { status, headers, body } = await get(sound, {
      Range: "bytes=100-299",
      "Accept-Encoding": "gzip, br",
    });
    expect([status, headers["content-type"]]).toEqual([206, "audio/mpeg"]);
    expect(headers["content-range"]).toBe(`bytes 100-299/${bytes.length}`);
    expect(body).toEqual(bytes.subarray(100, 300));
    expect((await get(sound, { Range: `bytes=${bytes.length + 5}-` })).status).toBe(416);
  });

  it("what carries its hash is kept for ever, feeds an hour, and the rest asked for again", async () => {
    if (!has.headers && options.without?.includes("expires")) return;
    const kept = [];
    for (const path of site.files.filter((name) => !/\.(?:br|gz)$|\.htaccess$/.test(name))) {
      const { status, headers } = await get(`/${encodeURI(path)}`, { "Accept-Encoding": "br" });
      if (status !== 200) continue;
      kept.push(`${path} ${ageOf(headers)} ${isHashed(path) ? "forever" : ""}`.trimEnd());
    }
    const feeds = /(?:atom[-\d]*|podcast|opml)\.xml|feed\.json/;
    expect(kept.filter((line) => !ages(line, feeds))).toEqual([]);
    expect(kept.filter((line) => line.endsWith("forever")).length).toBeGreaterThan(8);
  });

  it("what is missing is said by our page, whatever was asked for", async () => {
    const page = readFileSync(join(site.folder, "404.html"));
    for (const path of ["/absent", "/absent/", "/relire/absent.html", "/assets/a-00000000.css"]) {
      const { status, headers, body } = await get(path);
      expect([path, status, headers["content-type"]]).toEqual([
        path,
        404,
        "text/html; charset=utf-8",
      ]);
      expect(body).toEqual(page);
      expect(headers["cache-control"] ?? "").not.toContain("immutable");
      if (has.headers) expect(headers["content-security-policy"]).toBe(PAGE_POLICY);
    }
    if (!has.rewrite) return;
    const { status, headers } = await get("/absent", { "Accept-Encoding": "br" });
    expect([status, headers["content-encoding"]]).toEqual([404, "br"]);
  });

  it("no folder is listed", async () => {
    for (const path of [
      "/assets/",
      "/recherche/articles/",
      "/.well-known/",
      "/48alternumerisme/x/",
    ]) {
      const { status, body } = await get(path);
      expect(body.toString()).not.toMatch(/href="[^"]*(?:style-|pagefind|acme|jeton)[^"]*">(?!<)/);
      if (has.rewrite) expect([path, status]).toEqual([path, 404]);
    }
  });

  it("hidden files are closed, but what certificates and security are asked through", async () => {
    if (!hasAlias) return;
    for (const path of [
      "/.env",
      "/.rebonds/site-id",
      "/.rebonds/",
      "/.htaccess",
      "/relire/.htaccess",
    ]) {
      const { status, body } = await get(path);
      const isSeen = path === "/.htaccess" || (path.includes(".ht") && !has.release);
      expect([path, status]).toEqual([path, isSeen ? 403 : 404]);
      expect(body.toString()).not.toMatch(/secret|IfModule/);
    }
    const proof = await get("/.well-known/acme-challenge/jeton");
    expect([proof.status, proof.body.toString()]).toEqual([200, "preuve"]);
    const security = await get("/.well-known/security.txt");
    expect(security.headers["content-type"]).toBe("text/plain; charset=utf-8");
    expect(security.body.toString()).toContain("Contact: mailto:redaction@example.org");
  });

  it("a compressed copy is nothing by its own name", async () => {
    if (!has.rewrite) return;
    for (const path of ["/index.html.br", "/index.html.gz", "/relire/index.html.br?a=1"]) {
      expect([path, (await get(path, { "Accept-Encoding": "br, gzip" })).status]).toEqual([
        path,
        404,
      ]);
    }
  });

  it("each page has its policy and its headers, the search and drawings their own", async () => {
    if (!has.headers) return;
    const { headers } = await get("/", { "Accept-Encoding": "br" });
    expect(headers).toMatchObject({
      "content-security-policy": PAGE_POLICY,
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cross-origin-opener-policy": "same-origin",
      "permissions-policy": expect.stringContaining("camera=()"),
    });
    expect(headers["strict-transport-security"]).toBeUndefined();
    const worker = await get("/recherche/articles/pagefind-worker.js", { "Accept-Encoding": "br" });
    expect(worker.headers["content-security-policy"]).toBe(WORKER_POLICY);
    const style = await get(`/${site.files.find((name) => name.endsWith(".css"))}`);
    expect(style.headers["content-security-policy"]).toBeUndefined();
    expect(style.headers["x-content-type-options"]).toBe("nosniff");
    const drawing = await get("/favicon.svg");
    expect(drawing.headers["content-security-policy"]).toMatch(/^default-src 'none'.*sandbox/);
  });

  it.each(Object.entries(OLD))("%s still leads to its text: %s", async (_, address) => {
    const isQuery = address.includes("?");
    if (isQuery ? !has.rewrite : !hasAlias) return;
    const { status, headers } = await get(address, { "Accept-Encoding": "br" });
    expect([status, headers.location]).toEqual([301, PUBLIC + NOW_AT]);
    const other = await get(isQuery ? `${address}0` : address.replace(/(.)(\/?)$/, "$1x$2"));
    expect(other.headers.location).not.toBe(PUBLIC + NOW_AT);
  });

  it.each(GONE)("what was withdrawn says so, in French: %s", async (address) => {
    if (address.includes("?") ? !has.rewrite : !hasAlias) return;
    const { status, headers, body } = await get(address);
    expect([status, headers["content-type"]]).toEqual([410, "text/html; charset=utf-8"]);
    expect(body.toString()).toContain("Page retirée");
  });

  it.each([
    "/../../etc/passwd",
    "/..%2f..%2fetc/passwd",
    "/%2e%2e/%2e%2e/etc/passwd",
    "/relire/%2e%2e%2f%2e%2e%2fetc/passwd",
    "/relire/..\\..\\..\\etc\\passwd",
    "/relire/%5c..%5c..%5cetc/passwd",
    "/%252e%252e/%252e%252e/etc/passwd",
    "/relire%00.html",
    "/relire/%0d%0aSet-Cookie:a=b",
    "//etc/passwd",
    "/.%2e/.%2e/etc/passwd",
    "/relire/;/../../../etc/passwd",
    `/${"a".repeat(7000)}`,
    `/${"a/".repeat(3000)}`,
    "/index.html/../../../../etc/passwd",
  ])("%.40s leads nowhere", async (path) => {
    const said = await askRaw(
      host.port,
      `GET ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`,
    );
    const [head = ""] = said.split("\r\n\r\n");
    expect(head).toMatch(/^HTTP\/1\.1 (?:30[12]|40[0134]|414) /);
    expect(head).not.toMatch(/^set-cookie/im);
    expect(said).not.toContain("root:");
  });
});

describe("on a host that allows more or less than FileInfo and Indexes", () => {
  const answers = async (overrides: string, allowed: Allowed, without: string[] = []) => {
    const path = join(site.folder, ".htaccess");
    const built = readFileSync(path, "utf8");
    writeFileSync(path, allowing(built, allowed));
    const host = await startApache(site.folder, { overrides, without });
    try {
      const paths = ["/", "/assets/", "/relire/absent", OLD["a page of the root"]];
      return await Promise.all(paths.map(async (each) => (await ask(host.origin, each)).status));
    } finally {
      writeFileSync(path, built);
      await host.close();
    }
  };
  const right = [200, 404, 404, 301];

  test("the file fitted to it makes the same site, and the other one an error of every page", async () => {
    expect(await answers("FileInfo", { options: false, indexes: false })).toEqual(right);
    expect(await answers("FileInfo", { options: false, indexes: false }, ["headers"])).toEqual(
      right,
    );
    expect(await answers("FileInfo", { options: false, indexes: true })).toEqual(
      Array(4).fill(500),
    );
    expect(await answers("All", { options: true, indexes: true })).toEqual(right);
    expect(await answers("FileInfo Options", { options: true, indexes: false })).toEqual(right);
  });
});

describe.each(["at the root", "in a release"])("on one host name, over HTTPS, %s", (place) => {
  let host: Apache;
  beforeAll(async () => {
    host = await startApache(place === "in a release" ? released : site.folder, {
      overrides: "FileInfo Indexes",
    });
  });
  afterAll(() => host?.close());
  const from = (path: string, name: string, proxy: Record<string, string> = {}) =>
    ask(host.origin, path, { Host: name, ...proxy });
  const https = { "X-Forwarded-Proto": "https" };

  test.each([
    ["the bare name over HTTP", "rebonds.net", {}],
    ["another name", "www.rebonds.net", https],
    ["the address of the machine", "203.0.113.7", https],
    ["no name of ours", "evil.example", {}],
  ])("%s leads to the address of the magazine, path and query kept", async (_, name, proxy) => {
    const { status, headers } = await from("/relire/?a=b&c=%C3%A9", name, proxy);
    expect([status, headers.location]).toEqual([301, `${PUBLIC}/relire/?a=b&c=%C3%A9`]);
  });

  test("behind a proxy that says what it was asked over, the page is given, and HTTPS promised", async () => {
    for (const name of ["rebonds.net", "REBONDS.net:443"]) {
      const { status, headers } = await from("/relire/", name, https);
      expect([status, headers["strict-transport-security"]]).toEqual([200, "max-age=31536000"]);
    }
  });

  test("a folder asked for without its slash goes once to the right place", async () => {
    // In the second, the root has what pages call.
    for (const path of ["/relire", NOW_AT.slice(0, -1)]) {
      const { status, headers } = await from(`${path}?a=b`, "rebonds.net", https);
      expect([status, headers.location]).toEqual([301, `${PUBLIC}${path}/?a=b`]);
    }
  });

  test("authorities of certificates are answered over HTTP", async () => {
    const found = await from("/.well-known/acme-challenge/jeton", "rebonds.net");
    expect([found.status, found.body.toString()]).toEqual([200, "preuve"]);
    const missing = await from("/.well-known/acme-challenge/autre", "rebonds.net");
    expect(missing.status).toBe(404);
  });

  test.each(["localhost:8080", "127.0.0.1", "[::1]:3000"])(
    "this very machine, as %s, is let alone",
    async (name) => {
      const { status, headers } = await from("/relire/", name);
      expect([status, headers["strict-transport-security"]]).toEqual([200, undefined]);
    },
  );
});

const TYPES: [name: RegExp, type: string][] = [
  [/\.html$/, "text/html; charset=utf-8"],
  [/\.css$/, "text/css; charset=utf-8"],
  [/\.js$/, "text/javascript; charset=utf-8"],
  [/\.txt$/, "text/plain; charset=utf-8"],
  [/\.svg$/, "image/svg+xml; charset=utf-8"],
  [/(?:^|\/)atom(?:-\d+)?\.xml$/, "application/atom+xml; charset=utf-8"],
  [/(?:^|\/)podcast\.xml$/, "application/rss+xml; charset=utf-8"],
  [/(?:^|\/)opml\.xml$/, "text/x-opml; charset=utf-8"],
  [/(?:^|\/)opensearch\.xml$/, "application/opensearchdescription+xml; charset=utf-8"],
  [/(?:^|\/)feed\.json$/, "application/feed+json"],
  [/\.xml$/, "application/xml; charset=utf-8"],
  [/\.json$/, "application/json"],
  [/\.webmanifest$/, "application/manifest+json"],
  [/\.png$/, "image/png"],
  [/\.jpg$/, "image/jpeg"],
  [/\.avif$/, "image/avif"],
  [/\.woff2$/, "font/woff2"],
  [/\.mp3$/, "audio/mpeg"],
  [/\.(?:pf_\w+|pagefind)$/, "application/octet-stream"],
];

function typeOf(path: string): string {
  return TYPES.find(([name]) => name.test(path))?.[1] ?? `no type for ${path}`;
}

function ageOf(headers: Answer["headers"]): string {
  return headers["cache-control"]?.replace("public, ", "") ?? "none";
}

/** Whether a line that tells a file and its age is right, whichever module gave it. */
function ages(line: string, feeds: RegExp): boolean {
  if (line.endsWith("forever")) return / max-age=31536000(?:, immutable)? forever$/.test(line);
  return feeds.test(line) ? / max-age=3600$/.test(line) : / (?:no-cache|max-age=0)$/.test(line);
}
