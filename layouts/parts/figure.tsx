import type { Picture } from "../view.ts";

/** The picture that opens a page: nothing else is as urgent for the browser. */
export function OpeningFigure({ picture }: { picture: Picture }) {
  return (
    <figure class="opening-figure">
      <OpeningImage picture={picture} />
      <Caption picture={picture} />
    </figure>
  );
}

export function OpeningImage({ picture }: { picture: Picture }) {
  const { url, width, height, alt } = picture;
  return <img src={url} width={width} height={height} alt={alt} fetchpriority="high" />;
}

/** Caption and credit as scripts/markdown writes them, so that one style serves both. */
export function Caption({ picture: { legende, credit } }: { picture: Picture }) {
  if (!legende && !credit) return null;
  return (
    <figcaption>
      {legende && <span class="legende">{legende}</span>}
      {legende && credit && " "}
      {credit && <span class="credit">{credit}</span>}
    </figcaption>
  );
}
