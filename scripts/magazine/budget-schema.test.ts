import { expect, it } from "vitest";
import { budgetsSchema } from "./budget-schema.ts";

it("each limit of each kind of page has a default, and one can be changed alone", () => {
  const { article, recherche, accueil } = budgetsSchema.parse({ article: { poids: 500 } });
  expect(article).toMatchObject({ poids: 500, "sans-images": 60 });
  expect(article.requetes).toBeGreaterThan(8);
  expect(recherche.poids).toBeLessThan(article.poids);
  expect(accueil["sans-images"]).toBeUndefined();
  expect(budgetsSchema.parse(undefined)).toEqual(budgetsSchema.parse({}));
});

it.each([
  [{ article: { poids: 0 } }, "un nombre entier à partir de 1, comme 400"],
  [{ article: { poids: "lourd" } }, "un nombre entier, comme 400"],
  [{ article: { ecoindex: "H" } }, "une lettre de A (le mieux) à G"],
  [{ article: 400 }, "des limites, comme {poids: 400, requetes: 20}"],
  [400, "des genres de pages, comme {article: {poids: 400}}"],
])("%o is refused, with what is expected", (budgets, expected) => {
  const { error } = budgetsSchema.safeParse(budgets);
  expect(error?.issues.map(({ message }) => message)).toEqual([expected]);
});
