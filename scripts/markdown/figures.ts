import type { StateCore, Token } from "markdown-it";
import { type Context, contextOf, refusal } from "./context.ts";
import { captionTokens, figureTokens } from "./figure-tokens.ts";
import { type ImagePlace, prepareImage } from "./image.ts";
import { offsetOf } from "./inline-offsets.ts";

/** Core rule: an image alone in its paragraph is a figure, those of a gallery are one each, others stay in the text. */
export function figures(state: StateCore): void {
  const context = contextOf(state.env);
  const { tokens } = state;
  const galleries: Gallery[] = [];
  tokens.forEach((token, index) => {
    const gallery = galleries.at(-1);
    if (token.type === "galerie_close") galleries.pop();
    else if (gallery && token.level === gallery.level + 1) checkGalleryBlock(context, token);
    if (token.type === "galerie_open") galleries.push(openGallery(tokens, index));
    if (token.type !== "inline") return;
    const isParagraph = tokens[index - 1]?.type === "paragraph_open";
    if (isParagraph && gallery && token.level === gallery.level + 2) {
      fillGallery(context, tokens, index, gallery);
    } else if (token.children?.some(isImage)) {
      const isAlone = isParagraph && token.children.length === 1;
      if (isAlone) makeFigure(context, tokens, index);
      else keepInline(context, token);
    }
  });
}

/** A gallery whose images are being set. */
interface Gallery {
  level: number;
  total: number;
  /** How many are set. */
  done: number;
}

function openGallery(tokens: readonly Token[], index: number): Gallery {
  const { level } = tokens[index] as Token;
  const end = tokens.findIndex(
    (token, at) => at > index && token.type === "galerie_close" && token.level === level,
  );
  const images = tokens
    .slice(index, end)
    .flatMap(({ children }) => (children ?? []).filter(isImage));
  return { level, total: images.length, done: 0 };
}

function makeFigure(context: Context, tokens: readonly Token[], index: number): void {
  const [open, block, close] = tokens.slice(index - 1, index + 2);
  const image = block?.children?.[0];
  if (!open || !block || !close || !image) return;
  open.tag = close.tag = "figure";
  open.hidden = close.hidden = false;
  const { target, ...credits } = prepareImage(context, block, image);
  const original = target?.dithered ? target.full : undefined;
  block.children = [image, ...captionTokens(credits, original)];
}

function keepInline(context: Context, block: Token): void {
  for (const image of block.children ?? []) {
    if (!isImage(image)) continue;
    const place = context.source.inline(block, offsetOf(image));
    const { title } = prepareImage(context, block, image);
    if (title === "") continue;
    keepTitle(image, title);
    const expected = "l’image seule dans son paragraphe, ou rien après son adresse.";
    context.fault(place, refusal("Une image au fil du texte a une légende.", expected));
  }
}

/** The fault told, the preview still shows every word. */
function keepTitle(image: Token, title: string): void {
  if (title === "") return;
  if (isImage(image)) image.meta = { ...image.meta, title };
  else image.content += ` (${title})`;
}

function fillGallery(
  context: Context,
  tokens: readonly Token[],
  index: number,
  gallery: Gallery,
): void {
  const [open, block, close] = tokens.slice(index - 1, index + 2);
  if (!open || !block || !close) return;
  const children = block.children ?? [];
  const isPure = children.every((child) => isImage(child) || isBlank(child));
  if (!isPure) {
    refuseInGallery(context, lineOfFirst(block, children));
    for (const image of children.filter(isImage))
      keepTitle(image, prepareImage(context, block, image).title);
    return;
  }
  open.hidden = close.hidden = true;
  block.children = children.filter(isImage).flatMap((image) => {
    const place = placeIn(gallery, context);
    const { target, ...credits } = prepareImage(context, block, image, place);
    return figureTokens(image, credits, target);
  });
}

/** The place of the next image: the first of an odd number takes the whole width of a telephone. */
function placeIn(gallery: Gallery, { sizes }: Context): ImagePlace {
  const { total } = gallery;
  const rank = gallery.done++;
  return { sizes: sizes.gallery(rank, total), small: rank > 0 || total % 2 === 0 };
}

/** A block of a gallery that is not a paragraph. */
function checkGalleryBlock(context: Context, token: Token): void {
  const isParagraph = token.type === "paragraph_open" || token.type === "paragraph_close";
  if (!isParagraph && token.nesting !== -1) refuseInGallery(context, token.map?.[0] ?? 0);
}

function refuseInGallery(context: Context, line: number): void {
  const expected =
    'une image par ligne, sa légende dans son titre\u00a0: ![description](photo.jpg "Légende. / Crédit").';
  context.fault(
    context.source.block(line),
    refusal("La galerie contient autre chose que des images.", expected),
  );
}

function lineOfFirst(block: Token, children: readonly Token[]): number {
  let line = block.map?.[0] ?? 0;
  for (const child of children) {
    if (child.type === "softbreak" || child.type === "hardbreak") line++;
    else if (!isImage(child) && !isBlank(child)) break;
  }
  return line;
}

function isImage(token: Token): boolean {
  return token.type === "image";
}

function isBlank(token: Token): boolean {
  return (
    token.type === "softbreak" ||
    token.type === "hardbreak" ||
    (token.type === "text" && token.content.trim() === "")
  );
}
