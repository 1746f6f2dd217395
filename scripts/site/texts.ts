import { resolve } from "node:path";
import type { AddressBook } from "../magazine/address-book.ts";
import type { Fault } from "../magazine/fault.ts";
import type { Article, Edition, Numero, Page, Source } from "../magazine/model.ts";
import { nearest } from "../magazine/nearest.ts";
import { addressKey } from "../magazine/old-addresses.ts";
import { type PictureProblem, pictureFinder } from "../magazine/pictures.ts";
import { locate } from "../magazine/yaml.ts";
import type { YamlText } from "../magazine/yaml-text.ts";
import { type RenderedText, renderMarkdown } from "../markdown/index.ts";

/** A picture with the address it is served at. */
export interface ServedPicture {
  url: string;
  width: number;
  height: number;
  alt: string;
  legende: string | undefined;
  credit: string | undefined;
}

/** Every text of an edition rendered once; later steps only read. */
export interface Texts {
  of(text: Article | Numero | Page): RenderedText;
  coverOf(text: Article | Numero): ServedPicture | undefined;
  /** Pictures that the texts show, by the address they are served at, with the path of the file. */
  pictures: Map<string, string>;
}

/** Renders the texts of an edition, checking their links and pictures; faults go to `faults`. */
export function renderTexts(
  edition: Edition,
  book: AddressBook,
  { root, headers, faults }: { root: string; headers: Map<string, YamlText>; faults: Fault[] },
): Texts {
  const find = pictureFinder(root);
  const pictures = new Map<string, string>();
  const rendered = new Map<Source, RenderedText>();
  const covers = new Map<Source, ServedPicture>();
  const link = linkResolver(book);
  const serve = (url: string, folder: string, src: string) => {
    const picture = find(folder, src);
    if ("found" in picture) return picture;
    const served = `${url}${picture.name}`;
    pictures.set(served, picture.path);
    return { url: served, width: picture.width, height: picture.height };
  };
  for (const text of [...edition.numeros, ...edition.articles, ...edition.pages]) {
    const { source, url } = text;
    const result = renderMarkdown(source.body, {
      link: (href) => link(href, source, url),
      image: (src) => serve(url, source.folder, src),
    });
    for (const fault of result.faults) {
      faults.push({ ...fault, file: source.file, line: fault.line + source.bodyLine });
    }
    rendered.set(source, result);
    const cover = text.kind === "page" ? undefined : text.couverture;
    if (!cover) continue;
    const served = serve(url, source.folder, cover.image);
    if ("found" in served) {
      faults.push(coverFault(served, headers.get(source.file) as YamlText));
    } else {
      const { alt, legende, credit } = cover;
      covers.set(source, { ...served, alt, legende, credit });
    }
  }
  return {
    of: ({ source }) => rendered.get(source) as RenderedText,
    coverOf: ({ source }) => covers.get(source),
    pictures,
  };
}

function coverFault(problem: PictureProblem, header: YamlText): Fault {
  const { fix, ...sentences } = problem;
  return {
    file: header.file,
    ...locate(header, ["couverture", "image"]),
    ...sentences,
    ...(fix === undefined ? {} : { fix: `image: ${fix}` }),
  };
}

type Resolved = { url: string } | { found: string; expected?: string; fix?: string };

/**
 * Where a link written in a text leads: an address of the site (`/relire/`), or the folder or file of another text
 * (`../autre-article/`), as editors see it on their disk.
 */
function linkResolver(book: AddressBook): (href: string, source: Source, url: string) => Resolved {
  const old = new Map(book.redirections.map(({ de, vers }) => [addressKey(de), vers]));
  return (href, source, url) => {
    const [, path, rest] = /^([^?#]*)(.*)$/s.exec(href) as unknown as [string, string, string];
    if (path === "") return { url: url + rest };
    if (path.startsWith("/")) return siteAddress(path, rest, href, book, old);
    const target = resolve(source.folder, decode(path));
    const address = book.byPath.get(target);
    if (address === undefined && book.unread.has(target)) return { url };
    if (address === undefined) {
      return {
        found: `Le lien « ${href} » ne mène à aucun texte.`,
        expected:
          "le dossier d’un autre article, comme ../un-autre-article/, ou une adresse complète.",
      };
    }
    return live(address, rest, href, book);
  };
}

function siteAddress(
  path: string,
  rest: string,
  href: string,
  book: AddressBook,
  old: Map<string, string>,
): Resolved {
  const closed = path.endsWith("/") ? path : `${path}/`;
  const exact = [path, closed].find(
    (address) => book.live.has(address) || book.hidden.has(address),
  );
  if (exact !== undefined) return live(exact, rest, href, book);
  if (book.unread.has(closed)) return { url: closed };
  const now = old.get(addressKey(path));
  if (now !== undefined) {
    return {
      found: `Le lien « ${href} » donne une ancienne adresse.`,
      expected: "l’adresse d’aujourd’hui.",
      fix: now + rest,
    };
  }
  const near = nearest(closed, book.live);
  return {
    found: `Le lien « ${href} » ne mène à aucune page du site.`,
    expected: near === undefined ? "l’adresse d’une page du site." : `${near}, peut-être.`,
    ...(near === undefined ? {} : { fix: near + rest }),
  };
}

function live(address: string, rest: string, href: string, book: AddressBook): Resolved {
  const file = book.hidden.get(address);
  if (file === undefined) return { url: address + rest };
  return {
    found: `Le lien « ${href} » mène à un texte qui n’est pas publié.`,
    expected: `que ${file} soit publié avant, ou un texte sans ce lien.`,
  };
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
