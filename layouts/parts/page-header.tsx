import type { ComponentChildren } from "preact";

interface PageHeaderProps {
  eyebrow?: ComponentChildren;
  title: string;
  lead?: string | undefined;
  children?: ComponentChildren;
}

/** The title of a page that is not an article. */
export function PageHeader({ eyebrow, title, lead, children }: PageHeaderProps) {
  return (
    <header class="opening row">
      {eyebrow && <p class="eyebrow">{eyebrow}</p>}
      <h1>{title}</h1>
      {lead && <p class="chapo">{lead}</p>}
      {children}
    </header>
  );
}
