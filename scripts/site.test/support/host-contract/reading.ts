import { mkdirSync, symlinkSync } from "node:fs";
import { expect, test } from "vitest";
import { type Bench, bytes, makePlace, noise, ODD_NAMES } from "./place.ts";

export function testReading(bench: () => Bench): void {
  test("a file and a folder are told apart, with size and date", async () => {
    const place = makePlace(bench());
    const before = Date.now() / 1000;
    place.write("texte", "douze octets");
    const file = await bench().host.stat(place.at("texte"));
    expect(file).toMatchObject({ kind: "file", size: 12 });
    expect(Math.abs((file?.changed ?? 0) - before)).toBeLessThan(5);
    expect((await bench().host.stat(place.at()))?.kind).toBe("folder");
    expect((await bench().host.stat("."))?.kind).toBe("folder");
  });

  test("nothing is where nothing is, be it below a file or at the end of a link", async () => {
    const { host } = bench();
    const place = makePlace(bench());
    place.write("texte", "");
    symlinkSync("nulle part", place.here("lien"));
    for (const name of ["rien", "rien/dedans", "texte/dedans", "lien"]) {
      expect([name, await host.stat(place.at(name))]).toEqual([name, undefined]);
      expect([name, await host.read(place.at(name))]).toEqual([name, undefined]);
    }
    expect(await host.list(place.at("rien"))).toBeUndefined();
    expect(await host.list(place.at("texte"))).toBeUndefined();
    expect(await host.read(place.at())).toBeUndefined();
  });

  test("links are followed to what they name, and listed as links", async () => {
    const { host } = bench();
    const place = makePlace(bench());
    place.write("texte", "abc");
    mkdirSync(place.here("dossier"));
    symlinkSync("texte", place.here("vers texte"));
    symlinkSync("dossier", place.here("vers dossier"));
    expect(await host.stat(place.at("vers texte"))).toMatchObject({ kind: "file", size: 3 });
    expect((await host.stat(place.at("vers dossier")))?.kind).toBe("folder");
    expect((await host.read(place.at("vers texte")))?.toString()).toBe("abc");
    const kinds = [...((await host.list(place.at())) ?? [])].map(([name, { kind }]) => [
      name,
      kind,
    ]);
    expect(Object.fromEntries(kinds)).toEqual({
      texte: "file",
      dossier: "folder",
      "vers texte": "other",
      "vers dossier": "other",
    });
  });

  test("what is read is what was written, byte for byte, be it empty or long", async () => {
    const { host } = bench();
    const place = makePlace(bench());
    for (const size of [0, 1, 32_767, 32_768, 32_769, 1_000_003]) {
      await host.write(place.at(`${size}`), noise(size, size));
      const read = await host.read(place.at(`${size}`));
      expect([size, read?.equals(noise(size, size))]).toEqual([size, true]);
    }
  });

  test("a folder is listed whole, hidden files too, without itself nor the one above", async () => {
    const { host } = bench();
    const place = makePlace(bench());
    expect(await host.list(place.at())).toEqual(new Map());
    const names = Array.from(
      { length: 1500 },
      (_, index) => `${index % 2 ? "." : ""}page ${index}`,
    );
    for (const name of names) place.write(name, name);
    const listed = await host.list(place.at());
    expect([...(listed?.keys() ?? [])].sort()).toEqual([...names].sort());
    expect(listed?.get("page 100")).toMatchObject({ kind: "file", size: 8 });
  });

  test("odd names are but names, whatever is done", async () => {
    const { host } = bench();
    const place = makePlace(bench());
    await host.makeFolders([place.at("là"), place.at("ici")]);
    const at = (folder: string) => ODD_NAMES.map((name) => place.at(folder, name));
    for (const [index, path] of at("là").entries()) await host.write(path, bytes(`n° ${index}`));
    const moves = at("là").map((from, index) => ({ from, to: at("ici")[index] ?? "" }));
    await host.copy(moves);
    await host.remove(at("là"));
    await host.rename(moves.map(({ from, to }) => ({ from: to, to: from })));
    expect([...((await host.list(place.at("là"))) ?? [])].map(([name]) => name).sort()).toEqual(
      [...ODD_NAMES].sort(),
    );
    for (const [index, path] of at("là").entries()) {
      expect((await host.read(path))?.toString()).toBe(`n° ${index}`);
      expect((await host.stat(path))?.kind).toBe("file");
    }
    await host.remove(at("là"));
    await host.upload(at("là").map((to) => ({ from: bytes(to), to, size: bytes(to).length })));
    await host.remove(at("là"));
    await host.makeFolders(at("là"));
    await host.removeFolders([...at("là"), place.at("là"), place.at("ici")]);
    expect(place.names()).toEqual([]);
  });
}
