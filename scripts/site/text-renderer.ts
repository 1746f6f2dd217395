import type { Typography } from "../langue/index.ts";
import type { AddressBook } from "../magazine/address-book.ts";
import { pictureFinder } from "../magazine/pictures.ts";
import { type RenderedText, type Resolver, renderMarkdown } from "../markdown/index.ts";
import { linkResolver, type Place } from "./links.ts";

/** A text to render; plain data, fit to be sent to a thread. */
export interface TextJob extends Place {
  /** Markdown. */
  body: string;
  /** If it is not French. */
  lang?: string | undefined;
}

export interface TextResult {
  text: RenderedText;
  /** Address and file of each picture shown. */
  pictures: Map<string, string>;
  /** Links to a place in another page, as written, with the address they resolve to. */
  anchors: Map<string, string>;
}

/** What texts are rendered with: the content folder, the addresses that links may lead to, the magazine's choices. */
export interface RenderTools {
  root: string;
  book: AddressBook;
  typography: Typography;
}

/** Renders texts one by one, with their links and pictures resolved. */
export function textRenderer({
  root,
  book,
  typography,
}: RenderTools): (job: TextJob) => TextResult {
  const link = linkResolver(book);
  const serve = pictureServer(root);
  return (job) => {
    const pictures = new Map<string, string>();
    const anchors = new Map<string, string>();
    const resolver: Resolver = {
      link: (href) => {
        const target = link(href, job);
        if ("url" in target && href.includes("#")) anchors.set(href, target.url);
        return target;
      },
      image: (src) => serve(src, job, pictures),
    };
    const text = renderMarkdown(job.body, resolver, { typography, lang: job.lang });
    return { text, pictures, anchors };
  };
}

/** Gives pictures the address they are served at, beside the text that shows them, and notes them in `served`. */
export function pictureServer(root: string) {
  const find = pictureFinder(root);
  return (src: string, { folder, url }: Place, served: Map<string, string>) => {
    const picture = find(folder, src);
    if ("found" in picture) return picture;
    const address = `${url}${picture.name}`;
    served.set(address, picture.path);
    return { url: address, width: picture.width, height: picture.height };
  };
}
