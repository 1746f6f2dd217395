import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { measureAudit } from "./bench/audit.ts";
import { retouchCorpus, writeCorpus } from "./bench/corpus.ts";
import { measureLanguage } from "./bench/language.ts";
import { CommandError, type Measure, measure, medianMeasure } from "./bench/measure.ts";
import { Race } from "./bench/pictures.ts";
import { BareEleventy } from "./bench/reference.ts";
import {
  addedLine,
  auditHead,
  auditLine,
  growthLine,
  languageHead,
  languageLine,
  photosTitle,
  picturesHead,
  picturesLine,
  raceLines,
  reportHead,
  reportLine,
  retouchLine,
  serverHead,
  serverLines,
  warmLine,
} from "./bench/report.ts";
import { measureServer } from "./bench/server.ts";

// npm run bench -- --articles 1000,5000 --tours 3
// npm run bench -- --langue
// npm run bench -- --images --photos 200
// npm run bench -- --serveur
// npm run bench -- --audit --articles 1000,4000
// Figures only: a slow build is not a fault, a build that fails is.

const ROOT = fileURLToPath(new URL("..", import.meta.url));
/** What a build keeps of the search; a whole build is one without it. */
const SEARCH_CACHE = join(ROOT, ".cache/recherche");
const SEED = 1;
/** For each round of building: a reading takes a fraction of a second. */
const ROUNDS_OF_LANGUAGE = 4;

try {
  const { only, sizes, rounds, photos } = readArguments();
  if (only === "serveur") await benchServer(rounds);
  else if (only === "audit") await benchAudit(sizes, rounds);
  else if (only !== "images") benchLanguage(rounds);
  if (only === undefined) await bench(sizes, rounds);
  if (only === "images") await benchPictures(photos);
} catch (error) {
  if (!(error instanceof CommandError)) throw error;
  process.exitCode = 1;
  console.error(`${error.message}\n${error.output}`.trimEnd());
}

function benchLanguage(rounds: number): void {
  const all = ROUNDS_OF_LANGUAGE * rounds;
  console.log(`Lecture de 5 Mo de français sur un cœur, meilleur de ${all} tours.`);
  console.log(languageHead);
  for (const measured of measureLanguage(SEED, all)) console.log(languageLine(measured));
  console.log();
}

async function benchPictures(count: number): Promise<void> {
  const race = await Race.prepare({ root: ROOT, count, seed: SEED });
  try {
    printMachine(photosTitle(count, race.weight));
    console.log(picturesHead);
    const ours = await race.ours();
    console.log(picturesLine("npm run build", ours, true));
    const same = await race.theirs("recette");
    console.log(picturesLine("eleventy-img", same, false));
    const usual = await race.theirs("usuel");
    console.log(picturesLine("eleventy-img, d’usine", usual, false));
    for (const line of raceLines(ours, same, usual)) console.log(line);
    const warm = await race.warm();
    console.log(warmLine(warm));
    console.log(addedLine(await race.add(), warm));
  } finally {
    race.end();
  }
}

async function benchServer(rounds: number): Promise<void> {
  printMachine(`Requêtes servies par seconde par Apache, le meilleur de ${rounds} tours`);
  const rates = await measureServer(rounds);
  console.log(serverHead);
  for (const line of serverLines(rates)) console.log(line);
}

/** The sites are built first, which takes minutes. */
async function benchAudit(sizes: number[], rounds: number): Promise<void> {
  printMachine(`Audit d’un site fini, médiane de ${rounds} tour${rounds > 1 ? "s" : ""}`);
  console.log(auditHead);
  for (const articles of sizes) {
    console.log(auditLine(await measureAudit(ROOT, { articles, seed: SEED, rounds })));
  }
}

/** What is measured and on what machine, and whether others use it. */
function printMachine(title: string): void {
  const model = cpus()[0]?.model.trim();
  console.log(
    `${title} ; Node ${process.versions.node}, ${availableParallelism()} processeurs (${model}).`,
  );
  const [load = 0] = loadavg();
  if (load > availableParallelism() / 2) {
    console.log(
      `D’autres programmes occupent la machine (charge : ${load.toLocaleString("fr-FR")}) : lisez le CPU plutôt que la durée.`,
    );
  }
}

async function bench(sizes: number[], rounds: number): Promise<void> {
  printMachine(`Construction du site, médiane de ${rounds} tour${rounds > 1 ? "s" : ""}`);
  const results = new Map<number, Measure>();
  console.log(reportHead);
  for (const articles of sizes) {
    const result = await benchSize(articles, rounds);
    results.set(articles, result);
    console.log(reportLine(articles, result));
  }
  for (const [articles, result] of results) {
    const retouch = retouchLine(articles, result);
    if (retouch) console.log(retouch);
  }
  const growth = growthLine(results);
  if (growth) console.log(growth);
}

async function benchSize(articles: number, rounds: number): Promise<Measure> {
  const home = mkdtempSync(join(tmpdir(), "banc-"));
  try {
    const content = join(home, "contenu");
    const output = join(home, "site");
    writeCorpus(content, { articles, seed: SEED });
    const reference = new BareEleventy(content, join(home, "reference"));
    const measures: Measure[] = [];
    for (let round = 0; round < rounds; round++) {
      rmSync(output, { recursive: true, force: true });
      rmSync(SEARCH_CACHE, { recursive: true, force: true });
      const bare = await reference.time();
      const build = () =>
        measure("scripts/build.ts", ["--contenu", content, "--sortie", output], ROOT);
      const ours = await build();
      retouchCorpus(content, round);
      const { wall: retouched } = await build();
      measures.push({ ...ours, bare, retouched });
    }
    return medianMeasure(measures);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

interface Arguments {
  /** The one part asked for; by default, all but the pictures, which take a quarter of an hour. */
  only: "langue" | "images" | "serveur" | "audit" | undefined;
  sizes: number[];
  rounds: number;
  photos: number;
}

function readArguments(): Arguments {
  try {
    const { values } = parseArgs({
      options: {
        articles: { type: "string", default: "1000,5000" },
        tours: { type: "string", default: "3" },
        langue: { type: "boolean", default: false },
        images: { type: "boolean", default: false },
        serveur: { type: "boolean", default: false },
        audit: { type: "boolean", default: false },
        photos: { type: "string", default: "200" },
      },
    });
    return {
      only: (["images", "langue", "serveur", "audit"] as const).find((part) => values[part]),
      sizes: values.articles.split(",").map(count),
      rounds: count(values.tours),
      photos: count(values.photos),
    };
  } catch {
    const example = "npm run bench -- --articles 1000,5000 --tours 3";
    throw new CommandError(`Ces options ne sont pas comprises. À écrire : ${example}`, "");
  }
}

function count(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new RangeError(`not a count: ${text}`);
  return value;
}
