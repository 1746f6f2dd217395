import { appendFileSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";
import { slugify } from "../magazine/slug.ts";
import { writeBody } from "./article.ts";
import { createRandom, type Random } from "./random.ts";
import { title } from "./sentences.ts";
import { capitalise, smooth, Writer } from "./writer.ts";

export interface CorpusOptions {
  articles: number;
  /** Among which the articles are shared; by default, as many as it takes for twenty in each. */
  numeros?: number;
  /** Leaves the articles a paragraph each: where lists are looked at, texts only take time. */
  brief?: boolean;
  /** Any whole number; the same one gives the same bytes. */
  seed: number;
}

export interface CorpusReport {
  numeros: number;
  articles: number;
  /** Words of all the articles, front matter left out. */
  words: number;
}

const ARTICLES_A_NUMERO = 20;
const LAST_MONTH = { year: 2026, month: 10 };

const RUBRIQUES = [
  { cle: "relire", nom: "(Re)lire", description: "Les reportages." },
  { cle: "reacteurices", nom: "(Ré)acteur·ices", description: "Celles et ceux qui font." },
  { cle: "revisiter", nom: "(Re)visiter", description: "Le fond et l’histoire." },
  { cle: "recreations", nom: "(Ré)créations", description: "Livres, films, musiques." },
];

const AUTHORS = [
  ["Adèle Fontonnet", "journaliste"],
  ["Bruno Charinot", "photographe"],
  ["Hawa Lavergne", "journaliste et éditrice"],
  ["Joachim Courelin", "dessinateur"],
  ["Léonie Sabouin", "journaliste"],
  ["Malik Gironnet", "correspondant"],
  ["Perrine Tourard", "secrétaire de rédaction"],
  ["Solène Aubereau", "chroniqueuse"],
].map(([nom = "", role = ""]) => ({ cle: slugify(nom), nom, role }));

/** Each line is a subject, whose keywords are often met together. */
const SUBJECTS = [
  "agriculture, semences, paysans, alimentation, jardins",
  "forêt, arbres, eau, écologie, énergie",
  "numérique, logiciels libres, communs, médias, coopératives",
  "école, pédagogie, éducation, jeunesse, lecture",
  "santé, handicap, vieillesse, solidarité, habitat",
  "histoire, mémoire, langues, exil, culture, musique",
  "travail, luttes, féminismes, démocratie, justice",
  "ruralité, transports, artisanat, économie",
].map((line) => line.split(", "));
const KEYWORDS = SUBJECTS.flat().toSorted((a, b) => a.localeCompare(b, "fr"));

/** Of the covers, as inks of a risograph. */
const TINTS = ["#ff615d", "#5bb0d8", "#f2c230", "#6cc08b", "#f29bb9", "#b7a4e0", "#e8a25c"];

/**
 * Writes into `folder` a whole folder of content, as an editor would have made it, of as many articles of
 * about 1,500 French words: lists, then numéros, one a month, back from October 2026.
 * No sentence means anything, but the vocabulary is wide (some 6,000 words), agreed and elided, with
 * inclusive forms, quotations and figures, typed with plain spaces as most people type them: what search
 * and typography need in order to be tried at scale. Pictures and drafts there are none.
 */
export function writeCorpus(folder: string, options: CorpusOptions): CorpusReport {
  const { articles, seed, brief = false } = options;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "rubriques.yaml"), stringify(RUBRIQUES, { lineWidth: 0 }));
  writeFileSync(join(folder, "auteurs.yaml"), stringify(AUTHORS, { lineWidth: 0 }));

  const numeros = options.numeros ?? Math.ceil(articles / ARTICLES_A_NUMERO);
  let words = 0;
  for (let number = numeros, left = articles; number > 0; number--) {
    const due = options.numeros === undefined ? ARTICLES_A_NUMERO : Math.ceil(left / number);
    const count = Math.min(due, left);
    words += writeNumero(folder, { number, count, back: numeros - number, seed, brief });
    left -= count;
  }
  return { numeros, articles, words };
}

