import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { USAGE_FOLDER, type Usage } from "./usage.ts";

export interface Measure extends Usage {
  /** Seconds between the start of the process and its end. */
  wall: number;
  /** The same for bare Eleventy on the same texts, just before. */
  bare?: number;
  /** The same site, built again after a sentence was added to an article of the current year. */
  retouched?: number;
}

/** A command that ended badly, with all that it printed. */
export class CommandError extends Error {
  readonly output: string;

  constructor(message: string, output: string) {
    super(message);
    this.output = output;
  }
}

/**
 * Runs a TypeScript file of the project in a Node of its own, as `npm run` does, and measures it.
 * The processor time and the memory are those of Node and of the Nodes it forks (their peaks added up),
 * not of other programs it starts.
 */
export async function measure(
  script: string,
  args: readonly string[],
  cwd: string,
): Promise<Measure> {
  const reports = mkdtempSync(join(tmpdir(), "mesure-"));
  try {
    const usage = new URL("./usage.ts", import.meta.url).href;
    const wall = await timeNode(["--import", "tsx/esm", "--import", usage, script, ...args], cwd, {
      ...process.env,
      [USAGE_FOLDER]: reports,
    });
    const usages = readdirSync(reports).map(
      (name): Usage => JSON.parse(readFileSync(join(reports, name), "utf8")),
    );
    if (usages.length === 0)
      throw new CommandError("Le programme n’a pas dit ce qu’il a utilisé.", "");
    return {
      wall,
      cpu: usages.reduce((sum, { cpu }) => sum + cpu, 0),
      memory: usages.reduce((sum, { memory }) => sum + memory, 0),
    };
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
}

/** Runs Node, and tells the seconds it took. @throws CommandError when it ends badly. */
export async function timeNode(
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<number> {
  const start = performance.now();
  await run(args, cwd, env);
  return (performance.now() - start) / 1000;
}

/** The middle of each figure, taken apart from the others. */
export function medianMeasure(measures: readonly Measure[]): Measure {
  const bare = measures.flatMap((measure) => measure.bare ?? []);
  const retouched = measures.flatMap((measure) => measure.retouched ?? []);
  return {
    ...(bare.length > 0 ? { bare: median(bare) } : {}),
    ...(retouched.length > 0 ? { retouched: median(retouched) } : {}),
    wall: median(measures.map(({ wall }) => wall)),
    cpu: median(measures.map(({ cpu }) => cpu)),
    memory: median(measures.map(({ memory }) => memory)),
  };
}

/** The lower middle one when they are an even number. */
function median(values: readonly number[]): number {
  const middle = values.toSorted((a, b) => a - b)[(values.length - 1) >> 1];
  if (middle === undefined) throw new RangeError("no value to take the median of");
  return middle;
}

function run(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    const output: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => output.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => output.push(chunk));
    child.on("error", reject);
    child.on("close", (code, signal) => {
      if (code === 0) return resolve();
      const how = signal ? `arrêté par ${signal}` : `fini avec le code ${code}`;
      reject(
        new CommandError(`Le programme s’est ${how}.`, Buffer.concat(output).toString("utf8")),
      );
    });
  });
}
