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

function Turn({ url, direction, title, rel }: PagerLink & { rel: "prev" | "next" }) {
  return (
    <a href={url} rel={rel}>
      <span>{direction}</span> {title}
    </a>
  );
}
