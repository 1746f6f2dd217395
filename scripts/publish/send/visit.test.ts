import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, it } from "vitest";
import { fileOf, type LocalSite } from "./local-site.ts";
import { visitSite } from "./visit.ts";

const PAGES: Record<string, string> = {
  "/": "accueil",
  "/a/": "page",
  "/assets/style-01234567.css": "p {}",
};
const site: LocalSite = new Map([
  [".htaccess", fileOf(Buffer.from(""))] as const,
  ...Object.entries(PAGES).map(
    ([url, text]) =>
      [url.slice(1).replace(/(^|\/)$/, "$1index.html"), fileOf(Buffer.from(text))] as const,
  ),
]);

/** What a server does otherwise than it should. */
let fault: string | undefined;
let server: Server;
let address = "";
beforeAll(async () => {
  server = createServer((request, response) => {
    const url = request.url ?? "";
    const page = PAGES[url];
    if (url === fault) response.writeHead(500).end();
    else if (url === "/ancien.html") response.writeHead(301, { Location: "/a/" }).end();
    else if (url === "/parti.html") response.writeHead(fault === "parti" ? 404 : 410).end();
    else if (page === undefined) response.writeHead(fault === "404" ? 200 : 404).end();
    else if (fault === "vieux") response.end(`${page} d’avant`);
    else if (/br/.test(String(request.headers["accept-encoding"]))) {
      const bytes = fault === "br" ? gzipSync(page) : brotliCompressSync(page);
      response.writeHead(200, { "Content-Encoding": "br" }).end(bytes);
    } else response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

async function visit(
  broken?: string,
  redirections = [{ de: "/ancien.html", vers: "/a/" as string | undefined }],
) {
  fault = broken;
  return await visitSite({
    address,
    site,
    changed: ["a/index.html"],
    redirections,
    hasRules: true,
  });
}

it("finds nothing wrong in a site that is as it was sent", async () => {
  expect(await visit()).toEqual([]);
  expect(await visit(undefined, [{ de: "/parti.html", vers: undefined }])).toEqual([]);
});

it.each([
  ["/a/", /^a\/index\.html\s: l’adresse \S+\/a\/ répond 500 au lieu de 200\.$/],
  ["vieux", /^index\.html\s: ce que donne \S+ n’est pas ce qui a été envoyé\.$/],
  ["br", /^assets\/style-01234567\.css\s: \S+ ne répond pas/],
  ["/ancien.html", /^redirections\.json\s: \S+ répond 500 au lieu de 301 vers \/a\/\.$/],
  ["404", /^404\.html\s: une adresse inconnue répond 200 au lieu de 404\.$/],
])("names the file when the server fails on %s", async (broken, message) => {
  const faults = await visit(broken);
  expect(faults.filter((each) => message.test(each)).length).toBeGreaterThan(0);
});

it("says when nobody answers", async () => {
  const [first] = await visitSite({
    ...{ address: "http://127.0.0.1:1", site, changed: [], redirections: [], hasRules: false },
  });
  expect(first).toBe("index.html\u00a0: http://127.0.0.1:1/ ne répond pas (connexion refusée).");
});
