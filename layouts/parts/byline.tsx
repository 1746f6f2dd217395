import type { Signature } from "../../scripts/magazine/model.ts";
import { separator } from "../words.ts";

/** Who signs and what each did, with links. */
export function Byline({ signatures }: { signatures: Signature[] }) {
  return (
    <p class="byline">
      Par{" "}
      {signatures.map(({ author, role }, place) => (
        <>
          {separator(place, signatures.length)}
          <a rel="author" href={author.url}>
            {author.nom}
          </a>
          {role && ` (${role})`}
        </>
      ))}
    </p>
  );
}
