import type { Client, SFTPWrapper } from "ssh2";
import { HostError } from "../host.ts";
import { isStatus, StatusError, told } from "./status.ts";

/**
 * Requests sent and not yet answered. On a line of 40 ms, one at a time takes 27 times longer than 64 for 2,000 files; with 128,
 * as many renames take 1.8 s instead of 3, which is the time when a site is made of two versions.
 */
export const IN_FLIGHT = 128;

type Answer<T> = (error: Error | null | undefined, value?: T) => void;

/** An open line to an SFTP server: requests, in order, {@link IN_FLIGHT} at once, each answered or failed for sure. */
export class Channel {
  readonly #client: Client;
  readonly #sftp: SFTPWrapper;
  readonly #waiting: (() => void)[] = [];
  readonly #failing = new Set<(error: HostError) => void>();
  readonly #watch: NodeJS.Timeout;
  #heard = 0;
  #fallen: HostError | undefined;

  /** @param patience milliseconds without any answer after which the line is thought to have fallen */
  constructor(client: Client, sftp: SFTPWrapper, patience: number) {
    this.#client = client;
    this.#sftp = sftp;
    this.#watch = setInterval(() => {
      const silent = performance.now() - this.#heard;
      if (this.#failing.size > 0 && silent > patience) {
        this.#fall(`l’hôte ne dit plus rien depuis ${Math.round(silent / 1000)}\u00a0s`);
      }
    }, patience / 4).unref();
    client.on("error", (error) => this.#fall(error.message));
    client.on("close", () => this.#fall("l’hôte a fermé la liaison"));
    sftp.on("error", (error: Error) => this.#fall(error.message));
    sftp.on("close", () => this.#fall("l’hôte a fermé la liaison"));
  }

  /** Whether the server has said that it knows an extension of the protocol, in this version. */
  has(extension: string, version: string): boolean {
    const { _extensions: known } = this.#sftp as unknown as { _extensions: unknown };
    return (known as Record<string, unknown>)[extension] === version;
  }

  /**
   * Sends a request. @throws StatusError what the host answers instead of what it was asked for
   * @throws HostError `cut` when it will never answer
   */
  ask<T>(send: (sftp: SFTPWrapper, answer: Answer<T>) => void): Promise<T> {
    return new Promise((resolve, reject) => {
      const begin = () => {
        if (this.#fallen) {
          reject(this.#fallen);
          return;
        }
        if (this.#failing.size === 0) this.#heard = performance.now();
        this.#failing.add(reject);
        send(this.#sftp, (error, value) => {
          this.#failing.delete(reject);
          this.#heard = performance.now();
          if (!error) resolve(value as T);
          else if (isStatus(error)) reject(new StatusError(error.code, error.message));
          else this.#fall(error.message, reject);
          this.#waiting.shift()?.();
        });
      };
      if (this.#failing.size < IN_FLIGHT && this.#waiting.length === 0) begin();
      else this.#waiting.push(begin);
    });
  }

  /** Ends the line; what waits for an answer fails. Never throws. */
  close(): Promise<void> {
    return new Promise((resolve) => {
      if (this.#fallen) {
        resolve();
        return;
      }
      // A host that does not answer to goodbyes is left.
      const timer = setTimeout(() => this.#fall(""), 1000);
      this.#client.once("close", () => {
        clearTimeout(timer);
        resolve();
      });
      this.#client.end();
    });
  }

  #fall(detail: string, last?: (error: HostError) => void): void {
    this.#fallen ??= new HostError(
      "cut",
      `La liaison avec l’hôte est tombée.${detail && `\n  Dernier message\u00a0: ${told(detail)}`}`,
    );
    clearInterval(this.#watch);
    this.#client.destroy();
    for (const fail of [...(last ? [last] : []), ...this.#failing]) fail(this.#fallen);
    this.#failing.clear();
    for (const begin of this.#waiting.splice(0)) begin();
  }
}
