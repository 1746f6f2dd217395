import { gunzipSync } from "node:zlib";
import type { FoundAddress } from "./address-rules.ts";
import { styleAddresses } from "./css.ts";
import { elementAddresses } from "./element-addresses.ts";
import { readJson } from "./json-rules.ts";
import { type RawAttribute, scanHtml } from "./scan-html.ts";
import { scriptAddresses } from "./script.ts";
import type { Placed } from "./site-fault.ts";
import { readXml, type XmlFacts } from "./xml-rules.ts";

/** Reads a file that is no page; nothing for those that hold neither address nor words: pictures, sounds, indexes. */
export function readFile(path: string, bytes: Buffer, site: string): FileFacts | undefined {
  const read = READERS[/\.[^./]+$/.exec(path)?.[0] ?? ""];
  return read?.(bytes, site, path);
}

export interface FileFacts extends XmlFacts {
  text: string;
}

type Reader = (bytes: Buffer, site: string, path: string) => FileFacts;

const readXmlFile: Reader = (bytes, site) => {
  const text = bytes.toString("utf8");
  return { text, ...readXml(text, site) };
};

const readJsonFile: Reader = (bytes, site, path) => {
  const text = bytes.toString("utf8");
  return { text, ...readJson(path, text, site) };
};

const READERS: Record<string, Reader> = {
  ".xml": readXmlFile,
  ".opml": readXmlFile,
  ".json": readJsonFile,
  ".webmanifest": readJsonFile,
  ".css": (bytes) => {
    const text = bytes.toString("utf8");
    return { ...NOTHING, text, addresses: styleAddresses(text) };
  },
  ".js": (bytes) => {
    const text = bytes.toString("utf8");
    const addresses = scriptAddresses(text).map((each) => ({ ...each, use: "script" as const }));
    return { ...NOTHING, text, addresses };
  },
  ".svg": (bytes) => readSvg(bytes.toString("utf8")),
  ".txt": (bytes, site) => {
    const text = bytes.toString("utf8");
    const addresses: FoundAddress[] = [];
    for (const { index, 0: address } of text.matchAll(/https?:\/\/[^\s<>()]+/g)) {
      if (address.startsWith(`${site}/`)) addresses.push({ address, at: index, use: "link" });
    }
    return { ...NOTHING, text, addresses };
  },
  // What the search shows of an article, compressed: https://github.com/Pagefind/pagefind
  ".pf_fragment": (bytes, site, path) => {
    const text = gunzipSync(bytes)
      .toString("utf8")
      .replace(/^pagefind_dcd/, "");
    const { url, meta } = JSON.parse(text) as { url: string; meta?: { title?: string } };
    const shown = JSON.stringify({ url, title: meta?.title });
    return { text: shown, ...readJson(path, shown, site) };
  },
};

const NOTHING: XmlFacts = { faults: [], addresses: [], titles: [], contents: [] };

/** A drawing is shown as it is: nothing in it may be fetched nor run. */
function readSvg(text: string): FileFacts {
  const addresses: FoundAddress[] = [];
  const faults: Placed[] = [];
  let inStyle = false;
  scanHtml(text, {
    open(name, attributes, at) {
      inStyle = name === "style";
      addresses.push(...elementAddresses(name, attributes), ...references(name, attributes));
      const isActive = name === "script" || attributes.some((each) => each.name.startsWith("on"));
      if (isActive)
        faults.push({ at, found: "Ce dessin contient un script.", expected: "un dessin." });
    },
    close() {
      inStyle = false;
    },
    text(content, at) {
      if (!inStyle) return;
      addresses.push(...styleAddresses(content).map((each) => ({ ...each, at: at + each.at })));
    },
    oddity() {},
  });
  const outside = /<\?xml-stylesheet|<!ENTITY/.exec(text);
  if (outside) {
    faults.push({
      at: outside.index,
      found: "Ce dessin appelle un autre fichier.",
      expected: "un dessin qui se suffit.",
    });
  }
  return { ...NOTHING, text, faults, addresses };
}

/** Any reference in SVG but a link; `elementAddresses` knows those that HTML may have too. */
function references(name: string, attributes: readonly RawAttribute[]): FoundAddress[] {
  if (/^(?:a|image|use|script)$/.test(name)) return [];
  return attributes
    .filter((each) => /^(?:xlink:)?href$/.test(each.name))
    .map(({ value, at }) => ({ address: value, at, use: "picture" }));
}
