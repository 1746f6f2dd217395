import { isTyping } from "./typing.ts";

// « / » and Ctrl+K lead to the search, from any page.

const PLACE = "/recherche/#q";

document.addEventListener("keydown", (event) => {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  const isCommand = (ctrlKey || metaKey) && !altKey && key.toLowerCase() === "k";
  const isSlash = key === "/" && !ctrlKey && !metaKey && !altKey && !isTyping(target);
  if (!isCommand && !isSlash) return;
  event.preventDefault();
  const field = document.querySelector<HTMLInputElement>("#q");
  if (field) field.select();
  else location.assign(PLACE);
});
