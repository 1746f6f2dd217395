import { styleAddresses } from "./css.ts";
import { elementAddresses, isData, rawValue } from "./element-addresses.ts";
import { decodeEntities } from "./entities.ts";
import { isItalic, PLAIN, type Slant, slantWithin, UPRIGHT } from "./italics.ts";
import type { AddressUse, PageFacts } from "./page-facts.ts";
import { type HtmlHandler, type RawAttribute, scanHtml } from "./scan-html.ts";
import { scriptAddresses } from "./script.ts";
import { Skeleton, VOID } from "./skeleton.ts";
import { type PictureChoice, takenPicture } from "./telephone.ts";
import { WEIGHT_CLASS } from "./weight-mark.ts";

interface OpenElement {
  name: string;
  attributes: readonly RawAttribute[];
  hides: boolean;
  slant: Slant;
}

/** Reads a page once, for all that is checked in it. */
export function readPage(html: string): PageFacts {
  const reader = new PageReader();
  scanHtml(html, reader);
  reader.facts.skeleton = reader.skeleton.root();
  return reader.facts;
}

const LABELS = new Set(["a", "h1", "h2", "h3", "h4"]);

class PageReader implements HtmlHandler {
  readonly skeleton = new Skeleton();
  readonly facts: PageFacts = {
    lang: undefined,
    title: undefined,
    description: undefined,
    refreshes: false,
    h1: [],
    ids: new Map(),
    twice: [],
    uses: [],
    policy: undefined,
    inline: [],
    data: [],
    elements: 0,
    labels: [],
    shown: undefined,
    italic: false,
    plain: false,
    skeleton: undefined,
  };
  /** Elements that are open, outermost first. */
  readonly #open: OpenElement[] = [];
  #svgs = 0;
  #hiding = 0;
  /** Of the `<picture>` that is open. */
  #sources: PictureChoice[] = [];
  /** Link or heading that is open, and what it says so far. */
  #label: { depth: number; text: string; at: number } | undefined;

  oddity(): void {
    this.skeleton.oddity();
  }

