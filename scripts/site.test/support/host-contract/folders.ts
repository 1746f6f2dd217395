import { existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type Bench, failureOf, makePlace } from "./place.ts";

export function testFolders(bench: () => Bench): void {
  test("folders are made with those above; those that are there keep what they hold", async () => {
    const { host } = bench();
    const place = makePlace(bench());
    mkdirSync(place.here("a"));
    place.write("a/texte", "gardé");
    const folders = ["a/b/c", "a", "d", "d/e f", "a/b"].map((name) => place.at(name));
    await host.makeFolders(folders);
    await host.makeFolders(folders);
    for (const name of ["a/b/c", "d/e f"])
      expect([name, existsSync(place.here(name))]).toEqual([name, true]);
    expect(place.read("a/texte")).toBe("gardé");
  });

  test("hundreds of folders are made at once", async () => {
    const place = makePlace(bench());
    await bench().host.makeFolders(
      Array.from({ length: 300 }, (_, index) => place.at(`numéro ${index % 20}`, `texte ${index}`)),
    );
    expect(place.names()).toHaveLength(20);
    expect(existsSync(place.here("numéro 19", "texte 299"))).toBe(true);
  });

  test("a file in the place of a folder is said, and stays", async () => {
    const place = makePlace(bench());
    place.write("a", "un texte");
    for (const name of ["a", "a/b"]) {
      const failure = await failureOf(bench().host.makeFolders([place.at(name)]));
      expect([name, ["other", "missing"].includes(failure ?? "")]).toEqual([name, true]);
    }
    expect(place.read("a")).toBe("un texte");
  });

  test("empty folders are removed in the order given, the others left", async () => {
    const { host } = bench();
    const place = makePlace(bench());
    for (const name of ["a/b/c", "d/e", "plein"]) mkdirSync(place.here(name), { recursive: true });
    writeFileSync(place.here("plein/texte"), "");
    const folders = ["a/b/c", "a/b", "rien", "plein", "d", "d/e", "a"];
    await host.removeFolders(folders.map((name) => place.at(name)));
    expect(place.names()).toEqual(["d", "plein"]);
    expect(existsSync(place.here("plein/texte"))).toBe(true);
    expect(existsSync(place.here("d/e"))).toBe(false);
  });

  test("a chain of folders is removed from its end", async () => {
    const place = makePlace(bench());
    const deep = Array.from({ length: 40 }, (_, index) =>
      place.at("x/".repeat(40 - index).slice(0, -1)),
    );
    await bench().host.makeFolders(deep.slice(0, 1));
    await bench().host.removeFolders(deep);
    expect(place.names()).toEqual([]);
  });

  test("a folder is removed with all that it holds, and nothing of what its links name", async () => {
    const { host } = bench();
    const place = makePlace(bench());
    mkdirSync(place.here("reste"));
    place.write("reste/texte", "gardé");
    await host.makeFolders([place.at("a/b b/c"), place.at("a/-d")]);
    for (const name of ["a/.caché", "a/b b/c/texte", "a/-d/$(x)"]) place.write(name, name);
    symlinkSync("../reste", place.here("a/lien"));
    symlinkSync("nulle part", place.here("a/b b/lien"));
    await host.removeTree(place.at("a"));
    await host.removeTree(place.at("a"));
    expect(place.names()).toEqual(["reste"]);
    expect(place.read("reste/texte")).toBe("gardé");
  });

  test("the space left on a disk is told, or not known", async () => {
    const { host, small, limitFiles } = bench();
    const space = await host.space(small);
    const most = limitFiles ? Number.POSITIVE_INFINITY : 4 * 1024 * 1024;
    expect(space === undefined || (space > 0 && space <= most)).toBe(true);
  });
}
