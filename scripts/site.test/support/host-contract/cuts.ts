import { readFileSync, statSync } from "node:fs";
import { expect, test } from "vitest";
import { type Bench, bytes, failureOf, makePlace, noise } from "./place.ts";

export function testCuts(bench: () => Bench): void {
  test("a line that falls is told, files show whole or not at all, and those sent are not sent again", async () => {
    const { open, proxy } = bench();
    const place = makePlace(bench());
    const files = Array.from({ length: 60 }, (_, index) => ({
      from: noise(50_000, index + 1),
      to: place.at(`photo-${index}`),
      size: 50_000,
    }));
    const shown = () => place.names().filter((name) => name.startsWith("photo-"));
    const isWhole = (name: string) =>
      readFileSync(place.here(name)).equals(noise(50_000, Number(name.slice(6)) + 1));
    const first = await open();
    proxy.cutAfter(1_800_000);
    expect(await failureOf(first.upload(files))).toBe("cut");
    expect(await failureOf(first.stat("."))).toBe("cut");
    await first.close();
    expect(shown().filter((name) => !isWhole(name))).toEqual([]);
    const before = shown().map((name) => [name, statSync(place.here(name)).ino]);
    const second = await open();
    await second.upload(files);
    expect(shown()).toHaveLength(60);
    expect(shown().filter((name) => !isWhole(name))).toEqual([]);
    expect(before.map(([name]) => [name, statSync(place.here(`${name}`)).ino])).toEqual(before);
    await second.close();
  });

  test("wherever the line falls, a file is the old one or the new one, and a second go ends the first", async () => {
    const { open, proxy } = bench();
    const place = makePlace(bench());
    for (let after = 0; after < 8; after++) {
      place.write("page", "ancienne");
      place.write("neuf", "neuve");
      const host = await open();
      proxy.cutAfter(after * 60 + 1);
      const moves = [{ from: place.at("neuf"), to: place.at("page") }];
      await failureOf(host.write(place.at("texte"), bytes("un texte")));
      await failureOf(host.rename(moves));
      proxy.cut();
      await host.close();
      expect(["ancienne", "neuve"]).toContain(place.read("page"));
      const again = await open();
      await again.write(place.at("texte"), bytes("un texte"));
      await again.rename(moves);
      await again.close();
      expect([place.read("page"), place.read("texte")]).toEqual(["neuve", "un texte"]);
    }
  });

  test("closing is never a failure, be it twice or when the line has fallen", async () => {
    const { open, proxy } = bench();
    const host = await open();
    await host.close();
    await host.close();
    expect(await failureOf(host.stat("."))).toBeDefined();
    const fallen = await open();
    proxy.cut();
    await fallen.close();
  });
}
