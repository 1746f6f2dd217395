import type { ComponentChildren } from "preact";

interface PagerProps {
  /** Names the landmark: what is being turned. */
  label: string;
  previous: PagerLink | undefined;
  next: PagerLink | undefined;
  /** Where one is, between both. */
  children: ComponentChildren;
}

interface PagerLink {
  url: string;
  /** `Page précédente`, `Numéro suivant`… */
  direction: string;
  title: string;
  /** Of the title, if it is not French. */
  lang?: string | undefined;
}

/** Turns to the page before and the page after. */
export function Pager({ label, previous, next, children }: PagerProps) {
  return (
    <nav class="pager" aria-label={label}>
      {previous && <Turn {...previous} rel="prev" />}
      <p>{children}</p>
      {next && <Turn {...next} rel="next" />}
    </nav>
  );
}

function Turn({ url, direction, title, lang, rel }: PagerLink & { rel: "prev" | "next" }) {
  return (
    <a href={url} rel={rel}>
      <span>{direction}</span> {lang ? <span lang={lang}>{title}</span> : title}
    </a>
  );
}
