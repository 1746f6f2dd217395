import type { ComponentChildren } from "preact";

interface PagerProps {
  /** Names the landmark: what is being turned. */
  label: string;
  previous: PagerLink | undefined;
  next: PagerLink | undefined;
  /** Where one is, between both, unless it is said elsewhere. */
  children?: ComponentChildren;
}

interface PagerLink {
  url: string;
  /** `Page précédente`, `Numéro suivant`… */
  direction: string;
  title: string;
  /** Of the title, if it is not French. */
  lang?: string | undefined;
}

/** Turns to the page before and the page after; tells those who have a keyboard that its arrows do so. */
export function Pager({ label, previous, next, children }: PagerProps) {
  return (
    <nav class="pager" aria-label={label}>
      {previous && <Turn {...previous} rel="prev" />}
      {children && <p>{children}</p>}
      {next && <Turn {...next} rel="next" />}
      <p class="keys">
        Au clavier, <kbd>←</kbd> et <kbd>→</kbd> tournent les pages.
      </p>
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
