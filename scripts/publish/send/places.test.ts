import { expect, it } from "vitest";
import { foldersOf, hasBeside, inFolder, placesOf } from "./places.ts";

it.each([
  ["httpdocs", ".rebonds-httpdocs"],
  ["httpdocs/", ".rebonds-httpdocs"],
  ["www/mon site", "www/.rebonds-mon site"],
  ["/var/www/rebonds", "/var/www/.rebonds-rebonds"],
])("the reserve of %s stands next to it, out of the reach of readers: %s", (dossier, reserve) => {
  const places = placesOf(dossier, "a-cote");
  expect(places.reserve).toBe(reserve);
  expect(places.marker).toBe(`${places.web}/.rebonds/site-id`);
});

it("stands in the folder where nothing can be next to it", () => {
  expect([".", "/", "./"].map(hasBeside)).toEqual([false, false, false]);
  expect(placesOf(".", "dedans").reserve).toBe(".rebonds/reserve");
  expect(placesOf("/", "dedans").reserve).toBe("/.rebonds/reserve");
  expect(placesOf("httpdocs", "dedans").reserve).toBe("httpdocs/.rebonds/reserve");
});

it("names the folders of files once, those above first", () => {
  expect(foldersOf(["a/b/c.html", "a/d.html", "e.html", "/x/y"])).toEqual(["/x", "a", "a/b"]);
  expect(inFolder(".", "a/b")).toBe("a/b");
});
