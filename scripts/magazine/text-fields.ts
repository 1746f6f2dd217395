import { z } from "zod";

/** Words on one line, trimmed, NFC. */
export const line = z
  .string({ error: "du texte" })
  .refine((text) => text.trim() !== "", { error: "du texte, pas une valeur vide" })
  .refine((text) => !text.trim().includes("\n"), { error: "du texte sur une seule ligne" })
  .transform((text) => text.trim().normalize("NFC"));

/** Words on one line or more, given as one. */
export const paragraph = z
  .string({ error: "du texte" })
  .refine((text) => text.trim() !== "", { error: "du texte, pas une valeur vide" })
  .transform((text) =>
    text
      .trim()
      .replace(/\s*\n\s*/g, " ")
      .normalize("NFC"),
  );
