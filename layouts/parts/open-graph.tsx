import type { Magazine } from "../../scripts/magazine/schema.ts";
import type { Head } from "../view.ts";

/** How a page shows where someone shares it. https://ogp.me/ */
export function OpenGraph({ magazine, head }: { magazine: Magazine; head: Head }) {
  const { article, image } = head;
  return (
    <>
      <meta property="og:title" content={head.title || magazine.nom} />
      <meta property="og:type" content={head.type} />
      <meta property="og:url" content={magazine.adresse + head.url} />
      <meta property="og:description" content={head.description} />
      <meta property="og:site_name" content={magazine.nom} />
      <meta property="og:locale" content="fr_FR" />
      {image && (
        <>
          <meta property="og:image" content={image.url} />
          <meta property="og:image:type" content={image.type} />
          <meta property="og:image:width" content={String(image.width)} />
          <meta property="og:image:height" content={String(image.height)} />
          {image.alt && <meta property="og:image:alt" content={image.alt} />}
        </>
      )}
      {article && (
        <>
          <meta property="article:published_time" content={article.published} />
          <meta property="article:section" content={article.section} />
          {article.authors.map((author) => (
            <meta property="article:author" content={author} />
          ))}
          {article.tags.map((tag) => (
            <meta property="article:tag" content={tag} />
          ))}
        </>
      )}
    </>
  );
}
