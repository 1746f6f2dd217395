import type { RendererRule, Token } from "markdown-it";
import { srcset, usualFile } from "../magazine/picture-files.ts";
import { LONGEST } from "./address.ts";
import { readCaption } from "./caption.ts";
import { type Context, refusal } from "./context.ts";
import { offsetOf } from "./inline-offsets.ts";
import { description, isDecorative } from "./plain-text.ts";
import { quoted } from "./quoted.ts";
import type { Place } from "./source.ts";
import { metaOf } from "./token-meta.ts";
import type { Credits, ImageTarget, Refusal } from "./types.ts";

/** An image once checked: its files, if it can be shown, and what is said of it. */
export interface PreparedImage extends Credits {
  target: ImageTarget | undefined;
  /** The Markdown title, where caption, credit and licence are. */
  title: string;
}

/** How wide an image is shown. */
export interface ImagePlace {
  sizes: string;
  /** As `Resolver.image` has it. */
  small: boolean;
}

/** Checks one image and finds its files. A refused image gives way to its description. */
export function prepareImage(
  context: Context,
  block: Token,
  image: Token,
  { sizes, small }: ImagePlace = { sizes: context.sizes.figure, small: false },
): PreparedImage {
  const place = context.source.inline(block, offsetOf(image));
  const src = String(image.attrGet("src") ?? "");
  const title = readTitle(context, place, image);
  const alt = description(image);
  if (alt === "" && !isDecorative(image)) {
    const expected = `ce qu’elle montre, pour qui ne la voit pas, ou ![""](${src}) si elle n’ajoute rien au texte.`;
    context.fault(place, refusal(`L’image ${src} n’a pas de description.`, expected));
  }
  const found = resolve(context, src, small);
  const credits = readCaption(title);
  if (!("plain" in found)) {
    context.mend(place, src, found);
    image.type = "text";
    image.content = alt;
    image.children = null;
    return { ...credits, target: undefined, title };
  }
  image.meta = { ...image.meta, target: found, sizes };
  if (isDecorative(image)) image.children = [];
  credits.credit ||= found.credit ?? "";
  credits.licence ??= found.licence;
  context.pictures.push({ ...credits, file: found.file, alt });
  return { ...credits, target: found, title };
}

/** On the token of an image. */
interface ImageMeta {
  target: ImageTarget;
  sizes: string;
  /** Where it has no caption: words that would be lost. */
  title?: string;
}

type Attribute = [name: string, value: string | number | undefined];

/** Renderer: the files of a picture, among which the browser takes one. */
export function renderImage(escapeHtml: (text: string) => string): RendererRule {
  return (tokens, index, options, env, renderer) => {
    const meta = metaOf<ImageMeta>(tokens[index]);
    const { target } = meta;
    const { plain, modern, width, height, classes } = target;
    const attributes = (list: Attribute[]) =>
      list
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => ` ${name}="${escapeHtml(String(value))}"`)
        .join("");
    const choice = (files: typeof plain): Attribute[] => [
      ["srcset", srcset(files) ?? files[0]?.url],
      ["sizes", files.length > 1 ? meta.sizes : undefined],
    ];
    const img = `<img${attributes([
      ["class", classes.length > 0 ? classes.join(" ") : undefined],
      ["src", usualFile(target).url],
      ...(plain.length > 1 ? choice(plain) : []),
      ["alt", renderer.renderInlineAsText(tokens[index]?.children ?? [], options, env)],
      ["width", width],
      ["height", height],
      ["loading", "lazy"],
      ["decoding", "async"],
      ["title", meta.title],
    ])}>`;
    if (!modern) return img;
    return `<picture><source${attributes([["type", modern.type], ...choice(modern.files)])}>${img}</picture>`;
  };
}

/** A title given once by a reference is repeated at each image. */
function readTitle(context: Context, place: Place, image: Token): string {
  const title = String(image.attrGet("title") ?? "");
  if (title.length <= LONGEST) return title;
  context.fault(place, refusal("Une légende est trop longue.", `moins de ${LONGEST}\u00a0signes.`));
  return title.slice(0, LONGEST);
}

function resolve(context: Context, src: string, small: boolean): ImageTarget | Refusal {
  return checkFile(src, "image", "siege.jpg") ?? context.resolver.image(src, small);
}

/** Why an address cannot be that of a file beside the text; `noun` is the name of such a file. */
export function checkFile(
  src: string,
  noun: "image" | "enregistrement",
  example: string,
): Refusal | undefined {
  const beside = `un fichier placé à côté du texte, comme ${example}.`;
  const the = `L’${noun}`;
  if (src.length > LONGEST)
    return refusal(`L’adresse de l’${noun} ${quoted(src)} est trop longue.`, beside);
  if (src === "")
    return refusal(
      noun === "image"
        ? "Une image n’a pas d’adresse."
        : "::: son ne dit pas quel fichier écouter.",
      beside,
    );
  if (/^(?:[a-z][a-z0-9+.-]*:|[/\\]{2})/i.test(src) || /\p{Cc}/u.test(src)) {
    return refusal(`${the} ${quoted(src)} vient d’ailleurs.`, beside);
  }
  return undefined;
}
