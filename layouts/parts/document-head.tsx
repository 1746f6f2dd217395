import type { PageProps } from "../view.ts";
import { JsonLd } from "./json-ld.tsx";
import { OpenGraph } from "./open-graph.tsx";

/** Paper of both themes, as in assets/styles/tokens.css, for the browser’s own bars. */
export const PAPER = { light: "#fffdfa", dark: "#171413" };

export function DocumentHead({ site, head }: PageProps) {
  const { magazine } = site;
  return (
    <head>
      <meta charset="utf-8" />
      {/* `npm start` needs the script that reloads the page. */}
      {!site.preview && <meta http-equiv="Content-Security-Policy" content={site.policy} />}
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${head.title || magazine.nom} – ${head.title ? magazine.nom : magazine.description}`}</title>
      <meta name="description" content={head.description} />
      {!head.index && <meta name="robots" content="noindex" />}
      <script src={site.script} />
      {head.media && <script src={site.mediaScript} defer />}
      <link rel="stylesheet" href={site.stylesheet} />
      {/* Faces are fetched as by anyone, even from the site itself: https://drafts.csswg.org/css-fonts-4/#font-fetching-requirements */}
      {(head.plain ? [] : site.fonts).map((url) => (
        <link rel="preload" href={url} as="font" type="font/woff2" crossorigin="anonymous" />
      ))}
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" media="(prefers-color-scheme: light)" content={PAPER.light} />
      <meta name="theme-color" media="(prefers-color-scheme: dark)" content={PAPER.dark} />
      <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      <link rel="manifest" href="/manifest.webmanifest" />
      <link
        rel="search"
        type="application/opensearchdescription+xml"
        title={magazine.nom}
        href="/opensearch.xml"
      />
      <link rel="canonical" href={magazine.adresse + head.url} />
      <link rel="license" href={magazine.licence.adresse} />
      {head.previous && <link rel="prev" href={head.previous} />}
      {head.next && <link rel="next" href={head.next} />}
      {head.feeds.map(({ title, url, type }) => (
        <link rel="alternate" type={type} title={title} href={url} />
      ))}
      <OpenGraph magazine={magazine} head={head} />
      {head.jsonLd && <JsonLd data={head.jsonLd} />}
    </head>
  );
}
