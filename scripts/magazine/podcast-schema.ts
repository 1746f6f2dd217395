import { z } from "zod";
import { listNames, nearest } from "./nearest.ts";
import { PODCAST_CATEGORIES, type PodcastCategory } from "./podcast-categories.ts";
import { line, paragraph } from "./text-fields.ts";

const CATEGORIES = Object.keys(PODCAST_CATEGORIES) as [PodcastCategory, ...PodcastCategory[]];
const USUAL: PodcastCategory = "Society & Culture";

/** Names of a list in English, that are to be written as they are in it. */
function listed<const Name extends string>(names: readonly Name[]) {
  return z.enum(names, {
    error: ({ input }) => {
      const near = typeof input === "string" ? nearest(input, names) : undefined;
      return (
        near ?? `un nom de la liste d’Apple, en anglais : ${listNames(names, CATEGORIES.length)}`
      );
    },
  });
}

const imageName = z
  .string({ error: "le nom d’une image carrée placée à côté de magazine.yaml, comme podcast.jpg" })
  .refine((name) => name.trim() !== "", {
    error: "le nom d’une image carrée placée à côté de magazine.yaml, comme podcast.jpg",
  });

/** What a magazine says of its podcast, whose episodes are the recordings of its articles. */
export const podcastSchema = z
  .strictObject(
    {
      titre: line.optional().describe("Nom du podcast, si ce n’est pas celui du magazine."),
      description: paragraph
        .optional()
        .describe("Le podcast en une ou deux phrases, si ce ne sont pas celles du magazine."),
      image: imageName.optional().meta({
        description:
          "Nom d’une image carrée, de 1\u202f400 à 3\u202f000\u00a0pixels de côté, placée à côté de magazine.yaml.",
        examples: ["podcast.jpg"],
      }),
      categorie: listed(CATEGORIES)
        .default(USUAL)
        .describe("Catégorie du podcast dans les annuaires, en anglais, d’après la liste d’Apple."),
      "sous-categorie": listed(Object.values(PODCAST_CATEGORIES).flat())
        .optional()
        .meta({
          description: "Subdivision de la catégorie, en anglais, d’après la liste d’Apple.",
          examples: ["Documentary"],
        }),
      explicite: z
        .boolean({ error: "true (oui) ou false (non)" })
        .default(false)
        .describe("true si des enregistrements ne sont pas à faire entendre à des enfants."),
      courriel: z
        .email({ error: "une adresse de courriel, comme podcast@example.org" })
        .optional()
        .describe(
          "Adresse où les annuaires vérifient à qui est le podcast, visible de tout le monde, si ce n’est pas celle de la rédaction.",
        ),
    },
    { error: "des réglages, comme {titre: (Re)écouter, explicite: false}" },
  )
  .superRefine(({ categorie, "sous-categorie": division }, context) => {
    const divisions: readonly string[] = PODCAST_CATEGORIES[categorie];
    if (division === undefined || divisions.includes(division)) return;
    const expected =
      divisions.length === 0
        ? `rien : Apple ne divise pas la catégorie ${categorie}`
        : `une subdivision de ${categorie} : ${listNames(divisions, divisions.length)}`;
    context.addIssue({ code: "custom", path: ["sous-categorie"], message: expected });
  })
  .default({ categorie: USUAL, explicite: false })
  .describe("Le podcast que forment les enregistrements des articles.");

export type Podcast = z.infer<typeof podcastSchema>;
