// The reader's choice between inclusive forms as written and doublets: one class on the root, and the stylesheet does
// the rest. Loaded in the head, neither deferred nor as a module: the first paint must already show the text chosen.

/** Value of the control, class of the root, and what is kept: the choice of the author's text leaves nothing. */
const SPELLED_OUT = "toutes-lettres";
/** Name of the control, and key of what is kept. */
const NAME = "ecriture";

/** What a text holds from top to bottom: one of them is at the top of the window. */
const BLOCKS = "main :is(h1, h2, h3, h4, p, li, tr, pre, figure)";

const root = document.documentElement;

function isSpelledOut(): boolean {
  return root.classList.contains(SPELLED_OUT);
}

/** As kept on this machine, else, where a browser refuses to keep anything, as shown. */
function chosen(): boolean {
  try {
    return localStorage.getItem(NAME) === SPELLED_OUT;
  } catch {
    return isSpelledOut();
  }
}

function keep(spelledOut: boolean): void {
  try {
    if (spelledOut) localStorage.setItem(NAME, SPELLED_OUT);
    else localStorage.removeItem(NAME);
  } catch {
    // The choice then lasts as long as the page.
  }
}

/** Shows one text or the other, without moving what stands at the top of the window. */
function show(spelledOut: boolean): void {
  if (spelledOut !== isSpelledOut()) {
    const top = (block?: Element) => block?.getBoundingClientRect().top ?? 0;
    const first = [...document.querySelectorAll(BLOCKS)].find(
      (block) => block.getBoundingClientRect().bottom > 0,
    );
    const before = top(first);
    root.classList.toggle(SPELLED_OUT, spelledOut);
    scrollBy({ top: top(first) - before, behavior: "instant" });
  }
  for (const radio of document.querySelectorAll<HTMLInputElement>(`[name=${NAME}]`)) {
    radio.checked = (radio.value === SPELLED_OUT) === spelledOut;
  }
}

const follow = () => show(chosen());

follow();
// The control needs this script: the stylesheet shows it to those who have it.
root.classList.add("scripted");

document.addEventListener("DOMContentLoaded", follow);
// A page that comes back, by « Précédent » or reloaded with what its controls held, was not told of the changes.
addEventListener("pageshow", follow);
addEventListener("storage", follow);
document.addEventListener("change", ({ target }) => {
  if (!(target instanceof HTMLInputElement) || target.name !== NAME) return;
  const spelledOut = target.value === SPELLED_OUT;
  keep(spelledOut);
  show(spelledOut);
});
