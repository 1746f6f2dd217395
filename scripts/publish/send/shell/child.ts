import { spawn } from "node:child_process";

export interface Ended {
  /** `null` when a signal ended it. */
  code: number | null;
  stdout: Buffer;
  stderr: string;
}

export interface ChildOptions {
  input?: string | Uint8Array;
  /** Called with what is printed, as it comes; `stdout` is then empty. */
  onOutput?: (text: string) => void;
  /** Ends it as soon as this program does, even killed: it would go on alone otherwise. It has nothing to read then. */
  leashed?: boolean;
  /** Milliseconds after which it is ended: nothing may hang for ever. */
  limit?: number;
}

/** Runs a program until it ends, or until the input ends, which the system sees to whatever becomes of us. */
const LEASH = [
  "exec 3<&0",
  '"$@" </dev/null 3<&- & child=$!',
  '(cat <&3 >/dev/null; kill "$child") 2>/dev/null & leash=$!',
  'wait "$child"; code=$?',
  'kill "$leash" 2>/dev/null; exit "$code"',
].join("\n");

/** What a program that says too much is cut at, in bytes. */
const LARGEST = 64 * 1024 * 1024;

/**
 * Runs a program without a shell, and waits for its end.
 *
 * @throws the error of the system (`ENOENT`) where there is no such program; leashed, it ends with 127.
 */
export function runChild(
  command: string,
  args: readonly string[],
  { input, onOutput, leashed = false, limit }: ChildOptions = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    // Messages are read here, so they must be those of the C locale.
    const env = { ...process.env, LC_ALL: "C" };
    const child = leashed
      ? spawn("sh", ["-c", LEASH, "sh", command, ...args], { env, stdio: "pipe" })
      : spawn(command, args, { env, stdio: "pipe" });
    const timer = limit === undefined ? undefined : setTimeout(() => child.kill("SIGKILL"), limit);
    const output: Buffer[] = [];
    let size = 0;
    let stderr = "";
    child.stdout.on("data", (chunk: Buffer) => {
      if (onOutput) onOutput(chunk.toString("utf8"));
      else if (size + chunk.length > LARGEST) child.kill("SIGKILL");
      else {
        size += chunk.length;
        output.push(chunk);
      }
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      if (stderr.length < 100_000) stderr += text;
    });
    // One that ends without reading its input says why by its exit code.
    child.stdin.on("error", () => {});
    if (!leashed) child.stdin.end(input);
    child.once("error", (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.once("close", (code) => {
      clearTimeout(timer);
      resolve({ code, stdout: Buffer.concat(output), stderr });
    });
  });
}
