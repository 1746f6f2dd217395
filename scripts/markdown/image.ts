import type { Token } from "markdown-it";
import { LONGEST } from "./address.ts";
import { type Context, refusal } from "./context.ts";
import { offsetOf } from "./inline-offsets.ts";
import { description, isDecorative } from "./plain-text.ts";
import { quoted } from "./quoted.ts";
import type { Place } from "./source.ts";
import type { ImageTarget, Refusal } from "./types.ts";

/**
 * Checks one image and gives it its address and size; returns its Markdown title, where caption and credit are.
 * A refused image gives way to its description.
 */
export function prepareImage(context: Context, block: Token, image: Token): string {
  const place = context.source.inline(block, offsetOf(image));
  const src = String(image.attrGet("src") ?? "");
  const title = readTitle(context, place, image);
  const alt = description(image);
  if (alt === "" && !isDecorative(image)) {
    const expected = `ce qu’elle montre, pour qui ne la voit pas, ou ![""](${src}) si elle n’ajoute rien au texte.`;
    context.fault(place, refusal(`L’image ${src} n’a pas de description.`, expected));
  }
  const target = resolve(context, src);
  if ("url" in target) {
    image.attrs = [
      ["src", target.url],
      ["alt", ""],
      ["width", target.width],
      ["height", target.height],
      ["loading", "lazy"],
      ["decoding", "async"],
    ];
    if (isDecorative(image)) image.children = [];
  } else {
    context.mend(place, src, target);
    image.type = "text";
    image.content = alt;
    image.children = null;
  }
  return title;
}

/** A title given once by a reference is repeated at each image. */
function readTitle(context: Context, place: Place, image: Token): string {
  const title = String(image.attrGet("title") ?? "");
  if (title.length <= LONGEST) return title;
  context.fault(place, refusal("Une légende est trop longue.", `moins de ${LONGEST}\u00a0signes.`));
  return title.slice(0, LONGEST);
}

function resolve(context: Context, src: string): ImageTarget | Refusal {
  const beside = "un fichier placé à côté du texte, comme siege.jpg.";
  if (src.length > LONGEST)
    return refusal(`L’adresse de l’image ${quoted(src)} est trop longue.`, beside);
  if (src === "") return refusal("Une image n’a pas d’adresse.", beside);
  if (/^(?:[a-z][a-z0-9+.-]*:|[/\\]{2})/i.test(src) || /\p{Cc}/u.test(src)) {
    return refusal(`L’image ${quoted(src)} vient d’ailleurs.`, beside);
  }
  return context.resolver.image(src);
}
