import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { listFiles, PROJECT } from "./built-site.ts";

export interface Outcome {
  /** `null` when a signal ended it. */
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface CommandOptions {
  env?: Record<string, string>;
  /** Modules loaded before the command. */
  imports?: string[];
  /** Called with a function that kills the command at once, as a power cut would. */
  started?: (kill: () => void) => void;
  /** Largest file it may write, in blocks of 512 or 1,024 bytes, as the shell pleases. */
  largest?: number;
}

/** Runs `npm run build` as npm does, and tells how it ended, well or not. */
export function runBuild(args: readonly string[], options: CommandOptions = {}): Promise<Outcome> {
  const { env, imports = [], started, largest } = options;
  const loaded = ["tsx", ...imports].flatMap((module) => ["--import", module]);
  const command = [process.execPath, ...loaded, "scripts/build.ts", ...args];
  const limited = ["-c", `ulimit -f ${largest} && exec "$@"`, "sh", ...command];
  const [file = "", ...rest] = largest === undefined ? command : ["sh", ...limited];
  return new Promise((resolve, reject) => {
    const child = spawn(file, rest, { cwd: PROJECT, env: { ...process.env, ...env } });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, stdout, stderr }));
    started?.(() => child.kill("SIGKILL"));
  });
}

/** The options of a build from a folder to another. */
export function between(content: string, output: string): string[] {
  return ["--contenu", content, "--sortie", output];
}

/** What a folder holds, byte for byte, as `path hash` lines. */
export function fingerprint(folder: string): string[] {
  return listFiles(folder).map((path) => {
    const bytes = readFileSync(join(folder, path));
    return `${path} ${createHash("sha256").update(bytes).digest("hex")}`;
  });
}

/** As {@link fingerprint}, and which files they are: one written again alike is another. */
export function identity(folder: string): string[] {
  const inode = (path: string) => statSync(join(folder, path)).ino;
  return [
    `${statSync(folder).ino}`,
    ...fingerprint(folder).map((line) => `${line} ${inode(line.slice(0, -65))}`),
  ];
}
