interface RedirectPageProps {
  magazineName: string;
  /** Absolute address. */
  to: string;
  /** Title of the page found there. */
  title: string;
}

/** Stands at an address of the former site, for hosts where no server rule can redirect. */
export function RedirectPage({ magazineName, to, title }: RedirectPageProps) {
  return (
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} – ${magazineName}`}</title>
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        <meta http-equiv="refresh" content={`0; url=${to}`} />
        <link rel="canonical" href={to} />
      </head>
      <body>
        <main>
          <h1>Cette page a changé d’adresse</h1>
          <p>
            La voici&nbsp;: <a href={to}>{title}</a>.
          </p>
        </main>
      </body>
    </html>
  );
}
