import { describe, expect, it } from "vitest";
import { allowing } from "./htaccess.ts";
import type { OldAddress } from "./old-address.ts";
import { serverFiles } from "./server-files.ts";

const FILES = ["index.html", "404.html", "relire/index.html", "relire/atom.xml", "old.html"];

function files(old: OldAddress[], more: string[] = []) {
  const all = [...FILES, ...more];
  const written = serverFiles({
    address: "https://rebonds.net",
    old,
    files: all,
    refreshed: new Set(["old.html"]),
  });
  return new Map(written.map(({ path, text }) => [path, text]));
}

const to = (...addresses: string[]) => addresses.map((de) => ({ de, vers: "/relire/" }));
const many = (count: number, address: (index: number) => string) =>
  to(...Array.from({ length: count }, (_, index) => address(index)));

describe("each old address has its rule where it was", () => {
  it.each([
    ["/a.html", ".htaccess"],
    ["/48a/a.html", "48a/.htaccess"],
    ["/48a/", "48a/.htaccess"],
    ["/48a", ".htaccess"],
    ["/48a/b/c/d.html", "48a/b/c/.htaccess"],
    ["/relire/a.html", "relire/.htaccess"],
    ["/spip.php?article1", "spip.php/.htaccess"],
    ["/relire/?page=2", ".htaccess"],
    ["/relire/atom.xml?page=2", ".htaccess"],
    ["/?p=1", "anciennes-adresses/.htaccess"],
    // Where no folder can be: a file, a name that differs by its case, or that some system does not bear.
    ["/relire/atom.xml/a.html", "relire/.htaccess"],
    ["/Relire/a.html", ".htaccess"],
    ["/.cache/a.html", ".htaccess"],
    ["/a:b/c.html", ".htaccess"],
    ["/48a/a%5Cb/c.html", "48a/.htaccess"],
    [`/${"é".repeat(130)}/a.html`, ".htaccess"],
    // A page that only leads elsewhere is a file too.
    ["/old.html/a", ".htaccess"],
  ])("%s in %s", (address, place) => {
    const written = files(to(address));
    const holders = [...written].filter(([, text]) => text.includes("https://rebonds.net/relire/"));
    expect(holders.map(([path]) => path)).toEqual([place]);
  });

  it("with that of the folder itself, where its queries are", () => {
    const text = files(to("/spip.php?article1", "/spip.php")).get("spip.php/.htaccess");
    expect(text).toContain("/spip\\x2Ephp$ https://rebonds.net/relire/");
    expect(text).not.toContain("404");
  });
});

it("up to a hundred addresses of the root stand in its file, more in a folder of their own", () => {
  const few = files(many(100, (index) => `/article${index}.html`));
  expect([...few.keys()]).toEqual([".htaccess"]);
  const more = files(many(101, (index) => `/article${index}.html`));
  expect([...more.keys()]).toEqual([".htaccess", "anciennes-adresses/.htaccess"]);
  const [root = "", folder = ""] = more.values();
  expect(root).not.toContain("article");
  expect(folder.match(/RedirectMatch 301/g)).toHaveLength(101);
});

it("rules of mod_rewrite are never beside pages of today, which would lose those of the root", () => {
  const written = files(to("/relire/?a=1", "/relire/a.html", "/relire/b/?c"), [
    "relire/b/index.html",
  ]);
  for (const [path, text] of written) {
    if (path !== ".htaccess") expect(text).not.toContain("Rewrite");
  }
});

it("what was withdrawn answers 410, and our page is named only then", () => {
  const written = files([{ de: "/a.html" }, { de: "/spip.php?b" }]);
  expect(written.get(".htaccess")).toContain("RedirectMatch 410 ^/a\\x2Ehtml$\n");
  expect(written.get(".htaccess")).toContain("ErrorDocument 410 /410.html");
  expect(written.get("spip.php/.htaccess")).toContain("RewriteRule ^ - [R=410,L]");
  expect(files([]).get(".htaccess")).not.toContain("410.html");
});

it("the same addresses make the same files, in any order of the site’s files", () => {
  const old = to("/b/a.html", "/a/b.html", "/?c");
  const options = { address: "https://rebonds.net", old, refreshed: new Set<string>() };
  expect(serverFiles({ ...options, files: FILES })).toEqual(
    serverFiles({ ...options, files: FILES.toReversed() }),
  );
});

describe("the file of the root", () => {
  const root = files([]).get(".htaccess") ?? "";

  it("needs no class of directives but FileInfo and Indexes", () => {
    expect(root).not.toMatch(/^\s*(?:Options|Require|Allow|Deny|Order|Auth|Satisfy|SetEnv)\b/m);
    expect(root).toMatch(/^DirectoryIndex/m);
  });

  it("is fitted to what a host allows", () => {
    expect(allowing(root, { options: false, indexes: true })).toBe(root);
    const least = allowing(root, { options: false, indexes: false });
    expect(least).not.toMatch(/^(?:Options|DirectoryIndex|IndexIgnore|DirectorySlash|Expires)/m);
    const most = allowing(root, { options: true, indexes: true });
    expect(most).toBe(`Options -Indexes\n${root}`);
  });

  it("promises HTTPS, and leads there, only if the magazine has it", () => {
    const plain = serverFiles({
      ...{ address: "http://rebonds.net:8080", old: [], files: FILES },
      refreshed: new Set(),
    })[0]?.text;
    expect(plain).not.toMatch(/Strict-Transport|X-Forwarded-Proto|https:/);
    expect(plain).toContain("!^rebonds\\x2Enet\\x3A8080$");
    expect(root).toContain("Strict-Transport-Security");
  });

  it("is small, since it is read at each request", () => {
    expect(root.length).toBeLessThan(7000);
  });
});
