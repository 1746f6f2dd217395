import { writeFileSync } from "node:fs";
import { night } from "./night.ts";
import { wav } from "./wav.ts";

const SECONDS = 40;

// Run by hand: node --import tsx/esm scripts/atelier/night-sound.ts nuit.wav
// Makes the sound of content/numeros/064-rallumer-la-nuit/ecouter-la-haie/, kept there as an MP3, mono, 64 kbit/s.
const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error("Il manque le nom du fichier à écrire.\n  Attendu\u00a0: night-sound.ts nuit.wav");
  process.exitCode = 1;
} else {
  writeFileSync(file, wav(night(SECONDS)));
  console.log(`${file}\u00a0: ${SECONDS} secondes de nuit.`);
}
