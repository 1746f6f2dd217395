const views = new WeakMap<HTMLAnchorElement, HTMLElement>();

/** A figure as the viewer shows it, in the language of its text. Made once: from then on, its picture is fetched. */
export function viewOf(link: HTMLAnchorElement): HTMLElement {
  const known = views.get(link);
  if (known) return known;
  const figure = link.closest("figure") as HTMLElement;
  const view = figure.cloneNode(true) as HTMLElement;
  view.lang = figure.closest<HTMLElement>("[lang]")?.lang ?? "";
  const stage = document.createElement("div");
  stage.className = "scene";
  const copy = view.querySelector(".agrandir") as HTMLElement;
  stage.append(...copy.childNodes);
  // A few levels of a tint are made for the page; who looks closer sees the photo.
  const dithered = stage.querySelector<HTMLImageElement>(".trame");
  if (dithered) {
    dithered.closest("picture")?.replaceWith(dithered);
    dithered.src = link.href;
    dithered.className = "";
  }
  copy.replaceWith(stage);
  enlarge(stage, /\.svg$/.test(link.pathname));
  views.set(link, view);
  return view;
}

/** @param isDrawing a drawing is as sharp at any size; a photo is never larger than its file. */
function enlarge(stage: HTMLElement, isDrawing: boolean): void {
  const image = stage.querySelector("img") as HTMLImageElement;
  const size = (name: string) => Number(image.getAttribute(name));
  const width = size("width");
  const height = size("height");
  image.style.setProperty("--ratio", String(width / height));
  if (!isDrawing) image.style.setProperty("--most", `${width}px`);
  // From these the browser chooses the file. Here and not in `min()`, which not all of them read in `sizes`.
  const sizes = `(min-aspect-ratio: ${width}/${height}) ${Math.ceil((100 * width) / height)}vh, 100vw`;
  for (const each of stage.querySelectorAll("[sizes]")) each.setAttribute("sizes", sizes);
  image.loading = "eager";
}
