import { z } from "zod";

const HOST = "le nom de la machine de l’hébergeur, comme ftp.ouvaton.coop";
const USER = "le nom du compte chez l’hébergeur, comme rebonds";
const FOLDER = "le dossier que sert l’hébergeur, comme httpdocs";
const ADDRESS = "l’adresse où le site se lit, sans chemin, comme https://rebonds.net";
const PRINT = "l’empreinte de la clé de l’hôte, comme SHA256: suivi de 43 signes";
const KEPT = "le nom d’un fichier ou d’un dossier de l’hébergeur, comme awstats";

/**
 * Where and how the site is published. Names are such that ssh and rsync cannot take them for options, nor a shell for
 * commands. No secret is here: keys are those of ssh, and a password is asked for.
 */
export const publicationSchema = z
  .strictObject(
    {
      transport: z
        .enum(["rsync", "sftp"], {
          error: "rsync (l’hébergeur donne un accès ssh) ou sftp (il n’en donne pas)",
        })
        .describe("Par où partent les fichiers : rsync, ou sftp si l’hébergeur n’a que cela."),
      hote: z
        .string({ error: HOST })
        .regex(/^(?:[A-Za-z0-9][A-Za-z0-9.-]*|[0-9A-Fa-f]*:[0-9A-Fa-f:.]+)$/, { error: HOST })
        .meta({ description: "Machine de l’hébergeur.", examples: ["ftp.ouvaton.coop"] }),
      utilisateur: z
        .string({ error: USER })
        .regex(/^[A-Za-z0-9_][A-Za-z0-9_.@+-]*$/, { error: USER })
        .meta({ description: "Nom du compte chez l’hébergeur.", examples: ["rebonds"] }),
      port: z
        .int({ error: "un nombre, comme 22 ou 115" })
        .min(1, { error: "un nombre de 1 à 65535" })
        .max(65_535, { error: "un nombre de 1 à 65535" })
        .default(22)
        .describe("Port de ssh ou de SFTP : 115 chez Ouvaton."),
      dossier: z
        .string({ error: FOLDER })
        .refine((path) => isFolder(path), { error: FOLDER })
        .meta({
          description: "Dossier servi par l’hébergeur, depuis celui où l’on arrive.",
          examples: ["httpdocs"],
        }),
      adresse: z
        .string({ error: ADDRESS })
        .regex(/^https?:\/\/[^\s/?#@<>"]+\/?$/, { error: ADDRESS })
        .refine((address) => URL.canParse(address), { error: ADDRESS })
        .transform((address) => address.replace(/\/$/, ""))
        .optional()
        .describe("Adresse où vérifier le site publié, si ce n’est pas celle du magazine."),
      empreinte: z
        .string({ error: PRINT })
        .regex(/^SHA256:[A-Za-z0-9+/]{43}$/, { error: PRINT })
        .optional()
        .describe(
          "Empreinte de la clé de l’hôte, montrée la première fois, à comparer avec celle que donne l’hébergeur.",
        ),
      mode: z
        .enum(["sur-place", "bascule"], {
          error: "sur-place (les pages se remplacent une à une) ou bascule (toutes à la fois)",
        })
        .default("sur-place")
        .describe("Comment les pages se remplacent : une à une, ou toutes à la fois."),
      "a-garder": z
        .array(
          z.string({ error: KEPT }).refine((name) => isFolder(name), { error: KEPT }),
          {
            error: "une liste de noms, comme [awstats, cgi-bin]",
          },
        )
        .default([])
        .describe("Ce que l’hébergeur a mis dans ce dossier, et où rien n’est jamais écrit."),
    },
    { error: "des réglages, comme {transport: sftp, hote: ftp.ouvaton.coop, …}" },
  )
  .optional()
  .describe("Où et comment publier le site.");

export type PublicationSettings = NonNullable<z.infer<typeof publicationSchema>>;

/** A path without a way up, without a sign that ends lines, and whose names no program takes for options. */
function isFolder(path: string): boolean {
  const names = path.replace(/^\//, "").replace(/\/$/, "").split("/");
  return (
    path.trim() !== "" &&
    !/[\p{Cc}\\]/u.test(path) &&
    names.every((name) => name !== "" && name !== ".." && !name.startsWith("-"))
  );
}
