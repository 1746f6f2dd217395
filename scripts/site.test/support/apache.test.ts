import { spawn } from "node:child_process";
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { startApache } from "./apache.ts";
import { PROJECT } from "./built-site.ts";
import { makeFolder } from "./folders.ts";

const APACHE_MODULE = new URL("apache.ts", import.meta.url).href;
const folder = makeFolder("apache-essai");
writeFileSync(join(folder, "index.html"), "<p>Bonjour</p>");
afterAll(() => rmSync(folder, { recursive: true }));

const answers = (origin: string) =>
  fetch(origin).then(
    (response) => response.ok,
    () => false,
  );

test("an Apache serves a folder on the loopback, until it is closed", async () => {
  const host = await startApache(folder);
  expect(await (await fetch(host.origin)).text()).toBe("<p>Bonjour</p>");
  expect(host.errorLog()).toBe("");
  await host.close();
  expect(await answers(host.origin)).toBe(false);
});

test("it ends with the program that started it, even killed, and leaves no file", async () => {
  const program = `
    const { startApache } = await import(process.argv[2]);
    const { origin } = await startApache(process.argv[1]);
    console.log(origin);
    setInterval(() => {}, 1000);`;
  const args = ["--import", "tsx/esm", "--input-type=module", "-e", program, folder, APACHE_MODULE];
  const home = makeFolder("apache-lieu");
  const env = { ...process.env, TMPDIR: home };
  const child = spawn(process.execPath, args, { cwd: PROJECT, env });
  try {
    const origin = await new Promise<string>((resolve, reject) => {
      child.stdout.once("data", (text: Buffer) => resolve(String(text).trim()));
      child.once("exit", reject);
    });
    expect(await answers(origin)).toBe(true);
    child.kill("SIGKILL");
    await expect.poll(() => answers(origin)).toBe(false);
    await expect
      .poll(() => readdirSync(home).filter((name) => name.startsWith("rebonds-apache")))
      .toEqual([]);
  } finally {
    child.kill("SIGKILL");
    rmSync(home, { recursive: true, force: true });
  }
});

test("what stops it from starting is told in its own words", async () => {
  const started = startApache(folder, { lines: ["Nimporte quoi"] });
  await expect(started).rejects.toThrow("Invalid command 'Nimporte'");
});
