import { execFileSync } from "node:child_process";
import { ESPEAK, explainMissing, findProgram } from "../../verify/packages.ts";

/** How the French voice of eSpeak NG says a text, as phonemes: `un point` is `W~ pw'E~`. Nothing is played. */
export function phonemes(text: string): string {
  const program = findProgram(ESPEAK);
  if (!program) throw new Error(explainMissing([ESPEAK]));
  return execFileSync(program, ["-v", "fr", "-q", "-x", "--stdin"], {
    input: text,
    encoding: "utf8",
  });
}

/** How many times the voice says « point », stressed or not. */
export function spokenPoints(text: string): number {
  return phonemes(text).match(/pw'?E~/g)?.length ?? 0;
}
