import { randomBytes } from "node:crypto";
import type { Readable, Writable } from "node:stream";
import { quote, wholeScript } from "./quote.ts";

export interface ScriptEnd {
  code: number;
  stdout: Buffer;
  stderr: string;
}

interface Waiting {
  script: string;
  mark: string;
  settle(end: ScriptEnd): void;
  fail(): void;
}

/** What one script may print, in bytes, before the line is let go. */
const LARGEST = 256 * 1024 * 1024;

/** Seconds that a script waits for another of ours, left running by a publisher that was killed, to end. */
const PATIENCE = 60;

/**
 * A POSIX shell at the other end of a line, which runs scripts one after the other: each costs one way and back, where a
 * command of its own would cost the opening of a session.
 */
export class RemoteShell {
  readonly #input: Writable;
  readonly #queue: Waiting[] = [];
  readonly #out: Buffer[] = [];
  #size = 0;
  #err = "";
  #isOver = false;

  /** @param letGo called when what the other end says cannot be read any more */
  constructor(
    { stdin, stdout, stderr }: { stdin: Writable; stdout: Readable; stderr: Readable },
    letGo: () => void,
  ) {
    this.#input = stdin;
    stdout.on("data", (chunk: Buffer) => {
      this.#out.push(chunk);
      this.#size += chunk.length;
      if (this.#size > LARGEST) letGo();
      else this.#advance();
    });
    stderr.setEncoding("utf8").on("data", (text: string) => {
      this.#err += text;
      this.#advance();
    });
  }

  /**
   * Runs lines, all read before the first is run; ends at the first that fails. What they read is empty.
   *
   * @param lock file of the host, held while they run
   * @returns `undefined` when the line falls before they end.
   */
  run(lines: readonly string[], lock?: string): Promise<ScriptEnd | undefined> {
    if (this.#isOver) return Promise.resolve(undefined);
    const mark = randomBytes(16).toString("hex");
    const hold = lock === undefined ? [] : [`flock -w ${PATIENCE} 9`];
    const file = lock === undefined ? "/dev/null" : quote(lock);
    const script = wholeScript([
      "(",
      ...["set -e", ...hold, ...lines],
      `) </dev/null 9>>${file}`,
      `printf '\\n${mark} %d\\n' "$?"`,
      `printf '%s' ${mark} >&2`,
    ]);
    return new Promise((resolve) => {
      this.#queue.push({ script, mark, settle: resolve, fail: () => resolve(undefined) });
      if (this.#queue.length === 1) this.#input.write(script);
    });
  }

  /** The line fell, or is closed: whoever waits is told. */
  end(): void {
    this.#isOver = true;
    for (const { fail } of this.#queue.splice(0)) fail();
  }

  /** What was said, on the side and otherwise, since the last script ended. */
  get complaint(): string {
    const said = this.#out.length === 1 ? String(this.#out[0]).slice(0, 2000) : "";
    return `${this.#err}${said}`;
  }

  /** Ends the script that runs, once its mark is on both sides. */
  #advance(): void {
    const [first] = this.#queue;
    if (!first || !this.#err.includes(first.mark)) return;
    const all = this.#out.length === 1 ? (this.#out[0] as Buffer) : Buffer.concat(this.#out);
    const at = all.lastIndexOf(`\n${first.mark} `);
    if (at === -1) return;
    const tail = /^\n[0-9a-f]+ (\d+)\n$/.exec(all.subarray(at).toString("latin1"));
    if (!tail) return;
    this.#queue.shift();
    this.#out.length = 0;
    this.#size = 0;
    const stderr = this.#err.slice(0, this.#err.indexOf(first.mark));
    this.#err = "";
    first.settle({ code: Number(tail[1]), stdout: all.subarray(0, at), stderr });
    const [next] = this.#queue;
    if (next) this.#input.write(next.script);
  }
}
