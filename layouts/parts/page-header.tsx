import type { ComponentChildren } from "preact";

interface PageHeaderProps {
  eyebrow?: ComponentChildren;
  title: string;
  lead?: string | undefined;
  /** Of the title and the lead, if it is not French. */
  lang?: string | undefined;
  children?: ComponentChildren;
}

/** The title of a page that is not an article. */
export function PageHeader({ eyebrow, title, lead, lang, children }: PageHeaderProps) {
  return (
    <header class="opening row">
      {eyebrow && <p class="eyebrow">{eyebrow}</p>}
      <h1 lang={lang}>{title}</h1>
      {lead && (
        <p class="chapo" lang={lang}>
          {lead}
        </p>
      )}
      {children}
    </header>
  );
}
