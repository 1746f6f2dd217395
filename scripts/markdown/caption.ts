export interface Caption {
  legende: string;
  credit: string;
}

/**
 * Caption and credit from the title of an image, `Légende. / Crédit`, cut at its last slash between spaces
 * (no-break or not): a caption may hold others. `/ Crédit` gives a credit alone.
 */
export function readCaption(title: string): Caption {
  const text = title.trim().replace(/[\t\n ]+/g, " ");
  const cut = /^(?:(.*)\s)?\/(?:\s(.*))?$/s.exec(text);
  if (!cut) return { legende: text, credit: "" };
  const [, legende = "", credit = ""] = cut;
  return { legende: legende.trim(), credit: credit.trim() };
}
