import { hasOnlyKnownEntities } from "./entities.ts";
import type { RawAttribute } from "./scan-html.ts";

/** https://html.spec.whatwg.org/#void-elements */
export const VOID = new Set(
  "area base br col embed hr img input link meta source track wbr".split(" "),
);

/**
 * Elements that may come any number of times side by side, with any number of others inside in any order: those that stand
 * together with the same attributes are made one, which holds all that they hold.
 */
const MERGED = new Set(
  "a abbr article b blockquote cite code dd del dfn div dt em h2 h3 h4 i ins kbd li mark ol p pre q s samp section small span strong sub sup td th tr u ul var".split(
    " ",
  ),
);

/** Elements that may come any number of times side by side: the like of one that is there adds nothing. */
const REPEATED = new Set(
  "audio br button dl figure hr img label link meta nav option picture table time wbr".split(" "),
);

/** Elements whose identifier a rule looks at: the others are checked apart. */
const LABELLED = new Set(
  "button datalist fieldset form input label map meter output progress select textarea".split(" "),
);

/** Values of which a validator asks only that they be written in this way. */
const PLAIN = /^[^\s<>"'`&][^<>"`]*$/;
const ADDRESS = /^[^\s<>"'`]+$/;
const ALIKE: Record<string, RegExp> = {
  "aria-label": PLAIN,
  "aria-labelledby": PLAIN,
  "aria-describedby": PLAIN,
  alt: PLAIN,
  class: /^[\w-]+(?: [\w-]+)*$/,
  content: PLAIN,
  href: ADDRESS,
  placeholder: PLAIN,
  poster: ADDRESS,
  sizes: PLAIN,
  src: ADDRESS,
  srcset: PLAIN,
  title: PLAIN,
  value: PLAIN,
};
const NUMBER = /^\d{1,6}$/;
const DAY = /^\d{4}(?:-\d\d){0,2}(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?$/;

/** An element of a skeleton, or a text. */
export interface Bone {
  name: string;
  /** Its tag, or the text itself. */
  open: string;
  /** By what makes one the like of another among the children of one parent, in order. */
  children: Map<string, Bone>;
}

/**
 * What is left of a page once its words are taken away and its likes put together: a list of a hundred links is a list of
 * one. A validator finds the same faults in it, in a fraction of the time.
 */
export class Skeleton {
  readonly #root: Bone = { name: "", open: "<!doctype html>", children: new Map() };
  readonly #stack: Bone[] = [this.#root];
  #irregular = false;
  /** What labels are for, and identifiers left out that no label had named yet. */
  readonly #labelled = new Set<string>();
  readonly #unnamed = new Set<string>();

  oddity(): void {
    this.#irregular = true;
  }

  open(name: string, attributes: readonly RawAttribute[]): void {
    if (this.#irregular) return;
    let tag = `<${name}`;
    for (const attribute of attributes) {
      const { name: key, value } = attribute;
      if (key === "id" && !LABELLED.has(name) && !this.#labelled.has(value)) {
        if (isPlainId(value)) {
          this.#unnamed.add(value);
          continue;
        }
      } else if (key === "for") {
        this.#labelled.add(value);
        if (this.#unnamed.has(value)) this.#irregular = true;
      }
      tag += written(attribute);
    }
    const bone = { name, open: `${tag}>`, children: new Map<string, Bone>() };
    if (VOID.has(name)) this.#add(bone);
    else this.#stack.push(bone);
  }

  close(name: string): void {
    if (this.#irregular) return;
    if (this.#top().name !== name || this.#stack.length === 1) {
      this.#irregular = true;
      return;
    }
    this.#add(this.#stack.pop() as Bone);
  }

  text(text: string): void {
    if (this.#irregular || text.trim() === "") return;
    const { name } = this.#top();
    const whole = name === "script" || name === "style";
    const plain = whole || (!/[<>]/.test(text) && hasOnlyKnownEntities(text));
    this.#add({ name: "", open: plain ? "x" : text, children: new Map() });
  }

  /** `undefined` for a page that is not written regularly, which is then to be validated whole. */
  root(): Bone | undefined {
    return this.#irregular || this.#stack.length > 1 ? undefined : this.#root;
  }

  #add(bone: Bone): void {
    const { children } = this.#top();
    const key = keyOf(bone, children);
    const like = children.get(key);
    if (!like) children.set(key, bone);
    else if (isMerged(bone)) merge(like, bone);
  }

  #top(): Bone {
    return this.#stack.at(-1) as Bone;
  }
}

/** Whether it may come anywhere among its likes, holding anything in any order; so may a text. */
export function isMerged({ name }: Bone): boolean {
  return name === "" || MERGED.has(name);
}

export function isRepeated({ name }: Bone): boolean {
  return REPEATED.has(name);
}

/** Skeleton as HTML. */
export function serialise({ name, open, children }: Bone): string {
  let html = open;
  for (const child of children.values()) html += serialise(child);
  return name === "" || VOID.has(name) ? html : `${html}</${name}>`;
}

function keyOf(bone: Bone, siblings: ReadonlyMap<string, Bone>): string {
  if (isMerged(bone)) return bone.open;
  if (isRepeated(bone)) return serialise(bone);
  // Of the others, how many there are and in what order matters.
  let rank = 0;
  while (siblings.has(`${bone.open}${rank}`)) rank++;
  return `${bone.open}${rank}`;
}

function merge(into: Bone, { children }: Bone): void {
  for (const [key, child] of children) {
    const like = into.children.get(key);
    if (!like) into.children.set(key, child);
    else if (isMerged(child)) merge(like, child);
  }
}

function isPlainId(id: string): boolean {
  return /^[a-z_][\w-]*$/i.test(id);
}

/** An attribute as a validator needs it: two that it judges alike are written alike. */
function written({ name, value }: RawAttribute): string {
  if (value === "") return name === "alt" || name === "value" ? ` ${name}=""` : ` ${name}`;
  const form = ALIKE[name];
  if (form?.test(value) && hasOnlyKnownEntities(value)) return ` ${name}="x"`;
  if (NUMBER.test(value)) return ` ${name}="1"`;
  if (name === "datetime" && DAY.test(value)) return ` datetime="2020-01-01"`;
  return ` ${name}="${value}"`;
}
