import { z } from "zod";
import { budgetsSchema } from "./budget-schema.ts";
import { isDay, isMinute, isMonth } from "./dates.ts";
import { isLanguage } from "./language.ts";
import { coverSchema, picturesSchema, renduSchema, tintSchema } from "./picture-schema.ts";
import { podcastSchema } from "./podcast-schema.ts";
import { publicationSchema } from "./publication-schema.ts";
import { line, paragraph } from "./text-fields.ts";
import { typographySchema } from "./typography-schema.ts";

// Each field has one sentence: it becomes the editors' YAML completion (npm run schemas) and a line
// of the editors' guide. Messages given to `error` are what an editor reads after « Attendu : ».

const key = z
  .string({ error: "une clé en minuscules, comme fanny-lancelin" })
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
    error:
      "une clé faite de minuscules sans accent, de chiffres et de tirets, comme fanny-lancelin",
  });

const flag = z.boolean({ error: "true (oui) ou false (non)" });

const day = z
  .string({ error: "une date qui existe, écrite année-mois-jour, comme 2021-06-01" })
  .refine(isDay, {
    error: "une date qui existe, écrite année-mois-jour, comme 2021-06-01",
    params: { form: "day" },
  });

const month = z
  .string({ error: "un mois qui existe, écrit année-mois, comme 2021-06" })
  .refine(isMonth, {
    error: "un mois qui existe, écrit année-mois, comme 2021-06",
    params: { form: "month" },
  });

const minute = z
  .string({ error: "un jour et une heure de Paris qui existent, comme 2021-06-01T08:00" })
  .refine(isMinute, {
    error: "un jour et une heure de Paris qui existent, comme 2021-06-01T08:00",
    params: { form: "minute" },
  });

const oldAddress = z
  .string({ error: "une adresse du site qui commence par /, comme /48alternumerisme.html" })
  .regex(/^\/(?!\/)[^\s#\\<>"]*$/, {
    error: "une adresse du site qui commence par /, sans espace ni #, comme /48alternumerisme.html",
  })
  .refine((address) => !hasDotSegment(address), {
    error: "une adresse sans « .. », qui reste dans le site",
  })
  .refine(isDecodable, {
    error: "une adresse dont les signes % sont bien codés, comme /caf%C3%A9.html",
  });

const oldAddresses = z
  .array(oldAddress, { error: "une liste d’adresses, comme [/48alternumerisme.html]" })
  .default([])
  .describe("Adresses qui menaient ici autrefois : chacune deviendra une redirection.");

const lang = z
  .string({ error: "le code d’une langue, comme en" })
  .refine(isLanguage, { error: "le code d’une langue, comme en (anglais) ou oc (occitan)" })
  .optional()
  .meta({
    description: "Code de la langue du texte, si ce n’est pas le français.",
    examples: ["en"],
  });

const draft = flag
  .default(false)
  .describe("true tant que le texte n’est pas prêt : il n’apparaît alors que dans l’aperçu.");

const publication = minute
  .optional()
  .describe("Jour et heure de Paris avant lesquels le texte n’apparaît que dans l’aperçu.");

const signatureSchema = z.union(
  [
    key.transform((auteur) => ({ auteur, role: undefined })),
    z.strictObject({
      auteur: key.meta({
        description: "Clé de la personne dans auteurs.yaml.",
        examples: ["fanny-lancelin"],
      }),
      role: line.optional().describe("Ce que cette personne a fait : texte, photos, dessins…"),
    }),
  ],
  { error: "une clé de auteurs.yaml, ou {auteur: fanny-lancelin, role: photos}" },
);

