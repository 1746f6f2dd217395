import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { get, type IncomingMessage } from "node:http";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { makeFolder } from "./folders.ts";
import { serve } from "./serve.ts";

const folder = makeFolder("serve");
const home = `<p>${"Une page. ".repeat(200)}</p>`;
mkdirSync(join(folder, "été"));
writeFileSync(join(folder, "index.html"), home);
writeFileSync(join(folder, "404.html"), "<p>Rien ici.</p>");
writeFileSync(join(folder, "été", "index.html"), "<p>Été.</p>");
writeFileSync(join(folder, "point.png"), Buffer.alloc(300));
const site = await serve(folder);
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

/** Asked without the help of fetch, which would tidy the path and undo the compression. */
function ask(path: string, encodings = ""): Promise<{ response: IncomingMessage; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const headers = { "Accept-Encoding": encodings };
    get(`${site.origin}/`, { path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => resolve({ response, body: Buffer.concat(chunks) }));
    }).on("error", reject);
  });
}

test("texts travel compressed in the best way the visitor accepts, even where no build made copies", async () => {
  const [plain, zipped, best] = [
    await ask("/"),
    await ask("/", "gzip"),
    await ask("/", "gzip, br"),
  ];
  expect(plain.body.toString()).toBe(home);
  expect(gunzipSync(zipped.body).toString()).toBe(home);
  expect(brotliDecompressSync(best.body).toString()).toBe(home);
  expect(zipped.body.length).toBeLessThan(home.length / 4);
  expect(best.response.headers).toMatchObject({
    "content-type": "text/html; charset=utf-8",
    "content-encoding": "br",
  });
});

test("pictures travel as they are", async () => {
  const { response, body } = await ask("/point.png?v=2", "gzip, br");
  expect(response.headers["content-encoding"]).toBeUndefined();
  expect(response.headers["content-type"]).toBe("image/png");
  expect(body).toHaveLength(300);
});

test("what is sent is counted, headers and all", async () => {
  const before = site.sent();
  const { body } = await ask("/point.png");
  await expect.poll(() => site.sent() - before).toBeGreaterThan(body.length + 100);
  expect(site.sent() - before).toBeLessThan(body.length + 1000);
});

test("a folder is its index, at the address that ends with a slash", async () => {
  expect((await ask("/%C3%A9t%C3%A9/")).body.toString()).toBe("<p>Été.</p>");
  const { response } = await ask("/%C3%A9t%C3%A9");
  expect(response.statusCode).toBe(301);
  expect(response.headers.location).toBe(`${site.origin}/%c3%a9t%c3%a9/`);
});

test("what is missing is 404.html, with its status", async () => {
  for (const path of ["/absent", "/absent/", "/index.html/", "/point.png/"]) {
    const { response, body } = await ask(path);
    expect([path, response.statusCode, body.toString()]).toEqual([path, 404, "<p>Rien ici.</p>"]);
  }
});

test("a folder without a page of its own for what is missing still answers", async () => {
  const bare = await serve(join(folder, "été"));
  expect((await fetch(`${bare.origin}/absent`)).status).toBe(404);
  await bare.close();
});
