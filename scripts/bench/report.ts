import type { AuditMeasure } from "./audit.ts";
import type { LanguageMeasure } from "./language.ts";
import type { Measure } from "./measure.ts";
import type { Added, Making, Warm } from "./pictures.ts";
import type { Rate } from "./server.ts";

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

/** @param weight of a photo on average, in bytes. */
export function photosTitle(photos: number, weight: number): string {
  return `${whole.format(photos)} photos de 12 millions de pixels, de ${decimal.format(weight / 1e6)} Mo en moyenne, en quatre largeurs, AVIF et JPEG`;
}

export const picturesHead = row([
  "Images".padEnd(22),
  ...["Photos", "Durée", "CPU", "Mémoire", "Visée"],
  ...["Par photo", "Fichiers", "AVIF", "JPEG"],
]);

const PICTURES_MEMORY_TARGET = 1.5e9;

/** @param aimed whether it is ours, which has a target. */
export function picturesLine(name: string, making: Making, aimed: boolean): string {
  const { photos, wall, cpu, memory, files, avif, jpeg } = making;
  return row([
    name.padEnd(22),
    whole.format(photos),
    seconds(wall),
    seconds(cpu),
    `${whole.format(memory / 1e6)} Mo`,
    aimed ? verdict(memory < PICTURES_MEMORY_TARGET, "1 500 Mo") : "–",
    seconds(wall / photos),
    whole.format(files),
    `${whole.format(avif / photos / 1000)} Ko`,
    `${whole.format(jpeg / photos / 1000)} Ko`,
  ]);
}

/** Our cold build beside the other program set to make the same files, then as it comes. */
export function raceLines(ours: Making, same: Making, usual: Making): string[] {
  const ratio = ours.wall / same.wall;
  const scaled = (usual.wall / usual.photos) * ours.photos;
  return [
    `À froid\u00a0: × ${decimal.format(ratio)} de la durée d’eleventy-img réglé de même (visée\u00a0: × 1,00 au plus, ${ratio <= 1 ? "atteinte" : "dépassée"}), × ${decimal.format(ours.cpu / same.cpu)} de son CPU.`,
    `Réglé comme il l’est d’ordinaire, il prendrait ${seconds(scaled)} (d’après ${whole.format(usual.photos)} photo${usual.photos > 1 ? "s" : ""})\u00a0: × ${decimal.format(ours.wall / scaled)}.`,
  ];
}

/** In seconds, for this many pictures. */
const WARM_TARGET = { seconds: 1, pictures: 600 };

/** What kept pictures cost: the difference between two sites of the same texts. */
export function warmLine({ pictures, bare, illustrated }: Warm): string {
  const cost = illustrated.wall - bare.wall;
  const [most, reached] = [WARM_TARGET.seconds, cost <= WARM_TARGET.seconds];
  const aim =
    pictures === WARM_TARGET.pictures
      ? ` (visée\u00a0: ${whole.format(most)} s au plus, ${reached ? "atteinte" : "dépassée"})`
      : "";
  return `${whole.format(pictures)} images gardées\u00a0: ${seconds(illustrated.wall)}, contre ${seconds(bare.wall)} sans images, soit ${seconds(cost)} de plus${aim}\u202f; CPU\u00a0: ${seconds(illustrated.cpu - bare.cpu)} de plus.`;
}

export function addedLine({ files, expected, wall }: Added, { illustrated }: Warm): string {
  const verdictOfFiles = files === expected ? "atteinte" : "manquée";
  return `Une photo de plus\u00a0: ${whole.format(files)} fichiers faits (visée\u00a0: les ${whole.format(expected)} de cette photo, ${verdictOfFiles}), en ${seconds(wall)}, soit ${seconds(wall - illustrated.wall)} de plus.`;
}

/** What an audit has to reach on two processors. */
const AUDIT_TARGET = { pages: 5000, seconds: 15, memory: 500 * 2 ** 20 };

export const auditHead = row([...["Pages", "Durée", "Débit", "Visée", "CPU", "Mémoire", "Visée"]]);

/** Figures of an audit, beside the pages a second that 5,000 in 15 seconds make; on fewer, starting takes most of it. */
export function auditLine({ pages, wall, cpu, memory }: AuditMeasure): string {
  const least = AUDIT_TARGET.pages / AUDIT_TARGET.seconds;
  return row([
    whole.format(pages),
    seconds(wall),
    `${whole.format(pages / wall)}/s`,
    pages < AUDIT_TARGET.pages ? "–" : verdict(pages / wall >= least, `${whole.format(least)}/s`),
    seconds(cpu),
    `${whole.format(memory / 2 ** 20)} Mo`,
    verdict(memory < AUDIT_TARGET.memory, "500 Mo"),
  ]);
}

export const serverHead = row(["Apache".padEnd(36), "Page", "Rapport", "Ancienne adresse"]);

/** Each way of serving beside the one before the last redirections: that of the site as it is. */
export function serverLines(rates: readonly Rate[]): string[] {
  const plain = rates[1]?.page ?? 0;
  return rates.map(({ name, page, old }) =>
    row([
      name.padEnd(36),
      `${whole.format(page)}/s`,
      `× ${decimal.format(page / plain)}`,
      old === undefined ? "–" : `${whole.format(old)}/s`,
    ]),
  );
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
