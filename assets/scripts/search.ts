import { dayOf, FACETS, isChosen } from "../../scripts/search/facets.ts";
import { LONGEST_QUERY, readQuery, widened } from "../../scripts/search/query.ts";
import { readAddress, type Search, writeAddress } from "./search/address.ts";
import { fillFilters } from "./search/filters.ts";
import { type Found, find, nearWords } from "./search/find.ts";
import { closeIndex, type Hit, openIndex } from "./search/pagefind.ts";
import { element, resultItem } from "./search/results.ts";

// The search page: what is typed, chosen or read in the address becomes a list of pages. Everything is in the page
// already but the list; without this script, the page leads to the archives.

/** Wait after a key, in milliseconds: a word is typed in several. */
const PAUSE = 150;
/** Pages shown at once: each is a file to fetch. */
const SHOWN = 6;

const byId = <Kind extends HTMLElement>(id: string) => document.getElementById(id) as Kind;
const field = byId<HTMLInputElement>("q");
const form = field.form as HTMLFormElement;
const status = byId("recherche-etat");
const list = byId<HTMLOListElement>("recherche-resultats");
const aside = byId("recherche-suite");
const filters = byId("recherche-filtres");
const directory = byId("recherche-ailleurs");

let search: Search = readAddress(location.search);
let isWide = false;
/** Rank of the last search begun: an answer that comes after a later question is dropped. */
let turn = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Finds and shows what `search` asks for. */
async function run(): Promise<void> {
  const own = ++turn;
  clearTimeout(timer);
  if (readQuery(search.text).words.length === 0) {
    form.removeAttribute("aria-busy");
    show([], search.text.trim() === "" ? "" : "Tapez au moins un mot.");
    return;
  }
  form.setAttribute("aria-busy", "true");
  const waiting = setTimeout(() => {
    if (own === turn) status.textContent = "Recherche en cours…";
  }, 400);
  try {
    const found = await find(search.text, isWide);
    const pages = choose(found);
    if (own === turn) await showFound(found, pages, own);
  } catch {
    closeIndex();
    if (own === turn) showFailure();
  } finally {
    clearTimeout(waiting);
    if (own === turn) form.removeAttribute("aria-busy");
  }
}

/** The pages that answer the filters, in the order chosen. */
function choose({ hits, index: { notices } }: Found): Hit[] {
  const chosen = hits.filter(({ id }) => isChosen(notices, id, search.choice));
  if (!search.byDate) return chosen;
  return chosen.sort((a, b) => dayOf(notices, b.id) - dayOf(notices, a.id));
}

async function showFound(found: Found, pages: Hit[], own: number): Promise<void> {
  const items = await itemsOf(pages.slice(0, SHOWN));
  if (own !== turn) return;
  fillFilters(
    form,
    found.index.notices,
    found.hits.map(({ id }) => id),
    search.choice,
  );
  filters.hidden = found.hits.length === 0;
  show(items, sentence(pages.length));
  if (pages.length > SHOWN) aside.append(moreButton(pages, SHOWN));
  if (search.choice.numero !== undefined) aside.append(wholeMagazine(search.choice.numero));
  if (found.hits.length < SHOWN) offerMore(found);
  if (found.hits.length === 0) await showNearWords(own);
}

function itemsOf(hits: readonly Hit[]): Promise<HTMLLIElement[]> {
  return Promise.all(hits.map(resultItem));
}

function show(items: readonly HTMLElement[], message: string): void {
  status.textContent = message;
  list.replaceChildren(...items);
  aside.replaceChildren();
  directory.hidden = items.length > 0;
  if (message === "") filters.hidden = true;
}

function sentence(count: number): string {
  const asked = `«\u00a0${search.text.trim().slice(0, LONGEST_QUERY)}\u00a0»`;
  if (count === 0) return `Aucun article trouvé pour ${asked}.`;
  const articles = count === 1 ? "1\u00a0article" : `${count}\u00a0articles`;
  return isWide ? `${articles} avec des mots proches de ${asked}.` : `${articles} pour ${asked}.`;
}

function showFailure(): void {
  show([], "La recherche n’a pas pu se faire\u00a0: un fichier manque, ou le réseau est coupé.");
  aside.append(
    element(
      "p",
      "",
      button("Réessayer", () => void run()),
    ),
  );
}

