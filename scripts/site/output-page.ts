import type { VNode } from "preact";
import { renderPage } from "../../layouts/render.ts";
import type { FeedLink, SiteView } from "../../layouts/view.ts";
import type { FeedSource } from "../feeds/source.ts";
import type { Edition } from "../magazine/model.ts";
import type { Texts } from "./texts.ts";

/** A page to write: rendered only when it is written, so that pages never stand in memory together. */
export interface OutputPage {
  /** `/relire/` (written as `relire/index.html`) or `/404.html`. */
  url: string;
  render(): string;
}

/** What every page may draw from. */
export interface PagesContext {
  edition: Edition;
  texts: Texts;
  sources: FeedSource[];
  site: SiteView;
  /** Of the magazine: linked from every page. */
  feeds: FeedLink[];
}

/** A page at an address, from the element that makes it. */
export function page(url: string, { site }: PagesContext, make: () => VNode): OutputPage {
  return { url, render: () => renderPage(make(), site.magazine.typographie) };
}
