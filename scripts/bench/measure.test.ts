import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { CommandError, measure, medianMeasure } from "./measure.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const home = mkdtempSync(join(tmpdir(), "measure-"));
afterAll(() => rmSync(home, { recursive: true }));

function script(name: string, source: string): string {
  const path = join(home, name);
  writeFileSync(path, source);
  return path;
}

test("memory and processor time are those of the program, arguments reach it", async () => {
  const greedy = script(
    "greedy.mts",
    `const size: number = Number(process.argv[2]);
     const held = Buffer.alloc(size, 1);
     const end = process.cpuUsage().user + 200_000;
     while (process.cpuUsage().user < end) held[0] += 1;`,
  );
  const { wall, cpu, memory } = await measure(greedy, [String(200 * 2 ** 20)], root);
  expect(memory).toBeGreaterThan(200 * 2 ** 20);
  expect(memory).toBeLessThan(600 * 2 ** 20);
  expect(cpu).toBeGreaterThan(0.2);
  expect(wall).toBeGreaterThan(0.2);
});

test("a program that fails is an error that carries what it printed", async () => {
  const failing = script(
    "failing.mts",
    `console.log("sorti"); console.error("raté"); process.exitCode = 3;`,
  );
  const error = await measure(failing, [], root).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(CommandError);
  expect(error).toMatchObject({
    message: "Le programme s’est fini avec le code 3.",
    output: expect.stringMatching(/sorti[\s\S]*raté|raté[\s\S]*sorti/),
  });
});

test("the median leaves out the round in which the machine was busy", () => {
  const calm = { wall: 2, cpu: 3, memory: 100 };
  expect(medianMeasure([{ ...calm, wall: 9 }, calm, { ...calm, wall: 1, memory: 500 }])).toEqual(
    calm,
  );
});
