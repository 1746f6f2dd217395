import { expect, it } from "vitest";
import { magazine } from "./edition.fixture.ts";
import { manifestFile } from "./manifest.ts";

it("names the magazine, whatever signs are in its name", () => {
  const nom = '(Re)bonds & "<ami·es>"';
  const file = manifestFile({ ...magazine, nom }, { background: "#fff", theme: "#ff615d" });
  expect(file.path).toBe("manifest.webmanifest");
  expect(JSON.parse(new TextDecoder().decode(file.bytes))).toMatchObject({
    name: nom,
    short_name: nom,
    lang: "fr",
    start_url: "/",
    display: "minimal-ui",
    background_color: "#fff",
    theme_color: "#ff615d",
    icons: [{ src: "/favicon.svg", sizes: "any", purpose: "any" }],
  });
});
