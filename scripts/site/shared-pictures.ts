import { createHash } from "node:crypto";
import type { SharedPicture } from "../../layouts/view.ts";
import { signatureText } from "../../layouts/words.ts";
import type { Card } from "../images/cards/card.ts";
import { CARD_HEIGHT, CARD_WIDTH, CARDS_MAKING } from "../images/cards/making.ts";
import type { Drawing } from "../images/darkroom.ts";
import { drawingOf, readSame } from "../images/develop.ts";
import type { Picture } from "../images/read-picture.ts";
import { formatMonth } from "../magazine/dates.ts";
import type { Article, Numero, Page } from "../magazine/model.ts";
import type { Magazine } from "../magazine/schema.ts";
import type { ServedFile } from "./picture-server.ts";

/** The picture that opens a text, as read. */
export interface Opening {
  path: string;
  picture: Picture;
  alt: string;
  /** Who made it, and its licence if it is not the magazine's. */
  credit: string | undefined;
}

/**
 * The picture that stands for a text where someone shares it: what opens it, or its title set in the magazine's typeface.
 * What draws is loaded only when it must draw.
 *
 * @param files gets the file, by its address
 */
export function sharePicture(
  text: Article | Numero,
  magazine: Magazine,
  opening: Opening | undefined,
  files: Map<string, ServedFile>,
): SharedPicture {
  const drawing = opening
    ? coverDrawing(opening, magazine, tintOf(text))
    : cardDrawing(cardOf(text, magazine));
  const [key = "", ending = ""] = drawing.name.split(".");
  const url = `${text.url}partage-${key.slice(0, 8)}.${ending}`;
  files.set(url, { kind: "drawn", drawing });
  return {
    url: magazine.adresse + url,
    type: ending === "jpg" ? "image/jpeg" : "image/png",
    width: CARD_WIDTH,
    height: CARD_HEIGHT,
    alt: opening?.alt || text.titre,
  };
}

/** The colour of the house, for what belongs to no numéro. */
export const HOUSE = "#ff615d";

/** The colour of the numéro that a text belongs to; that of the house for a page. */
export function tintOf(text: Article | Numero | Page): string {
  if (text.kind === "article") return text.numero.teinte;
  return text.kind === "numero" ? text.teinte : HOUSE;
}

function cardOf(text: Article | Numero, { nom }: Magazine): Card {
  const common = { title: text.titre, name: nom, tint: tintOf(text) };
  if (text.kind === "numero") {
    const { numero, date } = text;
    return {
      ...common,
      eyebrow: `Numéro\u00a0${numero}`,
      byline: formatMonth(date),
      number: numero,
    };
  }
  return { ...common, eyebrow: text.rubrique.nom, byline: signatureText(text.signatures) };
}

function cardDrawing(card: Card): Drawing {
  return {
    name: `${keyOf({ card })}.png`,
    draw: async () => {
      const [{ cardSvg }, { renderCard }] = await Promise.all([
        import("../images/cards/card.ts"),
        import("../images/cards/render-card.ts"),
      ]);
      return renderCard(cardSvg(card));
    },
  };
}

/** The square picture of a podcast, which has none of its own. */
export function squareCardDrawing(title: string, name: string): Drawing {
  const card: Card = { eyebrow: "Podcast", title, byline: undefined, name, tint: HOUSE };
  return {
    name: `${keyOf({ square: card })}.png`,
    draw: async () => {
      const [{ squareCardSvg }, { renderCard }] = await Promise.all([
        import("../images/cards/card.ts"),
        import("../images/cards/render-card.ts"),
      ]);
      return renderCard(squareCardSvg(card));
    },
  };
}

/** A square picture of an editor's. */
export interface SquarePicture {
  path: string;
  hash: string;
  width: number;
}

export function squareDrawing({ path, hash, width }: SquarePicture): Drawing {
  return {
    name: `${keyOf({ square: hash })}.jpg`,
    draw: async () => {
      const { renderSquare } = await import("../images/cards/render-square.ts");
      return renderSquare(await readSame(path, hash), width);
    },
  };
}

function coverDrawing(
  { path, picture, credit }: Opening,
  { nom: name }: Magazine,
  tint: string,
): Drawing {
  return {
    name: `${keyOf({ cover: picture.hash, credit, name, tint })}.jpg`,
    draw: async () => {
      const [{ coverOverlaySvg }, { renderCover }] = await Promise.all([
        import("../images/cards/cover-overlay.ts"),
        import("../images/cards/render-cover.ts"),
      ]);
      const bytes = await readSame(path, picture.hash);
      const photo = picture.kind === "drawing" ? Buffer.from(await drawingOf(bytes)) : bytes;
      return renderCover(photo, coverOverlaySvg({ credit, name, tint }), tint);
    },
  };
}

function keyOf(what: object): string {
  return createHash("sha256")
    .update(JSON.stringify({ CARDS_MAKING, ...what }))
    .digest("hex")
    .slice(0, 32);
}
