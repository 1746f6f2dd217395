import type { LanguageMeasure } from "./language.ts";
import type { Measure } from "./measure.ts";

/** What the build has to reach on two processors, with everything on. */
const WALL_TARGETS = new Map([
  [1000, 3],
  [5000, 12],
]);
/**
 * Of the machine on which the targets were set, in seconds: there Eleventy alone took so long over texts of the same size.
 * A target divided by it holds on a machine of any speed.
 */
const BARE_THERE = new Map([
  [1000, 1.7],
  [5000, 6.9],
]);
const MEMORY_TARGET = 2 ** 30;

const decimal = new Intl.NumberFormat("fr-FR", {
  maximumFractionDigits: 2,
  minimumFractionDigits: 2,
});
const whole = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 0 });

/** One line of the table: the figures beside what was aimed at, or a dash where nothing was. */
export function reportLine(articles: number, { wall, cpu, memory, bare }: Measure): string {
  const target = WALL_TARGETS.get(articles);
  const there = BARE_THERE.get(articles);
  const most = target && there && target / there;
  const ratio = bare && wall / bare;
  return row([
    whole.format(articles),
    seconds(wall),
    target ? verdict(wall <= target, `${whole.format(target)} s`) : "–",
    ratio ? `× ${decimal.format(ratio)}` : "–",
    ratio && most ? verdict(ratio <= most, `× ${decimal.format(most)}`) : "–",
    seconds(cpu),
    `${whole.format(memory / 2 ** 20)} Mo`,
    verdict(memory < MEMORY_TARGET, "1 024 Mo"),
    `${whole.format(articles / wall)}/s`,
  ]);
}

export const reportHead = row([
  "Articles",
  "Durée",
  "Visée",
  "Eleventy nu",
  "Visée",
  "CPU",
  "Mémoire",
  "Visée",
  "Débit",
]);

/** What each function of scripts/langue has to reach, in MB/s; the others are told without. */
const SPEED_TARGETS = new Map([
  ["typeset", 20],
  ["findInclusiveForms", 20],
]);
/** Ten times the text, at most so many times the duration. */
const GROWTH_TARGET = 11;

export const languageHead = row(["Fonction".padEnd(18), "Débit", "Visée", "Texte × 10", "Visée"]);

export function languageLine({ name, speed, growth }: LanguageMeasure): string {
  const target = SPEED_TARGETS.get(name);
  return row([
    name.padEnd(18),
    `${whole.format(speed)} Mo/s`,
    target ? verdict(speed >= target, `${target} Mo/s`) : "–",
    `× ${decimal.format(growth)}`,
    target ? verdict(growth <= GROWTH_TARGET, `× ${GROWTH_TARGET}`) : "–",
  ]);
}

/** Of the time of a whole build, what is left when all but the current year is known. */
const RETOUCH_TARGET = 0.2;

/** What a correction costs; undefined if none was made. */
export function retouchLine(articles: number, { wall, retouched }: Measure): string | undefined {
  if (retouched === undefined) return undefined;
  const share = retouched / wall;
  return `${whole.format(articles)} articles, une phrase ajoutée à l’un de l’année : ${seconds(retouched)}, × ${decimal.format(share)} (visée : × ${decimal.format(RETOUCH_TARGET)} au plus, ${share <= RETOUCH_TARGET ? "atteinte" : "dépassée"}).`;
}

/** How much longer the greatest number of articles took than the smallest; `undefined` for a single size. */
export function growthLine(results: ReadonlyMap<number, Measure>): string | undefined {
  const [least, most] = [Math.min(...results.keys()), Math.max(...results.keys())];
  const [small, great] = [results.get(least), results.get(most)];
  if (!small || !great || least === most) return undefined;
  const growth = great.wall / small.wall;
  const aim = most / least;
  return `De ${whole.format(least)} à ${whole.format(most)} articles : durée × ${decimal.format(growth)} (visée : × ${decimal.format(aim)} au plus, ${growth <= aim ? "atteinte" : "dépassée"}).`;
}

function verdict(reached: boolean, target: string): string {
  return `${target} ${reached ? "✓" : "✗"}`;
}

function seconds(value: number): string {
  return `${decimal.format(value)} s`;
}

function row(cells: readonly string[]): string {
  return cells.map((cell) => cell.padStart(11)).join("  ");
}
