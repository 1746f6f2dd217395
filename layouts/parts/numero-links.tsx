import type { Numero } from "../../scripts/magazine/model.ts";

/** Ways to the numéros, as items of a list: for whoever finds nothing where they are. */
export function NumeroLinks({ latest }: { latest: Numero | undefined }) {
  return (
    <>
      {latest && (
        <li>
          <a href={latest.url}>{`Le dernier numéro\u00a0: ${latest.titre}`}</a>
        </li>
      )}
      <li>
        <a href="/numeros/">Tous les numéros</a>
      </li>
    </>
  );
}
