interface MenuLinkProps {
  href: string;
  /** Address of the page shown. */
  page: string;
  text: string;
  /** Of the text, if it is not French. */
  lang?: string | undefined;
}

/** A link of a menu, which says when it leads to the page shown (`page`) or to a folder above it. */
export function MenuLink({ href, page, text, lang }: MenuLinkProps) {
  return (
    <li>
      <a href={href} aria-current={current(href, page)} lang={lang}>
        {text}
      </a>
    </li>
  );
}

function current(href: string, page: string): "page" | "true" | undefined {
  if (href === page) return "page";
  return page.startsWith(href) ? "true" : undefined;
}
