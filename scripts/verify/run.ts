import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

export interface Run {
  /** 127, as a shell says, when the program is not there; 1 when a signal stopped it. */
  code: number;
  seconds: number;
}

export interface RunOptions {
  env?: NodeJS.ProcessEnv;
  /** Nothing of what it prints is shown. */
  silent?: boolean;
}

/** Runs a program without a shell, so that no file name is ever read as a command. */
export function run(
  command: string,
  args: readonly string[],
  { env = process.env, silent = false }: RunOptions = {},
): Promise<Run> {
  const start = performance.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, { env, stdio: silent ? "ignore" : "inherit" });
    const end = (code: number) => resolve({ code, seconds: (performance.now() - start) / 1000 });
    child.on("error", () => end(127));
    child.on("close", (code) => end(code ?? 1));
  });
}

/** Path of a command that an npm package brings, to be run by Node itself on any system. */
export function npmCommand(name: string, command: string): string {
  const require = createRequire(import.meta.url);
  const manifest = require.resolve(`${name}/package.json`);
  const { bin } = require(manifest) as { bin?: Record<string, string> };
  const file = bin?.[command];
  if (!file) throw new Error(`${name} brings no command named ${command}`);
  return join(dirname(manifest), file);
}