export const articleSchema = z.strictObject({
  titre: line.meta({
    description: "Titre de l’article.",
    examples: ["Ouvaton, un hébergeur alternatif"],
  }),
  rubrique: key.meta({
    description: "Clé de la rubrique dans rubriques.yaml.",
    examples: ["relire"],
  }),
  auteurs: z
    .array(signatureSchema, { error: "une liste de clés, comme [fanny-lancelin]" })
    .min(1, { error: "au moins une clé de auteurs.yaml, comme [fanny-lancelin]" })
    .meta({
      description: "Clés de auteurs.yaml, dans l’ordre de la signature, avec leur rôle si besoin.",
      examples: ["[fanny-lancelin]"],
    }),
  date: day.meta({ description: "Jour de parution, à Paris.", examples: ["2021-06-01"] }),
  chapo: paragraph.optional().describe("Une ou deux phrases qui ouvrent l’article."),
  "mots-cles": z
    .array(line, { error: "une liste de mots, comme [numérique, coopératives]" })
    .default([])
    .describe("Mots-clés, en minuscules, qui relient l’article à d’autres."),
  couverture: coverSchema.optional(),
  images: picturesSchema,
  lang,
  "anciennes-adresses": oldAddresses,
  brouillon: draft,
  publication,
});

export const numeroSchema = z.strictObject({
  numero: z
    .int({ error: "un nombre entier, comme 48" })
    .min(0, { error: "un nombre entier à partir de 0" })
    .meta({ description: "Numéro, le même que celui du dossier.", examples: [48] }),
  titre: line.meta({ description: "Titre du numéro.", examples: ["Alternumérisme"] }),
  date: month.meta({ description: "Mois de parution.", examples: ["2021-06"] }),
  teinte: tintSchema.default("#ff615d").meta({
    description: "Couleur du numéro, de sa couverture à ses images tramées ou partagées.",
    examples: ['"#5bb0d8"'],
  }),
  chapo: paragraph.optional().describe("Une ou deux phrases qui présentent le numéro."),
  couverture: coverSchema.optional(),
  images: picturesSchema,
  "anciennes-adresses": oldAddresses,
  brouillon: draft,
  publication,
});

export const pageSchema = z.strictObject({
  titre: line.meta({ description: "Titre de la page.", examples: ["Qui sommes-nous"] }),
  chapo: paragraph.optional().describe("Une ou deux phrases qui ouvrent la page."),
  ordre: z
    .int({ error: "un nombre entier, comme 1" })
    .default(100)
    .describe("Place de la page dans le menu du bas, du plus petit au plus grand."),
  menu: flag
    .default(true)
    .describe("false pour une page à laquelle d’autres mènent, sans place dans le menu du bas."),
  images: picturesSchema,
  lang,
  "anciennes-adresses": oldAddresses,
  brouillon: draft,
  publication,
});

export const rubriqueSchema = z.strictObject({
  cle: key.meta({
    description: "Nom court de la rubrique, qui fait son adresse.",
    examples: ["relire"],
  }),
  nom: line.describe("Nom affiché."),
  description: paragraph.meta({
    description: "Ce qu’on trouve dans la rubrique, en une phrase.",
    examples: ["Les reportages."],
  }),
  ouverture: z
    .enum(["recit", "atelier", "essai", "carnet"], {
      error: "recit, atelier, essai ou carnet",
    })
    .default("recit")
    .describe(
      "Comment s’ouvrent ses articles\u00a0: recit, l’image d’abord\u00a0; atelier, l’image à côté du titre\u00a0; essai, le titre sur la teinte du numéro\u00a0; carnet, le titre dans un cadre.",
    ),
  "anciennes-adresses": oldAddresses,
});

export const authorSchema = z.strictObject({
  cle: key.meta({
    description: "Nom court de la personne, qui fait l’adresse de sa page.",
    examples: ["fanny-lancelin"],
  }),
  nom: line.describe("Nom affiché."),
  role: line.meta({
    description: "Ce que cette personne fait pour le magazine.",
    examples: ["journaliste"],
  }),
  presentation: paragraph.optional().describe("Quelques phrases sur cette personne."),
  "anciennes-adresses": oldAddresses,
});

export const rubriquesSchema = z
  .array(rubriqueSchema, { error: "une liste de rubriques, chacune précédée d’un tiret" })
  .min(1, { error: "au moins une rubrique" });

