import { createRequire } from "node:module";
import { ENCODING, variantsOf } from "../images/recipe.ts";

// eleventy-img.ts FOLDER EFFORT PHOTO…, run by pictures.ts in a process of its own: the same files as ours, made by
// Eleventy's plugin with the version of sharp that it brings, as many at once as it likes. EFFORT may be « usuel ».

/** What is used of a package that has no types. */
type EleventyImage = (photo: string, options: object) => Promise<unknown>;

const image: EleventyImage = createRequire(import.meta.url)("@11ty/eleventy-img");

const [outputDir, effort, ...photos] = process.argv.slice(2);
const { effort: ours, ...avif } = ENCODING.avif.photo;
const options = {
  widths: widthsOfPhotos(),
  formats: ["avif", "jpeg"],
  sharpAvifOptions: effort === "usuel" ? avif : { ...avif, effort: ours },
  sharpJpegOptions: ENCODING.jpeg,
  outputDir,
};
await Promise.all(photos.map((photo) => image(photo, options)));

/** Those that our own photos are made at, which the recipe gives for a picture larger than all. */
function widthsOfPhotos(): number[] {
  const photo = { width: 10_000, height: 7500, hash: "", transparent: false, remarks: [] };
  const { plain } = variantsOf({ ...photo, kind: "photo" }, { rendering: "couleur", tint: "" });
  return plain.map(({ width }) => width);
}
