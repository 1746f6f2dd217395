import { type Trial, tryRules } from "./canary.ts";
import { refuseDoubts } from "./guards.ts";
import { claimFolder, openFolder } from "./opening.ts";
import { type Level, levelTrials, type RulesText, rememberLevel } from "./rules.ts";
import type { Session } from "./session.ts";
import { Station } from "./station.ts";

/** Modules of Apache that the rules of the site use, or that change what it sends. */
const MODULES = [
  "alias",
  "dir",
  "mime",
  "headers",
  "rewrite",
  "expires",
  "deflate",
  "brotli",
  "negotiation",
];

export interface Probed {
  /** What the way of reaching the host offers, a line each. */
  facts: string[];
  modules: { name: string; isThere: boolean }[];
  level: Level;
  /** Whether the reserve stands outside the folder that readers are served. */
  isReserveOutside: boolean;
}

/**
 * Tries what a host allows, in a folder that no reader goes to, and remembers it there.
 *
 * @throws as a publication does.
 */
export async function probeHost(
  session: Session,
  { address, rules, ouiJeSais }: { address: string; rules: RulesText; ouiJeSais: boolean },
): Promise<Probed> {
  const opening = await openFolder(session);
  refuseDoubts(opening.doubts, ouiJeSais);
  const places = opening.places ?? (await claimFolder(session));
  const station = new Station(session, places);
  const facts = await session.line.do((host) => host.facts());
  // A directive that no Apache knows is an error, unless the module is there and the block passed over.
  const questions = MODULES.map((name): [string, Trial] => [
    name,
    { rules: () => `<IfModule !mod_${name}.c>\nRebondsSansModule\n</IfModule>\n` },
  ]);
  const trials = new Map([...levelTrials(rules, "sur-place"), ...questions]);
  const passed = await tryRules(session, address, trials);
  const modules = MODULES.map((name) => ({ name, isThere: passed.has(name) }));
  const level = await rememberLevel(session, station, passed, {
    sonde: session.now().toISOString(),
    modules: modules.filter(({ isThere }) => isThere).map(({ name }) => name),
  });
  return { facts, modules, level, isReserveOutside: !places.reserve.startsWith(places.web) };
}
