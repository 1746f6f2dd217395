import { expect, it } from "vitest";
import { plainSpaces } from "../content.fixture.ts";
import { type SoundRefusal, soundProblem } from "./refusal.ts";

it.each<[SoundRefusal, string]>([
  [
    { why: "unknown" },
    "« sons/a.xyz » n’est pas un enregistrement que le site sait faire entendre. | un fichier .mp3, .m4a, .ogg ou .opus.",
  ],
  [
    { why: "foreign", kind: "WAV" },
    "« sons/a.xyz » est un enregistrement WAV, que le site ne sait pas faire entendre. | le même exporté en MP3, à côté du texte. → sons/a.mp3",
  ],
  [
    { why: "misnamed", ending: ".m4a" },
    "« sons/a.xyz » est en réalité un fichier .m4a. | le même nom terminé par .m4a, dans le dossier comme dans le texte. → sons/a.m4a",
  ],
  [
    { why: "cut" },
    "L’enregistrement « sons/a.xyz » est incomplet : la fin du fichier manque. | le fichier entier, copié ou exporté à nouveau.",
  ],
  [
    { why: "cut", announced: 3725.4, found: 95 },
    "L’enregistrement « sons/a.xyz » est incomplet : il annonce 1 h 02 et n’en contient que 1 min 35. | le fichier entier, copié ou exporté à nouveau.",
  ],
  [
    { why: "cut", announced: 60, found: 0.4 },
    "L’enregistrement « sons/a.xyz » est incomplet : il annonce 1 min 00 et n’en contient que 0 s. | le fichier entier, copié ou exporté à nouveau.",
  ],
])("%o is told", (refused, told) => {
  const { found, expected, fix } = soundProblem(refused, "sons/a.xyz");
  expect(plainSpaces(`${found} | ${expected}${fix === undefined ? "" : ` → ${fix}`}`)).toBe(told);
});

it("every refusal has its sentences", () => {
  const all: SoundRefusal["why"][] = [
    "unreadable",
    "empty",
    "not-sound",
    "web-page",
    "video",
    "protected",
    "no-duration",
  ];
  for (const why of all) {
    const { found, expected } = soundProblem({ why } as SoundRefusal, "a");
    expect(found).toMatch(/« a ».*\.$/);
    expect(expected).toMatch(/^[a-zé’].*\.$/);
  }
});

it("a name without an ending gets one", () => {
  expect(soundProblem({ why: "video" }, "v1.2/film").fix).toBe("v1.2/film.mp3");
});
