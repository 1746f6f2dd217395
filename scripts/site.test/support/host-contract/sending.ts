import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Upload } from "../../../publish/send/host.ts";
import { type Bench, bytes, failureOf, makePlace, noise } from "./place.ts";

export function testSending(bench: () => Bench): void {
  let local = "";
  beforeAll(() => {
    local = mkdtempSync(join(tmpdir(), "rebonds-envoi-"));
  });
  afterAll(() => rmSync(local, { recursive: true, force: true }));
  const file = (name: string, holds: Uint8Array) => {
    writeFileSync(join(local, name), holds);
    return join(local, name);
  };

  test("files of all sizes are sent, from this machine or from memory, and what leaves is counted", async () => {
    const place = makePlace(bench());
    const sound = noise(20_000_000, 7);
    const files: Upload[] = [
      { from: file("un son.mp3", sound), to: place.at("son.mp3"), size: sound.length },
      { from: file("vide", bytes("")), to: place.at("vide"), size: 0 },
      { from: file("-n° 1 $(x)", bytes("texte")), to: place.at("texte"), size: 5 },
      { from: bytes("de mémoire"), to: place.at("mémoire"), size: 11 },
      { from: bytes(""), to: place.at("rien"), size: 0 },
    ];
    let left = 0;
    await bench().host.upload(files, (more) => {
      left += more;
    });
    expect(readFileSync(place.here("son.mp3")).equals(sound)).toBe(true);
    expect([place.read("vide"), place.read("rien")]).toEqual(["", ""]);
    expect([place.read("texte"), place.read("mémoire")]).toEqual(["texte", "de mémoire"]);
    expect(place.names()).toHaveLength(5);
    // Some ways compress, or send what frames the files.
    expect(left).toBeGreaterThan(19_000_000);
    expect(left).toBeLessThan(22_000_000);
  });

  test("hundreds of small files are sent to as many folders", async () => {
    const place = makePlace(bench());
    const page = (index: number) => `<p>Page n° ${index}</p>`.repeat(1 + (index % 400));
    const files = Array.from({ length: 500 }, (_, index): Upload => {
      const from = bytes(page(index));
      return { from, to: place.at(`texte ${index}`, "index.html"), size: from.length };
    });
    await bench().host.makeFolders(files.map(({ to }) => to.slice(0, to.lastIndexOf("/"))));
    await bench().host.upload(files);
    expect(place.names()).toHaveLength(500);
    for (const index of [0, 1, 399, 499]) {
      expect(place.read(`texte ${index}`, "index.html")).toBe(page(index));
    }
  });

  test("one that is there already is left, one of another size is replaced", async () => {
    const place = makePlace(bench());
    place.write("même", "neuf !");
    place.write("autre", "plus long");
    const before = statSync(place.here("même")).ino;
    await bench().host.upload([
      { from: bytes("neuf !"), to: place.at("même"), size: 6 },
      { from: bytes("neuf !"), to: place.at("autre"), size: 6 },
    ]);
    expect([place.read("même"), place.read("autre")]).toEqual(["neuf !", "neuf !"]);
    expect(statSync(place.here("même")).ino).toBe(before);
    expect(place.names()).toEqual(["autre", "même"]);
  });

  test("nothing to send is nothing to do", async () => {
    const { host } = bench();
    await host.upload([]);
    await host.copy([]);
    await host.rename([]);
    await host.remove([]);
    await host.makeFolders([]);
    await host.removeFolders([]);
  });

  test("a file that this machine has not is said", async () => {
    const place = makePlace(bench());
    const missing = { from: join(local, "absent"), to: place.at("absent"), size: 3 };
    expect(["other", "missing"]).toContain(await failureOf(bench().host.upload([missing])));
    expect(place.names()).toEqual([]);
  });
}
