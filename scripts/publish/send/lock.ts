import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { z } from "zod";
import { type Host, HostError, Obstacle } from "./host.ts";
import { decodeJson } from "./json.ts";
import type { Line } from "./line.ts";
import { inFolder } from "./places.ts";

/** Seconds without a sign of life after which a lock is dead. */
const LIFE = 180;
/** Seconds between two signs of life. */
const BEAT = 30;

/** More than there are sweepings in a publication. */
const TRIES = 3;

const holderSchema = z.object({
  id: z.string(),
  qui: z.string(),
  machine: z.string(),
  processus: z.int(),
  depuis: z.iso.datetime(),
});

/** Who publishes. */
export type Holder = z.infer<typeof holderSchema>;

/** Someone else is publishing. */
export class Locked extends Obstacle {
  constructor(readonly holder: Holder | undefined) {
    const who = holder
      ? `${holder.qui} (sur ${holder.machine}), depuis ${timeOf(holder.depuis)}`
      : "quelqu’un d’autre";
    super(
      `Une publication est déjà en cours\u00a0: ${who}.\n  Rien n’a été changé.\n  À faire\u00a0: attendre qu’elle finisse\u00a0; si elle a été coupée, son verrou tombe de lui-même au bout de ${LIFE / 60}\u00a0minutes.`,
    );
  }
}

/**
 * A lock on the host, for one who publishes at a time. It is a file that only one can make; its date, by the clock of the
 * host, is its last sign of life.
 */
export class Lock {
  readonly #line: Line;
  readonly #path: string;
  readonly #clock: string;
  readonly #holder: Holder;
  #beat: NodeJS.Timeout | undefined;

  constructor(line: Line, reserve: string, who: string) {
    this.#line = line;
    this.#path = inFolder(reserve, "verrou.json");
    this.#clock = inFolder(reserve, `heure-${process.pid}`);
    this.#holder = {
      id: randomUUID(),
      qui: who,
      machine: hostname(),
      processus: process.pid,
      depuis: new Date().toISOString(),
    };
  }

  /** @throws Locked when someone else publishes. */
  async take(): Promise<void> {
    await this.#line.do((host) => againIfSwept(() => this.#takeOn(host)));
    this.#beat = setInterval(() => {
      this.#line.do((host) => host.write(this.#path, this.#bytes())).catch(() => {});
    }, BEAT * 1000);
    this.#beat.unref();
  }

  /** Gives it back; never throws, since a lock left falls by itself. */
  async release(): Promise<void> {
    clearInterval(this.#beat);
    const drop = async (host: Host) => {
      const bytes = await host.read(this.#path);
      if (bytes && decodeJson(holderSchema, bytes)?.id === this.#holder.id)
        await host.remove([this.#path]);
    };
    await this.#line.do(drop).catch(() => {});
  }

  async #takeOn(host: Host): Promise<void> {
    // Twice: between the death of a lock and the making of ours, someone may have been faster.
    for (const isLast of [false, true]) {
      if (await host.create(this.#path, this.#bytes())) return;
      const bytes = await host.read(this.#path);
      const holder = bytes && decodeJson(holderSchema, bytes);
      if (holder?.id === this.#holder.id) return;
      if (isLast || !(await this.#isDead(host, holder))) throw new Locked(holder);
      await this.#bury(host, bytes);
    }
  }

  async #isDead(host: Host, holder: Holder | undefined): Promise<boolean> {
    if (holder?.machine === hostname() && !isAlive(holder.processus)) return true;
    const lock = await host.stat(this.#path);
    if (!lock) return true;
    await host.write(this.#clock, Buffer.from("."));
    const now = (await host.stat(this.#clock))?.changed ?? 0;
    await host.remove([this.#clock]);
    return now - lock.changed > LIFE;
  }

  /** Takes a dead lock away, and puts back what it took if it was not that one. */
  async #bury(host: Host, dead: Buffer | undefined): Promise<void> {
    const grave = `${this.#path}.${this.#holder.id}`;
    await host.rename([{ from: this.#path, to: grave }]);
    const taken = await host.read(grave);
    if (taken && dead && !taken.equals(dead)) await host.create(this.#path, taken);
    await host.remove([grave]);
  }

  #bytes(): Buffer {
    return Buffer.from(`${JSON.stringify(this.#holder)}\n`);
  }
}

/** Who has the lock sweeps away all drafts, and so those of who is asking for it at that moment. */
async function againIfSwept(take: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await take();
    } catch (error) {
      const isSwept = error instanceof HostError && error.failure === "missing";
      if (!isSwept || tries === TRIES) throw error;
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** « 14:05, le 3 mai », by the clock of this machine. */
function timeOf(iso: string): string {
  const date = new Date(iso);
  const day = date.toLocaleDateString("fr-FR", { day: "numeric", month: "long" });
  return `${date.toLocaleTimeString("fr-FR", { hour: "2-digit", minute: "2-digit" })} le ${day}`;
}