  open(name: string, attributes: RawAttribute[], at: number): void {
    this.skeleton.open(name, attributes);
    const { facts } = this;
    if (this.#svgs === 0) facts.elements++;
    if (attributes.length > 0) {
      for (const attribute of attributes) this.#note(name, attribute);
      for (const use of elementAddresses(name, attributes)) facts.uses.push(use);
    }
    this.#noteElement(name, attributes, at);
    if (name === "html") facts.plain = rawValue(attributes, "class") === PLAIN;
    if (VOID.has(name)) return;
    // What is spelled out beside an inclusive form is the same word again.
    const hides = name === "span" && rawValue(attributes, "class") === "tl";
    const slant = slantWithin(this.#open.at(-1)?.slant ?? UPRIGHT, name, attributes);
    this.#open.push({ name, attributes, hides, slant });
    if (hides) this.#hiding++;
    if (LABELS.has(name) && !this.#label) this.#label = { depth: this.#open.length, text: "", at };
  }

  close(name: string): void {
    this.skeleton.close(name);
    const depth = this.#open.findLastIndex((each) => each.name === name);
    if (depth === -1) return;
    for (const { name: closed, hides } of this.#open.splice(depth)) {
      if (closed === "svg") this.#svgs--;
      if (hides) this.#hiding--;
      if (closed === "picture") this.#sources = [];
    }
    if (this.#label && this.#open.length < this.#label.depth) {
      const { text, at } = this.#label;
      this.facts.labels.push({ text: decodeEntities(text), at });
      this.#label = undefined;
    }
  }

  text(text: string, at: number): void {
    this.skeleton.text(text);
    const inside = this.#open.at(-1);
    if (!inside) return;
    const { facts } = this;
    facts.italic ||= text.trim() !== "" && isItalic(inside.slant);
    if (inside.name === "title" && this.#svgs === 0) facts.title ??= decodeEntities(text);
    else if (inside.name === "script") this.#script(inside.attributes, text, at);
    else if (inside.name === "style") {
      facts.inline.push({ kind: "style", text, at });
      facts.uses.push(...inStyle(text, at));
    } else if (inside.name === "p" && isWeight(inside.attributes)) {
      facts.shown ??= { text: decodeEntities(text), at };
    }
    if (this.#label && this.#hiding === 0) this.#label.text += text;
  }

  #noteElement(name: string, attributes: readonly RawAttribute[], at: number): void {
    const { facts } = this;
    if (name === "html") facts.lang = textOf(attributes, "lang");
    else if (name === "h1") facts.h1.push(at);
    else if (name === "meta") this.#meta(attributes);
    else if (name === "svg") this.#svgs++;
    else if (name === "picture") this.#sources = [];
    else if (name === "source" || name === "img") this.#picture(name, attributes);
    else if (name === "audio" || name === "video") this.#sound(attributes);
  }

  #note(element: string, { name, value, at }: RawAttribute): void {
    const { ids, twice, inline } = this.facts;
    if (name === "id" || (name === "name" && element === "a")) {
      const id = decodeEntities(value);
      if (!ids.has(id)) ids.set(id, at);
      else if (name === "id") twice.push({ id, at });
    } else if (name === "style") {
      inline.push({ kind: "style-attribute", text: decodeEntities(value), at });
    } else if (name.startsWith("on")) {
      inline.push({ kind: "handler", text: decodeEntities(value), at });
    }
  }

  #meta(attributes: readonly RawAttribute[]): void {
    const { facts } = this;
    const content = textOf(attributes, "content") ?? "";
    const equivalent = rawValue(attributes, "http-equiv").toLowerCase();
    if (rawValue(attributes, "name") === "description") facts.description = content;
    else if (equivalent === "refresh") facts.refreshes = true;
    else if (equivalent === "content-security-policy") facts.policy ??= content;
  }

  #script(attributes: readonly RawAttribute[], text: string, at: number): void {
    const type = rawValue(attributes, "type");
    if (type === "application/ld+json") this.facts.data.push({ text, at });
    else if (!isData(type) && !attributes.some(({ name }) => name === "src")) {
      this.facts.inline.push({ kind: "script", text, at });
      for (const { address, at: offset, loads } of scriptAddresses(text)) {
        this.facts.uses.push({ address, at: at + offset, use: "script", loads });
      }
    }
  }

  #picture(name: "source" | "img", attributes: readonly RawAttribute[]): void {
    const choice: PictureChoice = {
      src: textOf(attributes, "src"),
      srcset: textOf(attributes, "srcset"),
      sizes: textOf(attributes, "sizes"),
      media: textOf(attributes, "media"),
      type: textOf(attributes, "type"),
    };
    if (name === "source") {
      this.#sources.push(choice);
      return;
    }
    const address = takenPicture(this.#sources, choice);
    const taken = this.facts.uses.findLast((each) => each.address === address);
    if (taken) taken.loads = true;
  }

  /** A sound is fetched only by who plays it, unless its page says otherwise. */
  #sound(attributes: readonly RawAttribute[]): void {
    const use = this.facts.uses.findLast(({ use: each }) => each === "media");
    const waits = rawValue(attributes, "preload") === "none";
    if (use && !waits && rawValue(attributes, "src") !== "") use.loads = true;
  }
}

/** Value of an attribute, its references replaced. */
function textOf(attributes: readonly RawAttribute[], wanted: string): string | undefined {
  const found = attributes.find(({ name }) => name === wanted);
  return found && decodeEntities(found.value);
}

function isWeight(attributes: readonly RawAttribute[]): boolean {
  return rawValue(attributes, "class") === WEIGHT_CLASS;
}

function inStyle(css: string, at: number): AddressUse[] {
  return styleAddresses(css).map((each) => ({ ...each, at: at + each.at }));
}
