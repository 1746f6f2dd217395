// « / » and Ctrl+K lead to the search, from any page.

const PLACE = "/recherche/#q";

document.addEventListener("keydown", (event) => {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  const isTyping =
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:input|select|textarea)$/i.test(target.tagName));
  const isCommand = (ctrlKey || metaKey) && !altKey && key.toLowerCase() === "k";
  const isSlash = key === "/" && !ctrlKey && !metaKey && !altKey && !isTyping;
  if (!isCommand && !isSlash) return;
  event.preventDefault();
  const field = document.querySelector<HTMLInputElement>("#q");
  if (field) field.select();
  else location.assign(PLACE);
});
