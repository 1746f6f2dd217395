import { z } from "zod";
import { type Licence, readLicence } from "./licences.ts";
import { line, paragraph } from "./text-fields.ts";
import { expectTint, isTint } from "./tint.ts";

const fileName = z
  .string({ error: "le nom d’une image placée à côté du texte, comme siege.jpg" })
  .refine((name) => name.trim() !== "", {
    error: "le nom d’une image placée à côté du texte, comme siege.jpg",
  });

/** How a picture is shown. */
export const renduSchema = z
  .enum(["couleur", "trame", "grain"], { error: "couleur, trame ou grain" })
  .describe(
    "Comment montrer l’image : couleur, ou trame ou grain, des points dans la teinte du numéro, plus légers.",
  );

const licence = line
  .transform((nom): Licence => readLicence(nom) ?? { nom })
  .meta({
    description: "Licence de l’image, si ce n’est pas celle du magazine.",
    examples: ["CC BY 4.0"],
  });

export const coverSchema = z
  .strictObject(
    {
      image: fileName.meta({
        description: "Nom du fichier de l’image, placé à côté du texte.",
        examples: ["siege.jpg"],
      }),
      alt: z
        .string({ error: 'une description de l’image, ou "" si elle n’ajoute rien au texte' })
        .meta({
          description:
            'Ce que montre l’image, pour qui ne la voit pas ; "" si elle n’ajoute rien au texte.',
          examples: ['"Le siège de la coopérative"'],
        }),
      legende: paragraph.optional().describe("Légende affichée sous l’image."),
      credit: line.optional().describe("Qui a fait l’image."),
      licence: licence.optional(),
      rendu: renduSchema.optional(),
    },
    { error: "une image et sa description, comme {image: siege.jpg, alt: Le siège}" },
  )
  .describe("Image d’ouverture.");

/** What the front matter adds to the pictures of a text, by the name of their file. */
export const picturesSchema = z
  .record(
    fileName,
    z.strictObject(
      {
        credit: line.optional().describe("Qui a fait l’image, si sa légende ne le dit pas."),
        licence: licence.optional(),
        rendu: renduSchema.optional(),
      },
      { error: "ce qu’il faut en dire, comme {rendu: trame, licence: CC BY 4.0}" },
    ),
    { error: "des noms d’images, comme {siege.jpg: {rendu: trame}}" },
  )
  .default({})
  .describe("Pour des images du texte, par le nom de leur fichier\u00a0: crédit, licence, rendu.");

/** A colour of the numéro, in the one form that every tool reads. */
export const tintSchema = z
  .string({ error: ({ input }) => expectTint(input) })
  .refine(isTint, { error: ({ input }) => expectTint(input), params: { form: "tint" } })
  .transform((colour) => colour.toLowerCase());

export type Cover = z.infer<typeof coverSchema>;
export type PictureNotes = z.infer<typeof picturesSchema>;
