import type { YearLink } from "../view.ts";

/** The years of an archive, each with how much it holds; nothing when there is but one. */
export function Years({ years }: { years: YearLink[] }) {
  if (years.length < 2) return null;
  return (
    <nav class="years row" aria-label="Par année">
      <ul>
        {years.map(({ year, url, count, current }) => (
          <li>
            <a href={url} aria-current={current ? "page" : undefined}>
              {`${year} (${count})`}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
