import {
  closeSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { expect, test } from "vitest";
import { type Bench, bytes, failureOf, makePlace, noise } from "./place.ts";

export function testWriting(bench: () => Bench): void {
  test("a file takes the place of another at once: who reads the old one reads it to its end", async () => {
    const place = makePlace(bench());
    place.write("page", "ancienne");
    const reader = openSync(place.here("page"), "r");
    await bench().host.write(place.at("page"), bytes("nouvelle page"));
    expect(place.read("page")).toBe("nouvelle page");
    expect(readFileSync(reader, "utf8")).toBe("ancienne");
    closeSync(reader);
    expect(place.names()).toEqual(["page"]);
  });

  test("what is written can be read by the web server", async () => {
    const { host } = bench();
    const place = makePlace(bench());
    await host.makeFolders([place.at("a/b")]);
    await host.write(place.at("a/b/écrit"), bytes("x"));
    await host.upload([{ from: bytes("x"), to: place.at("a/b/envoyé"), size: 1 }]);
    const modes = ["a", "a/b", "a/b/écrit", "a/b/envoyé"].map((path) =>
      (statSync(place.here(path)).mode & 0o777).toString(8),
    );
    expect(modes).toEqual(["755", "755", "644", "644"]);
  });

  test("of two who write a file at the same time, one is found, whole", async () => {
    const place = makePlace(bench());
    const other = await bench().open();
    const [a, b] = [noise(300_000, 1), noise(200_000, 2)];
    for (let turn = 0; turn < 5; turn++) {
      await Promise.all([
        bench().host.write(place.at("page"), a),
        other.write(place.at("page"), b),
      ]);
      const found = readFileSync(place.here("page"));
      expect(found.equals(a) || found.equals(b)).toBe(true);
    }
    expect(place.names()).toEqual(["page"]);
  });

  test("a file is created once: what is there stays", async () => {
    const { host } = bench();
    const place = makePlace(bench());
    mkdirSync(place.here("dossier"));
    symlinkSync("nulle part", place.here("lien"));
    expect(await host.create(place.at("verrou"), bytes("à moi"))).toBe(true);
    expect(await host.create(place.at("verrou"), bytes("à toi, plus long"))).toBe(false);
    expect(await host.create(place.at("dossier"), bytes("x"))).toBe(false);
    expect(await host.create(place.at("lien"), bytes("x"))).toBe(false);
    expect(place.read("verrou")).toBe("à moi");
    expect(place.names()).toEqual(["dossier", "lien", "verrou"]);
  });

  test("of several who create a file at the same time, one succeeds, and it is theirs", async () => {
    const place = makePlace(bench());
    const lines = [bench().host, await bench().open()];
    for (let turn = 0; turn < 10; turn++) {
      const made = await Promise.all(
        [0, 1, 2, 3].map((who) =>
          lines[who % 2]?.create(place.at(`${turn}`), bytes(`personne ${who}`)),
        ),
      );
      expect(made.filter(Boolean)).toEqual([true]);
      expect(place.read(`${turn}`)).toBe(`personne ${made.indexOf(true)}`);
    }
    expect(place.names()).toHaveLength(10);
  });

  test("copies hold what the first does, in the place of what was there, and later changes leave them", async () => {
    const { host } = bench();
    const place = makePlace(bench());
    place.write("page", "une page");
    place.write("copie", "un reste");
    const moves = ["copie", "autre"].map((name) => ({
      from: place.at("page"),
      to: place.at(name),
    }));
    await host.copy(moves);
    await host.copy(moves);
    await host.write(place.at("page"), bytes("une page changée"));
    expect([place.read("copie"), place.read("autre")]).toEqual(["une page", "une page"]);
    expect(place.names()).toEqual(["autre", "copie", "page"]);
    const missing = { from: place.at("rien"), to: place.at("copie") };
    expect(await failureOf(host.copy([missing]))).toBe("missing");
    expect(place.read("copie")).toBe("une page");
  });

  test("a large file is copied whole", async () => {
    const place = makePlace(bench());
    await bench().host.write(place.at("son"), noise(3_000_000));
    await bench().host.copy([{ from: place.at("son"), to: place.at("copie") }]);
    expect(readFileSync(place.here("copie")).equals(noise(3_000_000))).toBe(true);
  });

  test("hundreds of files are renamed over others", async () => {
    const { host } = bench();
    const place = makePlace(bench());
    const moves = Array.from({ length: 300 }, (_, index) => {
      place.write(`neuf ${index}`, `neuf ${index}`);
      if (index % 2) place.write(`page ${index}`, "ancienne");
      return { from: place.at(`neuf ${index}`), to: place.at(`page ${index}`) };
    });
    await host.rename(moves);
    expect(place.names()).toHaveLength(300);
    expect(place.read("page 299")).toBe("neuf 299");
  });

  test("renaming again what has been is no matter; what is nowhere is said", async () => {
    const { host } = bench();
    const place = makePlace(bench());
    place.write("neuf", "neuf");
    const done = { from: place.at("neuf"), to: place.at("page") };
    await host.rename([done]);
    await host.rename([done]);
    expect(place.read("page")).toBe("neuf");
    const lost = { from: place.at("rien"), to: place.at("autre") };
    expect(await failureOf(host.rename([lost]))).toBe("missing");
    expect(place.names()).toEqual(["page"]);
  });

  test("a file renamed over another name of itself has but the new one", async () => {
    const place = makePlace(bench());
    place.write("neuf", "le même");
    linkSync(place.here("neuf"), place.here("page"));
    await bench().host.rename([{ from: place.at("neuf"), to: place.at("page") }]);
    expect(place.names()).toEqual(["page"]);
    expect(place.read("page")).toBe("le même");
    await bench().host.rename([{ from: place.at("page"), to: place.at("page") }]);
    expect(place.read("page")).toBe("le même");
  });

  test("files are removed, links without what they name; those that are not there are no matter", async () => {
    const { host } = bench();
    const place = makePlace(bench());
    for (const name of ["un", "deux", "trois"]) place.write(name, name);
    symlinkSync("trois", place.here("lien"));
    await host.remove(["un", "rien", "rien/du tout", "lien"].map((name) => place.at(name)));
    await host.remove([place.at("un")]);
    expect(place.names()).toEqual(["deux", "trois"]);
  });
}
