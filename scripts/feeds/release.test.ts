import { expect, it } from "vitest";
import { fakeArticle, fakeEdition } from "./edition.fixture.ts";
import { latestRelease, released, releaseInstant, releaseOf } from "./release.ts";

it("is the day of the article, or the minute it was held back to", () => {
  expect(releaseOf(fakeArticle({ date: "2021-06-01" }))).toBe("2021-06-01");
  const held = fakeArticle({ date: "2021-06-01", publication: "2021-06-01T08:00" });
  expect(releaseInstant(held)).toBe("2021-06-01T08:00:00+02:00");
  const early = fakeArticle({ date: "2021-06-02", publication: "2021-06-01T08:00" });
  expect(releaseOf(early)).toBe("2021-06-02");
});

it("waits for the numéro that holds the article", () => {
  const article = fakeArticle({ date: "2021-06-01" });
  article.numero.publication = "2021-06-05T07:00";
  expect(releaseOf(article)).toBe("2021-06-05T07:00");
});

it("orders from the last, keeping the order given within a day", () => {
  const { articles } = fakeEdition([
    { slug: "a", date: "2021-06-01" },
    { slug: "b", date: "2021-06-03" },
    { slug: "c", date: "2021-06-01" },
    { slug: "d", draft: true },
  ]);
  expect(released(articles).map(({ url }) => url.at(-2))).toEqual(["b", "a", "c"]);
  expect(latestRelease(articles)).toBe("2021-06-03");
  expect(latestRelease([])).toBeUndefined();
});
