import { z } from "zod";

const whole = (example: number) =>
  z
    .int({ error: `un nombre entier, comme ${example}` })
    .min(1, { error: `un nombre entier à partir de 1, comme ${example}` });

const GRADES = ["A", "B", "C", "D", "E", "F", "G"] as const;

interface Limits {
  poids: number;
  "sans-images"?: number;
  requetes: number;
  elements: number;
  ecoindex: (typeof GRADES)[number];
}

/** What a kind of page may cost; each limit has a default, so that one can be changed alone. */
function budget(sentence: string, limits: Limits) {
  const { "sans-images": bare } = limits;
  return z
    .strictObject(
      {
        poids: whole(limits.poids)
          .default(limits.poids)
          .describe("Kilo-octets reçus, images comprises, au plus."),
        "sans-images": (bare === undefined
          ? whole(60).optional()
          : whole(bare).default(bare)
        ).describe("Kilo-octets reçus sans les images, au plus."),
        requetes: whole(limits.requetes)
          .default(limits.requetes)
          .describe("Fichiers demandés, page comprise, au plus."),
        elements: whole(limits.elements)
          .default(limits.elements)
          .describe("Éléments HTML dans la page, au plus."),
        ecoindex: z
          .enum(GRADES, { error: "une lettre de A (le mieux) à G" })
          .default(limits.ecoindex)
          .describe("Note EcoIndex, au moins."),
      },
      { error: "des limites, comme {poids: 400, requetes: 20}" },
    )
    .prefault({})
    .describe(sentence);
}

/**
 * What each kind of page may cost on the first visit of a telephone. By default an article holds in 60 KB without its
 * pictures, eight of which bring it to 400 KB at most. Pages of usual length have an A or a B: what a C lets through is a
 * very long article, a numéro of a hundred articles, the list of all numéros after twenty years, which must not keep a
 * magazine from being published one day.
 */
export const budgetsSchema = z
  .strictObject(
    {
      accueil: budget("La page d’accueil.", {
        ...{ poids: 150, requetes: 10, elements: 1000, ecoindex: "C" },
      }),
      numero: budget("Les pages des numéros, avec leur sommaire.", {
        ...{ poids: 300, requetes: 12, elements: 1000, ecoindex: "C" },
      }),
      article: budget("Les articles.", {
        ...{ poids: 400, "sans-images": 60, requetes: 24, elements: 2000, ecoindex: "C" },
      }),
      liste: budget(
        "La liste des numéros, les rubriques, les auteur·ices, les mots-clés, les flux et les crédits.",
        {
          ...{ poids: 300, "sans-images": 100, requetes: 12, elements: 2500, ecoindex: "C" },
        },
      ),
      page: budget("Les pages à part\u00a0: qui sommes-nous, mentions légales, guide.", {
        ...{ poids: 300, "sans-images": 60, requetes: 16, elements: 1500, ecoindex: "C" },
      }),
      recherche: budget("La recherche, avant que l’on cherche.", {
        ...{ poids: 40, requetes: 8, elements: 400, ecoindex: "A" },
      }),
    },
    { error: "des genres de pages, comme {article: {poids: 400}}" },
  )
  .prefault({})
  .describe("Ce que chaque genre de page peut peser\u00a0: au-delà, le site n’est pas publié.");

export type Budgets = z.infer<typeof budgetsSchema>;
export type PageKind = keyof Budgets;
export type Budget = Budgets[PageKind];
