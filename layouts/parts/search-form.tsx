import type { ComponentChildren } from "preact";

/** The address of the search, without script as with it. */
export const SEARCH_URL = "/recherche/";

/** The longest query that is read, in signs. */
const LONGEST = 200;

interface SearchFormProps {
  /** Of the field. */
  id: string;
  label: string;
  children?: ComponentChildren;
}

/** A plain form, which leads to the search page with what was typed. */
export function SearchForm({ id, label, children }: SearchFormProps) {
  return (
    <search>
      <form class="search" action={SEARCH_URL}>
        <label for={id}>{label}</label>
        <span class="field">
          <input
            id={id}
            name="q"
            type="search"
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            enterkeyhint="search"
            maxLength={LONGEST}
          />
          <button type="submit">Chercher</button>
        </span>
        {children}
      </form>
    </search>
  );
}
