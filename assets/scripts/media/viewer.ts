import { followSwipes } from "../swipe.ts";
import { followedLink } from "./link.ts";
import { viewOf } from "./view.ts";

// The pictures of a gallery, one at a time, as large as the window allows. Without this script, each leads to its file.

const OPENER = ".agrandir";

/** Made for the first picture opened. */
let open: ((link: HTMLAnchorElement) => void) | undefined;

document.addEventListener("click", (event) => {
  const link = followedLink(event, `.galerie ${OPENER}`);
  if (!link) return;
  open ??= makeViewer();
  open(link);
  // Last: in a browser that cannot open the viewer, the link still leads to its picture.
  event.preventDefault();
});

function makeViewer(): (link: HTMLAnchorElement) => void {
  let links: HTMLAnchorElement[] = [];
  let at = 0;
  let view = document.createElement("figure") as HTMLElement;
  const place = element("p", "place");
  place.ariaHidden = "true";
  // What a voice says as the viewer opens, then of each picture.
  const notice = element("p", "annonce");
  notice.id = "visionneuse-annonce";
  notice.role = "status";
  const alternative = element("span", "");
  const close = button("fermer", "Fermer", () => dialog.close());
  const previous = button("precedente", "Précédente", () => show(at - 1));
  const next = button("suivante", "Suivante", () => show(at + 1));
  const dialog = element("dialog", "visionneuse");
  dialog.ariaLabel = "Images en grand";
  dialog.setAttribute("aria-describedby", notice.id);
  dialog.append(place, notice, close, view, previous, next);
  document.body.append(dialog);

  /** Does nothing beyond the first picture and the last. */
  function show(to: number): void {
    const link = links[to];
    if (!link) return;
    at = to;
    const shown = viewOf(link);
    view.replaceWith(shown);
    view = shown;
    // A link of the caption that had the focus has gone with it.
    if (!dialog.contains(document.activeElement)) close.focus();
    const image = view.querySelector("img") as HTMLImageElement;
    const fetchNeighbours = () => {
      if (at === to && dialog.open) links.slice(Math.max(0, to - 1), to + 2).forEach(viewOf);
    };
    image.decode().then(fetchNeighbours, fetchNeighbours);
    tell(image.alt);
  }

  function tell(alt: string): void {
    const { length } = links;
    place.textContent = `${at + 1}\u00a0/\u00a0${length}`;
    alternative.textContent = alt;
    alternative.lang = view.lang;
    notice.replaceChildren(`Image ${at + 1} sur ${length}${alt && "\u00a0: "}`, alternative);
    place.hidden = previous.hidden = next.hidden = length < 2;
    previous.ariaDisabled = String(at === 0);
    next.ariaDisabled = String(at === length - 1);
  }

  document.addEventListener("keydown", (event) => {
    const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (!dialog.open || altKey || ctrlKey || metaKey || shiftKey) return;
    const steps: Record<string, number> = {
      ArrowLeft: at - 1,
      ArrowRight: at + 1,
      Home: 0,
      End: links.length - 1,
    };
    const to = steps[key];
    if (to === undefined) return;
    event.preventDefault();
    show(to);
  });
  dialog.addEventListener("click", ({ target }) => {
    const isBeside = target === dialog || (target as Element).className === "scene";
    // Letters selected up to there are no wish to leave.
    if (isBeside && getSelection()?.isCollapsed !== false) dialog.close();
  });
  dialog.addEventListener("close", () => {
    const link = links[at];
    link?.scrollIntoView({ block: "nearest", behavior: "instant" });
    link?.focus({ preventScroll: true });
  });
  followSwipes(dialog, {
    moved: () => view.querySelector("img") as HTMLElement,
    turn: (step) => show(at + step),
  });

  return (link) => {
    links = [...(link.closest(".galerie") as Element).querySelectorAll<HTMLAnchorElement>(OPENER)];
    show(links.indexOf(link));
    dialog.showModal();
  };
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.className = className;
  return made;
}

function button(className: string, text: string, act: () => void): HTMLButtonElement {
  const made = element("button", className);
  made.type = "button";
  made.textContent = text;
  made.addEventListener("click", act);
  return made;
}