/** Adds a sentence to the first article of the newest numéro, another one each time. */
export function retouchCorpus(folder: string, time: number): void {
  const numeros = join(folder, "numeros");
  const newest = join(numeros, readdirSync(numeros).sort().at(-1) ?? "");
  const [article = ""] = readdirSync(newest)
    .filter((name) => name !== "numero.md")
    .sort();
  appendFileSync(join(newest, article, "index.md"), `\nUne phrase ajoutée, la ${time + 1}e.\n`);
}

interface NumeroOptions {
  number: number;
  /** How many articles. */
  count: number;
  /** How many months before the last one. */
  back: number;
  seed: number;
  brief: boolean;
}

function writeNumero(folder: string, options: NumeroOptions): number {
  const { number, count, back, seed, brief } = options;
  // A seed of its own, so that the newest numéros read the same in a corpus of any size.
  const random = createRandom(seed * 100_003 + back);
  const writer = new Writer(random);
  const month = monthsBack(back);
  const name = title(writer);
  const slug = slugify(name);
  const home = join(folder, "numeros", `${String(number).padStart(3, "0")}-${slug}`);
  mkdirSync(home, { recursive: true });
  const editorial = writeParagraph(writer);
  const teinte = TINTS[back % TINTS.length];
  const data = { numero: number, titre: name, date: month, teinte };
  writeMarkdown(join(home, "numero.md"), data, editorial);

  let words = 0;
  let previous: string | undefined;
  const slugs = new Set<string>();
  for (let rank = 0; rank < count; rank++) {
    const author = new Writer(random);
    const data = frontMatter(author, month, rank);
    const address = unique(slugify(data.titre), slugs);
    const body = brief ? { markdown: data.chapo, words: 0 } : writeBody(author, previous);
    mkdirSync(join(home, address));
    writeMarkdown(join(home, address, "index.md"), data, body.markdown);
    previous = `/numeros/${number}-${slug}/${address}/`;
    words += body.words;
  }
  return words;
}

function frontMatter(writer: Writer, month: string, rank: number) {
  const { random } = writer;
  const rubrique = RUBRIQUES[rank % RUBRIQUES.length] ?? random.pick(RUBRIQUES);
  return {
    titre: title(writer),
    rubrique: rubrique.cle,
    auteurs: signatures(random),
    date: `${month}-${String(1 + random.below(28)).padStart(2, "0")}`,
    chapo: writeParagraph(writer),
    "mots-cles": gather(random.sample(KEYWORDS, 2 + random.below(3))),
  };
}

/** The first keyword drawn, and others of its subject, the first of which are the commonest; sometimes one from elsewhere. */
function gather(drawn: readonly string[]): string[] {
  const [first = ""] = drawn;
  const subject = SUBJECTS.find((words) => words.includes(first)) ?? [];
  const near = subject.filter((word) => word !== first);
  const others = drawn.slice(1).map((word, rank) => {
    const chance = KEYWORDS.indexOf(word) / KEYWORDS.length;
    return rank === 2 ? word : near[Math.floor(chance ** 2 * near.length)];
  });
  return [...new Set([first, ...others])].filter((word) => word !== undefined);
}

function signatures(random: Random) {
  const [first, second] = random.sample(AUTHORS, 2).map((author) => author.cle);
  return random.chance(0.25) ? [first, { auteur: second, role: "photos" }] : [first];
}

function writeParagraph(writer: Writer): string {
  return `${capitalise(smooth(`à ${writer.village()}, ${writer.thing()} et ${writer.thing()}`))}.`;
}

function writeMarkdown(path: string, data: object, body: string): void {
  writeFileSync(path, `---\n${stringify(data, { lineWidth: 0 })}---\n\n${body.trim()}\n`);
}

/** `2026-10`, `2026-09`… */
function monthsBack(back: number): string {
  const index = LAST_MONTH.year * 12 + LAST_MONTH.month - 1 - back;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
}

function unique(slug: string, taken: Set<string>): string {
  let name = slug;
  for (let rank = 2; taken.has(name); rank++) name = `${slug}-${rank}`;
  taken.add(name);
  return name;
}
