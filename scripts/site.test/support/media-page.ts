import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { type Bundle, bundle } from "../../site/bundle.ts";

/** A folder that holds a page with galleries and sounds, as texts are published, and its pictures. */
export interface MediaPage {
  folder: string;
  /** Bytes of the script, minified, before compression. */
  script: Uint8Array;
  remove(): void;
}

/** Length of the sound. */
export const SECONDS = 60;

export const LONG_CAPTION = "Le couloir, un matin de mars, avec tous ses cartons. "
  .repeat(12)
  .trim();

interface Shot {
  name: string;
  width: number;
  height: number;
  alt: string;
  caption?: string;
}

const FIRST: Shot[] = [
  { name: "couloir", width: 1600, height: 1060, alt: "Un couloir", caption: LONG_CAPTION },
  { name: "porte", width: 1000, height: 1500, alt: "Une porte", caption: "La porte." },
  { name: "timbre", width: 200, height: 150, alt: "", caption: "Un timbre." },
];
const SECOND: Shot[] = [
  { name: "dune", width: 1600, height: 540, alt: "A dune", caption: "The dune." },
  { name: "plan", width: 40, height: 30, alt: "A plan" },
];
const ALONE: Shot[] = [{ name: "seule", width: 480, height: 320, alt: "Une image seule" }];

/** Widths of the files of a picture. */
function widthsOf({ width }: Shot): number[] {
  return [...[480, 800].filter((each) => each < width), width];
}

const isDrawing = ({ name }: Shot) => name === "plan";

export async function writeMediaPage(): Promise<MediaPage> {
  const folder = mkdtempSync(join(tmpdir(), "rebonds-medias-"));
  for (const name of ["assets", "i"]) mkdirSync(join(folder, name));
  await Promise.all([...FIRST, ...SECOND, ...ALONE].map((shot) => writePicture(folder, shot)));
  writeFileSync(join(folder, "entretien.wav"), silence());
  const style = bundle("styles/main.css", "style", true);
  const scripts = [
    bundle("scripts/site.ts", "site", true),
    bundle("scripts/media.ts", "media", true),
  ];
  for (const { url, bytes } of [style, ...scripts]) writeFileSync(join(folder, url), bytes);
  writeFileSync(join(folder, "index.html"), page(style, scripts));
  return {
    folder,
    script: scripts[1]?.bytes ?? new Uint8Array(),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function writePicture(folder: string, shot: Shot): Promise<void> {
  const { name, width, height } = shot;
  if (isDrawing(shot)) {
    const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><path d="M5 5h30v20z"/></svg>`;
    writeFileSync(join(folder, `i/${name}.svg`), drawing);
    return;
  }
  const background = { r: 40, g: 90, b: 120 };
  for (const each of widthsOf(shot)) {
    const picture = sharp({
      create: { width: each, height: Math.round((each * height) / width), channels: 3, background },
    });
    await picture
      .clone()
      .jpeg()
      .toFile(join(folder, `i/${name}-${each}.jpg`));
    await picture.webp().toFile(join(folder, `i/${name}-${each}.webp`));
  }
}

/** The sound of the page: eight thousand bytes a second, after the heading of a WAV file. */
export function silence(): Buffer {
  const rate = 8000;
  const samples = rate * SECONDS;
  const head = Buffer.alloc(44);
  head.write("RIFF", 0);
  head.writeUInt32LE(36 + samples, 4);
  head.write("WAVEfmt ", 8);
  head.writeUInt32LE(16, 16);
  // Plain samples, one channel.
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write("data", 36);
  head.writeUInt32LE(samples, 40);
  return Buffer.concat([head, Buffer.alloc(samples, 128)]);
}

function page(style: Bundle, scripts: readonly Bundle[]): string {
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'self'">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Essai</title>
<script src="${scripts[0]?.url}"></script><script src="${scripts[1]?.url}" defer></script>
<link rel="stylesheet" href="${style.url}"><link rel="icon" href="/i/plan.svg"></head>
<body><main><h1>Déménager</h1><div class="row"><div class="text"><div class="prose">
${filler(6)}${gallery(FIRST)}${filler(6)}<div lang="en">${gallery(SECOND)}</div>${gallery(ALONE)}
${sound("entretien", true)}${sound("suite", false)}${filler(6)}
</div></div></div></main></body></html>`;
}

function filler(count: number): string {
  return "<p>Il y avait des cartons partout, et personne ne savait où étaient les câbles.</p>".repeat(
    count,
  );
}

function gallery(shots: readonly Shot[]): string {
  return `<div class="galerie">${shots.map(figure).join("\n")}</div>`;
}

function figure(shot: Shot): string {
  const { name, width, height, alt, caption } = shot;
  const label = alt === "" ? ' aria-label="Agrandir l’image"' : "";
  const image = (attributes: string) =>
    `<img class="fond-21" ${attributes} alt="${alt}" width="${width}" height="${height}" loading="lazy" decoding="async">`;
  const set = (kind: string) =>
    `srcset="${widthsOf(shot)
      .map((each) => `/i/${name}-${each}.${kind} ${each}w`)
      .join(", ")}" sizes="240px"`;
  const file = isDrawing(shot) ? `/i/${name}.svg` : `/i/${name}-${width}.jpg`;
  const picture = isDrawing(shot)
    ? image(`src="${file}"`)
    : `<picture><source type="image/webp" ${set("webp")}>${image(`src="${file}" ${set("jpg")}`)}</picture>`;
  const words =
    caption &&
    `<figcaption><span class="legende">${caption}</span> <span class="credit">Sacha Roy</span>
<span class="licence"><a href="https://creativecommons.org/licenses/by-sa/4.0/" rel="license">CC BY-SA 4.0</a></span></figcaption>`;
  return `<figure${height > width ? ' class="haute"' : ""}><a href="${file}" class="agrandir"${label}>${picture}</a>${words ?? ""}</figure>`;
}

function sound(id: string, hasChapters: boolean): string {
  const chapters = [0, 10, 30].map(
    (start) =>
      `<li><a href="/entretien.wav#t=${start}"><span>0:${start}</span> Chapitre à ${start}</a></li>`,
  );
  return `<figure class="son" id="son-${id}"><figcaption><span class="legende">${id}</span></figcaption>
<audio controls preload="none" src="/entretien.wav" aria-label="Écouter : ${id}"></audio>
<p class="son-faits">1 min · <a href="/entretien.wav" download>Télécharger (WAV, 0,5 Mo)</a></p>
${hasChapters ? `<ol class="chapitres">${chapters.join("")}</ol>` : ""}
<details class="transcription"><summary>Lire la transcription</summary><p>Silence.</p></details></figure>`;
}
