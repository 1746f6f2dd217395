import type { Store } from "../cache/store.ts";
import { develop } from "./develop.ts";
import type { Picture } from "./read-picture.ts";
import { storedName, type Variant } from "./recipe.ts";
import { AT_ONCE, MOST_PIXELS } from "./sharp.ts";

/** One file to be made of a picture. */
export interface Order {
  /** Absolute path of the picture. */
  path: string;
  picture: Picture;
  variant: Variant;
}

/** A file drawn from nothing but what its name was made of. */
export interface Drawing {
  /** In the store. */
  name: string;
  draw(): Promise<Uint8Array>;
}

/** Makes the files that are not kept yet, several pictures at once, never more pixels together than the largest picture. */
export class Darkroom {
  /** Pictures decoded, files made of them, and drawings, since the start. */
  readonly done = { pictures: 0, files: 0, drawings: 0 };
  readonly #store: Store;
  readonly #waiting: (() => void)[] = [];
  #running = 0;
  #pixels = 0;
  readonly #making = new Map<string, Promise<void>>();

  constructor(store: Store) {
    this.#store = store;
  }

  /** Resolves once all are in the store. @throws the first error, once the others have ended. */
  async make(orders: readonly Order[], drawings: readonly Drawing[] = []): Promise<void> {
    const missing = new Map<string, Order[]>();
    const others: Promise<void>[] = [];
    const known = new Set<string>();
    const isWanted = (name: string): boolean => {
      if (known.has(name)) return false;
      known.add(name);
      const making = this.#making.get(name);
      if (making) others.push(making);
      return making === undefined && !this.#store.has(name);
    };
    for (const order of orders) {
      if (!isWanted(storedName(order.variant))) continue;
      const same = missing.get(order.picture.hash);
      if (same) same.push(order);
      else missing.set(order.picture.hash, [order]);
    }
    for (const group of missing.values()) {
      const names = group.map(({ variant }) => storedName(variant));
      others.push(this.#note(names, this.#makeGroup(group)));
    }
    for (const drawing of drawings) {
      if (isWanted(drawing.name)) others.push(this.#note([drawing.name], this.#draw(drawing)));
    }
    const results = await Promise.allSettled(others);
    for (const result of results) if (result.status === "rejected") throw result.reason;
  }

  /** Whoever asks for these names meanwhile waits for the same work. */
  #note(names: readonly string[], work: Promise<void>): Promise<void> {
    const noted = work.finally(() => {
      for (const name of names) this.#making.delete(name);
    });
    for (const name of names) this.#making.set(name, noted);
    return noted;
  }

  async #draw({ name, draw }: Drawing): Promise<void> {
    await this.#enter(0);
    try {
      this.#store.write(name, await draw());
      this.done.drawings++;
    } finally {
      this.#leave(0);
    }
  }

  async #makeGroup(group: readonly Order[]): Promise<void> {
    const { path, picture } = group[0] as Order;
    const pixels = Math.min(picture.width * picture.height, MOST_PIXELS);
    await this.#enter(pixels);
    try {
      const variants = group.map(({ variant }) => variant);
      for await (const [variant, bytes] of develop(path, picture, variants)) {
        this.#store.write(storedName(variant), bytes);
        this.done.files++;
      }
      this.done.pictures++;
    } finally {
      this.#leave(pixels);
    }
  }

  async #enter(pixels: number): Promise<void> {
    while (this.#running >= AT_ONCE || (this.#running > 0 && this.#pixels + pixels > MOST_PIXELS)) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    this.#running++;
    this.#pixels += pixels;
  }

  #leave(pixels: number): void {
    this.#running--;
    this.#pixels -= pixels;
    for (const wake of this.#waiting.splice(0)) wake();
  }
}