function button(text: string, act: () => void): HTMLButtonElement {
  const made = element("button", "", text);
  made.type = "button";
  made.addEventListener("click", act);
  return made;
}

function moreButton(pages: readonly Hit[], from: number): HTMLElement {
  const more = button("Afficher la suite", async () => {
    more.disabled = true;
    const items = await itemsOf(pages.slice(from, from + SHOWN)).catch(() => undefined);
    if (!items) return showFailure();
    list.append(...items);
    items[0]?.querySelector("a")?.focus();
    paragraph.remove();
    if (pages.length > from + SHOWN) aside.prepend(moreButton(pages, from + SHOWN));
  });
  const paragraph = element("p", "", more);
  return paragraph;
}

function wholeMagazine(numero: string): HTMLElement {
  const link = element("a", "", "Chercher dans tout le magazine");
  const { numero: _, ...choice } = search.choice;
  link.href = writeAddress({ ...search, choice });
  return element("p", "", `Dans le numéro\u00a0${numero} seulement. `, link);
}

/** A search for the words cut short, when the whole ones find little. */
function offerMore({ query }: Found): void {
  if (isWide || query.phrases.length > 0 || widened(query) === undefined) return;
  const more = button("Élargir aux mots proches", () => {
    isWide = true;
    void run();
  });
  aside.append(element("p", "", more));
}

async function showNearWords(own: number): Promise<void> {
  const words = await nearWords(search.text);
  if (own !== turn) return;
  if (words.length > 0) {
    const links = words.flatMap((word, rank) => {
      const link = element("a", "", word);
      link.href = writeAddress({ ...search, text: word });
      return rank === 0 ? [link] : [", ", link];
    });
    aside.prepend(element("p", "", "Peut-être\u00a0: ", ...links, "\u00a0?"));
  }
}

/** Takes up a search, from the address or the controls, without adding to the address. */
function take(next: Search): void {
  search = next;
  isWide = false;
}

/** @param isStep true for what « Précédent » undoes: a search sent, a filter; not each key. */
function keepAddress(isStep: boolean): void {
  const address = writeAddress(search);
  if (address === location.search || (address === location.pathname && location.search === "")) {
    return;
  }
  if (isStep) history.pushState(null, "", address);
  else history.replaceState(null, "", address);
}

function readControls(): Search {
  const data = new FormData(form);
  const choice: Search["choice"] = {};
  for (const facet of FACETS) {
    const value = facet === "numero" ? search.choice.numero : data.get(facet);
    if (typeof value === "string" && value !== "") choice[facet] = value;
  }
  return { text: field.value, choice, byDate: data.get("tri") === "date" };
}

/** Searches for what the controls say; `isStep` as for the address. */
function searchAgain(isStep: boolean): void {
  take(readControls());
  keepAddress(isStep);
  void run();
}

function fillControls(): void {
  field.value = search.text;
  const sort = form.elements.namedItem("tri");
  if (sort instanceof HTMLSelectElement) sort.value = search.byDate ? "date" : "";
}

// Pagefind is fetched as soon as someone is about to type.
const prepare = () => void openIndex().catch(() => {});
for (const sign of ["pointerdown", "keydown"]) {
  field.addEventListener(sign, prepare, { once: true });
}
field.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(() => searchAgain(false), PAUSE);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  searchAgain(true);
});
form.addEventListener("change", ({ target }) => {
  if (target !== field) searchAgain(true);
});
addEventListener("popstate", () => {
  take(readAddress(location.search));
  fillControls();
  void run();
});

/** The field, then each result, in the order of arrows. */
document.addEventListener("keydown", (event) => {
  const links = [...list.querySelectorAll<HTMLAnchorElement>("h2 a")];
  const place = links.indexOf(document.activeElement as HTMLAnchorElement);
  const isInField = document.activeElement === field;
  if (!isInField && place === -1) return;
  if (event.key === "ArrowDown") links[place + 1]?.focus();
  else if (event.key === "ArrowUp" && place > 0) links[place - 1]?.focus();
  else if ((event.key === "ArrowUp" || event.key === "Escape") && place >= 0) field.select();
  else if (event.key === "Escape" && field.value !== "") {
    field.value = "";
    field.dispatchEvent(new Event("input"));
  } else return;
  event.preventDefault();
});

fillControls();
if (location.hash === "#q") {
  field.focus();
  prepare();
}
if (search.text !== "") void run();
