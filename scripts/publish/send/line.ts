import { setTimeout as wait } from "node:timers/promises";
import { type Host, HostError } from "./host.ts";

/** Milliseconds before each new try; after the last, the publication gives up. */
const WAITS = [1000, 2000, 5000, 10_000];

/** A host that is opened again when the line falls. */
export class Line {
  readonly #open: () => Promise<Host>;
  readonly #say: (sentence: string) => void;
  #host: Promise<Host> | undefined;
  #falls = 0;

  constructor(open: () => Promise<Host>, say: (sentence: string) => void) {
    this.#open = open;
    this.#say = say;
  }

  /** How many times it fell and was opened again: what was being written then may have been left half-written. */
  get falls(): number {
    return this.#falls;
  }

  /** Does a step that can be done again from its beginning and ends the same, as many times as the line falls, within reason. */
  async do<T>(step: (host: Host) => Promise<T>): Promise<T> {
    for (let tries = 0; ; tries++) {
      this.#host ??= this.#open();
      const opening = this.#host;
      try {
        return await step(await opening);
      } catch (error) {
        const isCut = error instanceof HostError && error.failure === "cut";
        const isLost = tries > 0 && error instanceof HostError && error.failure === "unreachable";
        const delay = WAITS[tries];
        const isOpen = await opening.then(
          () => true,
          () => false,
        );
        if (this.#host === opening && (isCut || !isOpen)) await this.#drop(opening);
        if (!(isCut || isLost) || delay === undefined) throw error;
        this.#falls++;
        this.#say(`La liaison est tombée\u00a0: nouvel essai dans ${delay / 1000}\u00a0s.`);
        await wait(delay);
      }
    }
  }

  async close(): Promise<void> {
    if (this.#host) await this.#drop(this.#host);
  }

  async #drop(opening: Promise<Host>): Promise<void> {
    this.#host = undefined;
    const host = await opening.catch(() => undefined);
    await host?.close();
  }
}
