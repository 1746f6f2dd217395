import type { Budget } from "../../magazine/budget-schema.ts";
import type { EcoIndex } from "./ecoindex.ts";
import { kilobytes, type Weight } from "./weight.ts";

/** What a page costs beyond what its kind may, one sentence each. */
export function* overBudget(
  weight: Weight,
  budget: Budget,
  kind: string,
): Generator<{ found: string; expected: string }> {
  const whole = kilobytes(weight.bytes);
  const words = kilobytes(weight.bytes - weight.pictures);
  const { poids, requetes, elements, ecoindex, "sans-images": bare } = budget;
  const rule = (limit: string) => `${limit} au plus pour ce genre de page (budgets, ${kind}).`;
  if (whole > poids) {
    yield {
      found: `La page pèse ${whole}\u00a0Ko, dont ${kilobytes(weight.pictures)} d’images.`,
      expected: rule(`${poids}\u00a0Ko`),
    };
  }
  if (bare !== undefined && words > bare) {
    yield {
      found: `La page pèse ${words}\u00a0Ko sans ses images.`,
      expected: rule(`${bare}\u00a0Ko sans images`),
    };
  }
  if (weight.requests > requetes) {
    yield {
      found: `La page demande ${weight.requests} fichiers.`,
      expected: rule(`${requetes}\u00a0requêtes`),
    };
  }
  if (weight.elements > elements) {
    yield {
      found: `La page a ${weight.elements} éléments.`,
      expected: rule(`${elements}\u00a0éléments`),
    };
  }
  if (isWorse(weight.grade, ecoindex)) {
    yield {
      found: `La page a pour EcoIndex ${weight.grade} (${Math.floor(weight.score)}/100).`,
      expected: `${ecoindex} au moins pour ce genre de page (budgets, ${kind}).`,
    };
  }
}

/** Letters go from A, the best, to G. */
function isWorse(grade: EcoIndex["grade"], than: EcoIndex["grade"]): boolean {
  return grade > than;
}
