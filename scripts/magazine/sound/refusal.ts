import { listNames } from "../nearest.ts";

/** Names under which a sound is served, by the ending of its file. */
export const SOUND_KINDS = [".mp3", ".m4a", ".ogg", ".opus"];

/** Why a sound cannot be heard on the site, as plain data: it is kept in a cache. */
export type SoundRefusal =
  /** The ending is that of no sound we serve, and what is inside is not known either. */
  | { why: "unknown" }
  /** The disk did not give the file. */
  | { why: "unreadable" }
  | { why: "empty" }
  /** Nothing of a sound in it. */
  | { why: "not-sound" }
  /** What a service sends in place of the file, to whoever is not logged in. */
  | { why: "web-page" }
  /** A sound of another kind, as its users name it: WAV. */
  | { why: "foreign"; kind: string }
  | { why: "video" }
  | { why: "protected" }
  /** The end is missing; lengths in seconds, where the file tells how long it should be. */
  | { why: "cut"; announced?: number; found?: number }
  | { why: "no-duration" }
  /** A sound we serve, under the ending of another. */
  | { why: "misnamed"; ending: string };

/** The sentences of a fault. */
export interface SoundProblem {
  found: string;
  expected: string;
  fix?: string;
}

/** The French sentences of a refusal, for a file written as `src` in a text. */
export function soundProblem(refused: SoundRefusal, src: string): SoundProblem {
  switch (refused.why) {
    case "unknown":
      return {
        found: `« ${src} » n’est pas un enregistrement que le site sait faire entendre.`,
        expected: `un fichier ${listNames(SOUND_KINDS)}.`,
      };
    case "unreadable":
      return {
        found: `L’enregistrement « ${src} » ne peut pas être ouvert.`,
        expected: "un fichier placé à côté du texte, et que votre ordinateur sait lire.",
      };
    case "empty":
      return {
        found: `L’enregistrement « ${src} » est un fichier vide.`,
        expected: "le fichier entier, copié à nouveau à côté du texte.",
      };
    case "not-sound":
      return {
        found: `« ${src} » ne se lit pas comme un enregistrement : le fichier est abîmé, ou c’est autre chose sous ce nom.`,
        expected: "un enregistrement que votre ordinateur sait lire.",
      };
    case "web-page":
      return {
        found: `« ${src} » est une page web sous le nom d’un enregistrement.`,
        expected: "l’enregistrement lui-même, téléchargé à nouveau.",
      };
    case "foreign":
      return {
        found: `« ${src} » est un enregistrement ${refused.kind}, que le site ne sait pas faire entendre.`,
        expected: "le même exporté en MP3, à côté du texte.",
        fix: withEnding(src, ".mp3"),
      };
    case "video":
      return {
        found: `« ${src} » est une vidéo.`,
        expected: "le son seul, exporté en MP3, à côté du texte.",
        fix: withEnding(src, ".mp3"),
      };
    case "protected":
      return {
        found: `« ${src} » est verrouillé contre la copie : il ne s’écoute qu’avec le compte qui l’a acheté.`,
        expected: "un enregistrement sans verrou, que vous avez le droit de publier.",
      };
    case "cut":
      return {
        found: `L’enregistrement « ${src} » est incomplet : ${whatIsMissing(refused)}.`,
        expected: "le fichier entier, copié ou exporté à nouveau.",
      };
    case "no-duration":
      return {
        found: `L’enregistrement « ${src} » ne dit pas combien de temps il dure.`,
        expected: "le même exporté en MP3, à côté du texte.",
        fix: withEnding(src, ".mp3"),
      };
    case "misnamed":
      return {
        found: `« ${src} » est en réalité un fichier ${refused.ending}.`,
        expected: `le même nom terminé par ${refused.ending}, dans le dossier comme dans le texte.`,
        fix: withEnding(src, refused.ending),
      };
  }
}

function whatIsMissing({ announced, found }: { announced?: number; found?: number }): string {
  if (announced === undefined || found === undefined) return "la fin du fichier manque";
  return `il annonce ${length(announced)} et n’en contient que ${length(found)}`;
}

/** `3 725` → `1 h 02`, `95` → `1 min 35`, `12,4` → `12 s`, with no-break spaces. */
function length(seconds: number): string {
  const whole = Math.round(seconds);
  const [hours, minutes, rest] = [
    Math.floor(whole / 3600),
    Math.floor(whole / 60) % 60,
    whole % 60,
  ];
  const padded = (number: number) => String(number).padStart(2, "0");
  if (hours > 0) return `${hours}\u00a0h\u00a0${padded(minutes)}`;
  return minutes > 0 ? `${minutes}\u00a0min\u00a0${padded(rest)}` : `${rest}\u00a0s`;
}

function withEnding(src: string, ending: string): string {
  return src.replace(/\.[^./\\]*$/, "") + ending;
}
