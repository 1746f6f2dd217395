import { chmodSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { afterEach, expect, test } from "vitest";
import { type Bench, bytes, failureOf, makePlace, noise, type Place } from "./place.ts";

export function testRefusals(bench: () => Bench): void {
  const closed: Place[] = [];
  afterEach(() => {
    for (const place of closed.splice(0)) chmodSync(place.here("fermé"), 0o755);
  });

  test("a folder that is not there is said, and stays so", async () => {
    const { host } = bench();
    const place = makePlace(bench());
    place.write("page", "là");
    const to = place.at("rien/page");
    expect(await failureOf(host.write(to, bytes("x")))).toBe("missing");
    expect(await failureOf(host.create(to, bytes("x")))).toBe("missing");
    expect(await failureOf(host.rename([{ from: place.at("page"), to }]))).toBe("missing");
    expect(await failureOf(host.copy([{ from: place.at("page"), to }]))).toBe("missing");
    expect(place.names()).toEqual(["page"]);
    expect(place.read("page")).toBe("là");
  });

  test("a folder where nothing may be written is said, and nothing in it changes", async () => {
    const { host } = bench();
    const place = makePlace(bench());
    mkdirSync(place.here("fermé"));
    for (const name of ["page", "fermé/page"]) place.write(name, "là");
    chmodSync(place.here("fermé"), 0o555);
    closed.push(place);
    const to = place.at("fermé/page");
    const other = place.at("fermé/autre");
    expect(await failureOf(host.write(to, bytes("x")))).toBe("read-only");
    expect(await failureOf(host.create(other, bytes("x")))).toBe("read-only");
    expect(await failureOf(host.upload([{ from: bytes("x"), to, size: 1 }]))).toBe("read-only");
    expect(await failureOf(host.rename([{ from: place.at("page"), to }]))).toBe("read-only");
    expect(await failureOf(host.copy([{ from: place.at("page"), to }]))).toBe("read-only");
    expect(await failureOf(host.remove([to]))).toBe("read-only");
    expect(await failureOf(host.makeFolders([other]))).toBe("read-only");
    expect(readdirSync(place.here("fermé"))).toEqual(["page"]);
    expect([place.read("fermé/page"), place.read("page")]).toEqual(["là", "là"]);
  });

  test("a folder in the place of a file is said, and stays with what it holds", async () => {
    const { host } = bench();
    const place = makePlace(bench());
    mkdirSync(place.here("page"));
    for (const name of ["neuf", "page/texte"]) place.write(name, "là");
    const to = place.at("page");
    expect(await failureOf(host.write(to, bytes("x")))).toBe("other");
    expect(await failureOf(host.upload([{ from: bytes("x"), to, size: 1 }]))).toBe("other");
    expect(await failureOf(host.rename([{ from: place.at("neuf"), to }]))).toBe("other");
    expect(await failureOf(host.copy([{ from: place.at("neuf"), to }]))).toBe("other");
    expect(await failureOf(host.remove([to]))).toBe("other");
    expect(place.names()).toEqual(["neuf", "page"]);
    expect(place.read("page/texte")).toBe("là");
  });

  test("a disk that fills leaves no half file, the old ones whole, and can be written to again", async () => {
    const { host, limitFiles, leftovers } = bench();
    const place = makePlace(bench(), "small");
    place.write("page-0", "ancienne");
    await host.write(place.at("page-1"), noise(700_000, 1));
    limitFiles?.(500_000);
    const files = Array.from({ length: 12 }, (_, index) => ({
      from: noise(700_000, index),
      to: place.at(`page-${index}`),
      size: 700_000,
    }));
    expect(await failureOf(host.upload(files))).toBe("full");
    const shown = () => place.names().filter((name) => !leftovers?.test(name));
    const names = shown();
    for (const name of names) {
      const whole = noise(700_000, Number(name.slice(5)));
      const found = await host.read(place.at(name));
      expect([name, found?.equals(whole) || found?.toString() === "ancienne"]).toEqual([
        name,
        true,
      ]);
    }
    expect(names).toContain("page-0");
    expect(await failureOf(host.write(place.at("page-0"), noise(5_000_000)))).toBe("full");
    expect(shown()).toEqual(names);
    // Copies take room where the host knows no links.
    const copies = Array.from({ length: 8 }, (_, index) => place.at(`copie-${index}`));
    const moves = copies.map((to) => ({ from: place.at("page-1"), to }));
    expect(["full", undefined]).toContain(await failureOf(host.copy(moves)));
    expect(shown().filter((name) => !/^(?:page|copie)-\d+$/.test(name))).toEqual([]);
    for (const name of shown().filter((each) => each.startsWith("copie"))) {
      expect(readFileSync(place.here(name)).equals(noise(700_000, 1))).toBe(true);
    }
    await host.remove(copies);
    limitFiles?.("unlimited");
    await host.remove(names.slice(1).map((name) => place.at(name)));
    await host.write(place.at("page-0"), bytes("nouvelle"));
    expect(shown()).toEqual(["page-0"]);
    expect(place.read("page-0")).toBe("nouvelle");
    await host.removeTree(place.at());
  });
}
