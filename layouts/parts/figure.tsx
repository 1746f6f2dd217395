import type { Picture } from "../view.ts";
import { OpeningImage } from "./picture.tsx";

/** @param sizes how wide the picture is shown, as in layouts/sizes.ts */
export function OpeningFigure({ picture, sizes }: { picture: Picture; sizes: string }) {
  return (
    <figure class="opening-figure">
      <OpeningImage picture={picture} sizes={sizes} />
      <Caption picture={picture} />
    </figure>
  );
}

/** Caption, credit and licence as scripts/markdown writes them, so that one style serves both. */
export function Caption({ picture }: { picture: Picture }) {
  const { legende, credit, licence, dithered, full } = picture;
  const fields = [
    legende && <span class="legende">{legende}</span>,
    credit && <span class="credit">{credit}</span>,
    licence && (
      <span class="licence">
        {licence.adresse ? (
          <a href={licence.adresse} rel="license">
            {licence.nom}
          </a>
        ) : (
          licence.nom
        )}
      </span>
    ),
    dithered && (
      <a class="original" href={full}>
        Voir la photo en couleurs
      </a>
    ),
  ].filter(Boolean);
  if (fields.length === 0) return null;
  return (
    <figcaption>
      {fields.flatMap((field, rank) => (rank === 0 ? [field] : [" ", field]))}
    </figcaption>
  );
}
