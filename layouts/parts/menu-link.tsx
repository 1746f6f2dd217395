/** A link of a menu, which says when it leads to the page shown (`page`) or to a folder above it. */
export function MenuLink({ href, page, text }: { href: string; page: string; text: string }) {
  return (
    <li>
      <a href={href} aria-current={current(href, page)}>
        {text}
      </a>
    </li>
  );
}

function current(href: string, page: string): "page" | "true" | undefined {
  if (href === page) return "page";
  return page.startsWith(href) ? "true" : undefined;
}
