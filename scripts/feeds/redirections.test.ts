import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { redirectionsFile, redirectPath } from "./redirections.ts";

describe("redirectionsFile", () => {
  it("is the same table whatever the order of what it is made from", () => {
    const table = [
      { de: "/b.html", vers: "/relire/" },
      { de: '/a"<.html', vers: "/numeros/48-a/" },
      { de: "/É.html", vers: "/relire/" },
    ];
    const text = (list: typeof table) => new TextDecoder().decode(redirectionsFile(list).bytes);
    expect(text(table)).toBe(text(table.toReversed()));
    expect(JSON.parse(text(table))).toEqual([table[1], table[0], table[2]]);
    expect(redirectionsFile(table).path).toBe("redirections.json");
  });
});

describe("redirectPath", () => {
  it.each([
    ["/48alternumerisme.html", "48alternumerisme.html"],
    ["/48a/703-ouvaton.html", "48a/703-ouvaton.html"],
    ["/caf%C3%A9.html", "café.html"],
    ["/cafe%CC%81.html", "café.html"],
    ["/cafe\u0301.html", "café.html"],
    ["/a%20b.html", "a b.html"],
    ["/%252e%252e/a.html", "%2e%2e/a.html"],
  ])("puts a page for %s at %s", (address, path) => {
    expect(redirectPath(address)).toBe(path);
  });

  it.each([
    "/48a",
    "/48a/",
    "/a.htm",
    "/a.html?format=feed",
    "/index.php?page=a.html",
    "/a.html#b.html",
    "a.html",
    "//evil.example/a.html",
    "/a//b.html",
    "/../a.html",
    "/./a.html",
    "/a/../../b.html",
    "/%2e%2e/a.html",
    "/..%2fa.html",
    "/%2fetc/a.html",
    "/a%00.html",
    "/a\u0000.html",
    "/a%0a.html",
    "/a\\b.html",
    "/a%5cb.html",
    "/c:/a.html",
    "/a%3f.html",
    "/.htaccess/a.html",
    "/.html",
    "/a./b.html",
    "/%.html",
    "/%ff.html",
    "/\ud800.html",
    `/${"a".repeat(251)}.html`,
    `/${"é".repeat(130)}.html`,
    `/${"a/".repeat(500)}b.html`,
  ])("has no page for %j", (address) => {
    expect(redirectPath(address)).toBeUndefined();
  });

  it("stays in the output folder whatever the address", () => {
    const pieces = ["/", "\\", ".", "..", "%2e", "%2f", "%5c", "%00", "a", "é", ":", "%", "?", "#"];
    const address = fc.array(fc.constantFrom(...pieces), { maxLength: 12 });
    fc.assert(
      fc.property(address, (parts) => {
        const path = redirectPath(`/${parts.join("")}.html`);
        if (path === undefined) return;
        expect(path).toMatch(/^[^/.][^/]*(\/[^/.][^/]*)*\.html$|^[^/.][^/]*\.html$/);
        expect(path).not.toMatch(/[\\:?#]|\0/);
      }),
      { numRuns: 2000 },
    );
  });
});
