/**
 * Whether a text is the code of a language: `en`, `oc`, `pt-BR` (BCP 47, https://www.rfc-editor.org/info/bcp47). Whole
 * names are told from codes by their length; a code that nobody has registered passes.
 */
export function isLanguage(code: string): boolean {
  try {
    return /^[a-z]{2,3}(?:-|$)/i.test(code) && Intl.getCanonicalLocales(code).length === 1;
  } catch {
    return false;
  }
}

/** Whether a text of that language is French, as one is where no language is told. */
export function isFrenchCode(code: string | undefined): boolean {
  return code === undefined || /^fr(?:-|$)/i.test(code);
}
