import { z } from "zod";
import { type Trial, tryRules } from "./canary.ts";
import { decodeJson } from "./json.ts";
import { fileOf, type LocalSite } from "./local-site.ts";
import { intoRelease, type Mode, releaseOf } from "./release.ts";
import { Refusal, type Session } from "./session.ts";
import { NAMES, type Station } from "./station.ts";

/** Which lines of a `.htaccess` a host lets one write, from the fullest set to none at all. */
export const LEVELS = ["toutes", "sans-options", "sans-index", "aucune"] as const;
export type Level = (typeof LEVELS)[number];

/**
 * The text of the file at the top of the site for a level; « aucune » has none.
 *
 * @param release folder of the pages, from the root of the site, if they have one of their own
 */
export type RulesText = (level: Exclude<Level, "aucune">, release?: string) => string;

/** What is published, and how. */
export interface SiteSource {
  site: LocalSite;
  rules: RulesText;
  /** Names of the host's own files and folders, where nothing is written. */
  kept: readonly string[];
  mode: Mode;
}

const memorySchema = z.looseObject({
  regles: z.enum(LEVELS),
  /** Whether these rules were seen to lead to a release. */
  bascule: z.boolean().optional(),
});

/** What is remembered of the host; `undefined` when it was never looked at, or not for such a mode. */
export async function rememberedLevel(
  { line }: Session,
  station: Station,
  mode: Mode,
): Promise<Level | undefined> {
  const bytes = await line.do((host) => host.read(station.path(NAMES.host)));
  const memory = bytes && decodeJson(memorySchema, bytes);
  return memory && (mode === "sur-place" || memory.bascule) ? memory.regles : undefined;
}

/**
 * Tries every level on the host, and remembers the fullest one under which a page is given.
 *
 * @throws Refusal when pages are to be in a release, and no rules can lead there.
 */
export async function probeLevel(
  session: Session,
  station: Station,
  address: string,
  { rules, mode }: Pick<SiteSource, "rules" | "mode">,
): Promise<Level> {
  const passed = await tryRules(session, address, levelTrials(rules, mode));
  if (mode === "sur-place") return await rememberLevel(session, station, passed);
  if (passed.size === 0) throw new Refusal(NO_SWITCH);
  return await rememberLevel(session, station, passed, { bascule: true });
}

/** What is taken for granted of a host that is not asked anything. @throws Refusal when that would be too much. */
export function untriedLevel(mode: Mode): Level {
  if (mode === "sur-place") return "sans-options";
  throw new Refusal(UNTRIED_SWITCH);
}

const SUR_PLACE = "écrire mode: sur-place dans magazine.yaml (publication)";

const NO_SWITCH = `Cet hôte ne permet pas la bascule\u00a0: les règles qui mèneraient d’une publication à l’autre (.htaccess, mod_rewrite) n’y ont pas d’effet.\n  Rien n’a été changé.\n  À faire\u00a0: ${SUR_PLACE}, ou demander AllowOverride FileInfo et mod_rewrite à l’hébergeur.`;

const UNTRIED_SWITCH = `On ne sait pas encore si cet hôte permet la bascule, et --sans-visite empêche de l’essayer.\n  Rien n’a été changé.\n  À faire\u00a0: publier sans --sans-visite, ou ${SUR_PLACE}.`;

const WITH_RULES = LEVELS.filter((level) => level !== "aucune");

/** The rules of each level that has some, by its name. */
export function levelTrials(text: RulesText, mode: Mode): Map<string, Trial> {
  const release = releaseOf(1);
  return new Map(
    WITH_RULES.map((level) => [
      level,
      mode === "sur-place"
        ? { rules: () => text(level) }
        : { rules: (folder) => text(level, `${folder}/${release}`), release },
    ]),
  );
}

/** Writes on the host the fullest level that passed, with what else is known of it. */
export async function rememberLevel(
  { line }: Session,
  station: Station,
  passed: ReadonlySet<string>,
  facts: Record<string, unknown> = {},
): Promise<Level> {
  const level = WITH_RULES.find((each) => passed.has(each)) ?? "aucune";
  const bytes = Buffer.from(`${JSON.stringify({ regles: level, ...facts })}\n`);
  await line.do((host) => host.write(station.path(NAMES.host), bytes));
  return level;
}

/**
 * The site as it is for a host: with the rules that it allows, or none, without what is the host's own, each file at the
 * path where it stands.
 *
 * @param numero of the publication
 */
export function siteFor(
  { site, rules, kept, mode }: SiteSource,
  level: Level,
  numero: number,
): LocalSite {
  const isTheirs = (path: string) =>
    kept.some((name) => path === name || path.startsWith(`${name}/`));
  const changed = new Map([...site].filter(([path]) => !isTheirs(path)));
  for (const path of changed.keys()) {
    if (level === "aucune" && /(?:^|\/)\.htaccess$/.test(path)) changed.delete(path);
  }
  const release = mode === "bascule" ? releaseOf(numero) : undefined;
  if (level !== "aucune" && site.has(".htaccess")) {
    changed.set(".htaccess", fileOf(Buffer.from(rules(level, release))));
  }
  return release ? intoRelease(changed, numero) : changed;
}
