import type { Magazine } from "../magazine/schema.ts";
import { type FeedFile, fileAt } from "./source.ts";

export const MANIFEST_URL = "/manifest.webmanifest";

/**
 * What a phone shows when a reader keeps the magazine on its home screen. `minimal-ui` leaves the way
 * back and the address at hand: pages are read, quoted and shared, this is no application.
 * https://www.w3.org/TR/appmanifest/
 * @param colours CSS colours: behind the page while it loads, and around it
 */
export function manifestFile(
  { nom, description }: Magazine,
  colours: { background: string; theme: string },
): FeedFile {
  const manifest = {
    id: "/",
    name: nom,
    short_name: nom,
    description,
    lang: "fr",
    dir: "ltr",
    start_url: "/",
    scope: "/",
    display: "minimal-ui",
    background_color: colours.background,
    theme_color: colours.theme,
    icons: [{ src: "/favicon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" }],
  };
  return fileAt(MANIFEST_URL, `${JSON.stringify(manifest, null, 2)}\n`);
}
