/** Things that are being done at the same time, the first failure of which stops the others from being begun. */
export class Flight {
  readonly #most: number;
  readonly #running = new Set<Promise<void>>();
  #failures: unknown[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  add(doing: Promise<unknown>): void {
    const running: Promise<void> = doing
      .then(
        () => {},
        (error: unknown) => void this.#failures.push(error),
      )
      .then(() => void this.#running.delete(running));
    this.#running.add(running);
  }

  /** Waits until one more can be begun. @throws the first failure */
  async room(): Promise<void> {
    while (this.#running.size >= this.#most) await Promise.race(this.#running);
    this.#check();
  }

  /** Waits for the end of all that was begun, also after a failure. @throws the first failure */
  async landed(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running);
    this.#check();
  }

  #check(): void {
    if (this.#failures.length > 0) throw this.#failures[0];
  }
}

/** Does something for each, several at once, begun in order. After a failure, waits for those begun. @throws the first failure */
export async function forEach<T>(
  items: Iterable<T>,
  most: number,
  act: (item: T) => Promise<unknown>,
): Promise<void> {
  const flight = new Flight(most);
  try {
    for (const item of items) {
      await flight.room();
      flight.add(act(item));
    }
  } finally {
    await flight.landed();
  }
}
