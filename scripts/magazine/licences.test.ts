import { expect, it } from "vitest";
import { readLicence } from "./licences.ts";

const CC = "https://creativecommons.org/";

it.each([
  ["CC BY 4.0", `${CC}licenses/by/4.0/deed.fr`],
  ["cc by-sa 3.0", `${CC}licenses/by-sa/3.0/deed.fr`],
  ["CC-BY-NC-ND 4.0", `${CC}licenses/by-nc-nd/4.0/deed.fr`],
  ["CC BY SA 4.0", `${CC}licenses/by-sa/4.0/deed.fr`],
  ["CC BY", `${CC}licenses/by/4.0/deed.fr`],
  ["CC BY-SA 2.0 FR", `${CC}licenses/by-sa/2.0/fr/deed.fr`],
  ["CC\u00a0BY\u202f4.0.", `${CC}licenses/by/4.0/deed.fr`],
  ["CC0", `${CC}publicdomain/zero/1.0/deed.fr`],
  ["CC0 1.0", `${CC}publicdomain/zero/1.0/deed.fr`],
  ["Domaine public", `${CC}publicdomain/mark/1.0/deed.fr`],
  ["Licence Art libre", "https://artlibre.org/licence/lal/"],
  ["Tous droits réservés", undefined],
  ["© Tous droits réservés", undefined],
])("%s is a licence", (text, adresse) => {
  const nom = text.replace(/\.$/, "");
  expect(readLicence(text)).toEqual(adresse === undefined ? { nom } : { nom, adresse });
});

it.each([
  "Camille Petit",
  "Cécile By",
  "CC",
  "CC Rider",
  "Photo : CC BY",
  "Le domaine public",
  "",
  "BY-SA",
  "CC BY-XX 4.0",
])("« %s » names none, and may be a person", (text) => {
  expect(readLicence(text)).toBeUndefined();
});
