import { renderPage } from "../../layouts/render.ts";
import { type Fault, formatFault } from "../magazine/fault.ts";

const STYLE = `
:root { color-scheme: light dark; }
body { max-width: 60rem; margin: 3rem auto; padding: 0 1rem; font: 1.1rem/1.5 Georgia, serif; }
pre { padding: 1rem; border-left: .3rem solid #ff615d; white-space: pre-wrap; font-size: .95rem; }
`;

/**
 * What the preview answers while the texts have faults, or the code an error (its trace): the same words as in the
 * terminal. The server adds what reloads it when a file changes.
 */
export function obstaclePage(what: readonly Fault[] | string): string {
  const isTrace = typeof what === "string";
  const title = isTrace ? "Le générateur a rencontré une erreur" : "Des textes sont à corriger";
  return renderPage(
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <style>{STYLE}</style>
      </head>
      <body>
        <h1>{title}</h1>
        <p>L’aperçu reviendra tout seul dès que les fichiers seront corrigés et enregistrés.</p>
        {(isTrace ? [what] : what.map(formatFault)).map((text) => (
          <pre>{text}</pre>
        ))}
      </body>
    </html>,
  );
}
