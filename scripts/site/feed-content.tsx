import { OpeningFigure } from "../../layouts/parts/figure.tsx";
import { renderFragment } from "../../layouts/render.ts";
import { OPENING_SIZES } from "../../layouts/sizes.ts";
import { withPlainPictures } from "../feeds/plain-pictures.ts";
import type { Article } from "../magazine/model.ts";
import type { Magazine } from "../magazine/schema.ts";
import { withoutDoublets } from "../markdown/index.ts";
import type { Texts } from "./texts.ts";

/** The full text of an article for feeds: what opens it, its text, its notes, as plain as readers of feeds are. */
export function feedContent(article: Article, texts: Texts, { typographie }: Magazine): string {
  const { html, notes } = texts.of(article);
  const cover = texts.coverOf(article);
  const opening = cover
    ? renderFragment(<OpeningFigure picture={cover} sizes={OPENING_SIZES} />, typographie)
    : "";
  return withPlainPictures(withoutDoublets(opening + html + notes));
}