export const authorsSchema = z
  .array(authorSchema, { error: "une liste de personnes, chacune précédée d’un tiret" })
  .min(1, { error: "au moins une personne" });

const siteAddress = z
  .string({ error: "l’adresse du site, comme https://rebonds.net" })
  .regex(/^https?:\/\/[^\s/?#@<>"]+\/?$/, {
    error: "l’adresse du site sans chemin, comme https://rebonds.net",
  })
  .refine((address) => URL.canParse(address), {
    error: "une adresse que l’on peut ouvrir, comme https://rebonds.net",
  })
  .transform((address) => address.replace(/\/$/, ""));

const webAddress = z
  .url({ protocol: /^https?$/, error: "une adresse complète, comme https://ouvaton.coop/" })
  .describe("Adresse complète.");

const named = (name: string, address: string, sentence: string) =>
  z
    .strictObject(
      { nom: line.describe("Nom affiché."), adresse: webAddress },
      {
        error: `un nom et une adresse, comme {nom: ${name}, adresse: ${address}}`,
      },
    )
    .default({ nom: name, adresse: address })
    .describe(sentence);

const retiredAddresses = z
  .array(oldAddress, { error: "une liste d’adresses, comme [/48alternumerisme.html]" })
  .default([])
  .meta({
    description:
      "Adresses de ce qui a été retiré pour de bon : le serveur y répond que cette page n’existe plus.",
    examples: ["[/numeros/48-alternumerisme/un-article-retire/]"],
  });

export const magazineSchema = z.strictObject({
  nom: line.default("(Re)bonds").describe("Nom du magazine."),
  adresse: siteAddress
    .default("https://rebonds.net")
    .describe("Adresse du site, sans barre finale."),
  description: paragraph
    .default("Web-magazine indépendant, sans publicité ni traceurs.")
    .describe("Le magazine en une phrase."),
  courriel: z
    .email({ error: "une adresse de courriel, comme redaction@example.org" })
    .optional()
    .describe("Adresse de courriel de la rédaction."),
  licence: named(
    "CC BY-SA 4.0",
    "https://creativecommons.org/licenses/by-sa/4.0/deed.fr",
    "Licence des textes et des images.",
  ),
  hebergeur: named("Ouvaton", "https://ouvaton.coop/", "Qui héberge le site."),
  approfondissements: z
    .record(key, key, { error: "des paires de rubriques, comme {relire: revisiter}" })
    .default({ relire: "revisiter" })
    .describe("Pour chaque rubrique, celle dont les articles du même numéro l’approfondissent."),
  images: z
    .strictObject(
      { rendu: renduSchema.default("couleur") },
      { error: "un rendu, comme {rendu: trame}" },
    )
    .prefault({})
    .describe("Rendu des images, là où leur texte n’en dit pas un autre."),
  typographie: typographySchema,
  podcast: podcastSchema,
  budgets: budgetsSchema,
  "adresses-retirees": retiredAddresses,
  "robots-ia": z
    .enum(["refuser", "accepter"], { error: "refuser ou accepter" })
    .default("refuser")
    .describe("Ce que robots.txt répond aux robots qui amassent des textes pour des IA."),
  publication: publicationSchema,
});

export type ArticleData = z.infer<typeof articleSchema>;
export type NumeroData = z.infer<typeof numeroSchema>;
export type PageData = z.infer<typeof pageSchema>;
export type RubriqueData = z.infer<typeof rubriqueSchema>;
export type AuthorData = z.infer<typeof authorSchema>;
export type Magazine = z.infer<typeof magazineSchema>;

function hasDotSegment(address: string): boolean {
  const decoded = isDecodable(address) ? decodeURIComponent(address) : address;
  return /(^|[/\\])\.{1,2}([/\\?]|$)/.test(decoded) || /[\0\\]/.test(decoded);
}

function isDecodable(address: string): boolean {
  try {
    decodeURIComponent(address);
    return true;
  } catch {
    return false;
  }
}
