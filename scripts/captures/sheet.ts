import { paperName, shotName, THEMES, WIDTHS } from "./names.ts";

/** The page that shows all the pictures, a line of eight for each address. */
export function sheet(pages: readonly string[]): string {
  const figures = (address: string) =>
    THEMES.flatMap((theme) =>
      WIDTHS.map((width) => {
        const name = encodeURIComponent(shotName(address, width, theme));
        return `<a href="${name}"><img src="${name}" alt="${width} px, ${theme}" loading="lazy" width="200"></a>`;
      }),
    ).join("\n");
  const rows = pages.map(
    (address) =>
      `<h2>${encodeURI(address)} <a href="${encodeURIComponent(paperName(address))}">sur papier</a></h2>\n<p>${figures(address)}</p>`,
  );
  return `<!doctype html>
<html lang="fr">
<meta charset="utf-8">
<title>Captures</title>
<style>p { display: flex; gap: 1rem; overflow: auto; align-items: start } body { font: 1rem sans-serif }</style>
${rows.join("\n")}
`;
}
