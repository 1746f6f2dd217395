// The browser passes from a page to another with the movement of assets/styles/transitions.css, if one turns to the other;
// else at once. https://www.w3.org/TR/css-view-transitions-2/#cross-document-view-transitions
// The page that comes says which, from its head: its body may not be there yet when it first shows.

/** A numéro, and an article in it. */
const NUMERO = /^\/numeros\/[^/]+\/$/;
const ARTICLE = /^\/numeros\/[^/]+\/[^/]+\/$/;

// Where one comes from is told to nobody, by the policy of the site, hence to no page of its own: each leaves its path in
// the history of the window, which holds it anyway.
globalThis.navigation?.addEventListener("navigate", () => {
  navigation.updateCurrentEntry({ state: location.pathname });
});

addEventListener("pagereveal", (event) => {
  const { viewTransition } = event as PageRevealEvent;
  if (!viewTransition) return;
  const from: unknown = globalThis.navigation?.activation?.from?.getState();
  const movement = typeof from === "string" && movementFrom(from);
  if (movement) viewTransition.types.add(movement);
  else viewTransition.skipTransition();
});

// A reader who turns pages faster than they move is right; Chromium complains in the page that came too soon.
addEventListener("unhandledrejection", (event) => {
  const { reason } = event;
  const isLate = reason instanceof DOMException && /^Transition .*revealed/.test(reason.message);
  if (isLate) event.preventDefault();
});

/** Type of the transition, for the stylesheet. */
function movementFrom(path: string): "suivante" | "precedente" | undefined {
  const isLinked = (rel: string) =>
    document.querySelector<HTMLLinkElement>(`link[rel=${rel}]`)?.getAttribute("href") === path;
  if (isLinked("prev") || holds(path, location.pathname)) return "suivante";
  if (isLinked("next") || holds(location.pathname, path)) return "precedente";
  return undefined;
}

function holds(numero: string, article: string): boolean {
  return NUMERO.test(numero) && ARTICLE.test(article) && article.startsWith(numero);
}
