import { Obstacle } from "./host.ts";
import type { Line } from "./line.ts";

/** What a publication, a return or a look at the host works with. */
export interface Session {
  line: Line;
  /** By which the folder of the host is known as this site's: its name in addresses. */
  site: string;
  /** The folder that the web server serves, on the host. */
  dossier: string;
  /** Absolute path of a folder of this machine for what can be fetched again; none, and all is. */
  memory?: string | undefined;
  /** Who publishes, as others will read it. */
  who: string;
  /** The time, by the clock of this machine. */
  now(): Date;
  /** Tells a sentence. */
  say(sentence: string): void;
  /** Called as bytes leave, with how many have and how many will; at the end, both are the same. */
  progress(sent: number, total: number): void;
}

/** What was asked cannot be done, or not without saying that one knows: in French, with what to do. */
export class Refusal extends Obstacle {}
