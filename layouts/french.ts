import { type ComponentChild, Fragment, h, options, type VNode } from "preact";
import {
  editPieces,
  findRunsToShow,
  type Part,
  type Piece,
  partsOf,
  spellOut,
  type Typography,
  typesetAs,
} from "../scripts/langue/index.ts";
import { isFrenchCode } from "../scripts/magazine/language.ts";

/** Elements whose text is no prose, or can hold no element. */
const LEFT_ALONE = new Set(
  "title script style code kbd samp var pre textarea option math svg".split(" "),
);
/** Attributes that voices alone read. */
const SPOKEN = ["alt", "aria-label"] as const;

const OPAQUE: Piece = { kind: "opaque", text: "" };
const NOTHING: Piece = { kind: "text", text: "" };
/** Texts remembered at once: names, titles and words of the site come back from page to page. */
const MOST_KNOWN = 20_000;

/** Set while a page is rendered; what is made meanwhile is made in French. */
let current: Typography | undefined;
/** What was set of a single text, then of several children, by their key; all in one typography. */
const texts = new Map<string, ReturnType<typeof setPieces>>();
const lists = new Map<string, ReturnType<typeof setPieces>>();
let knownOf: Typography | undefined;

/** What `render` gives, every text of its elements being set in French and its inclusive forms doubled. */
export function inFrench<Result>(typography: Typography, render: () => Result): Result {
  if (typography !== knownOf) {
    texts.clear();
    lists.clear();
  }
  knownOf = typography;
  current = typography;
  try {
    return render();
  } finally {
    current = undefined;
  }
}

// Preact tells of each element it makes: https://preactjs.com/guide/v10/options. Those of a component are made when it
// is rendered, hence between the two ends of `inFrench`.
const { vnode: before } = options;
options.vnode = (vnode) => {
  const isElement = typeof vnode.type === "string" || vnode.type === Fragment;
  if (current && isElement) setInFrench(vnode as VNode<Props>, current);
  before?.(vnode);
};

interface Props {
  children?: ComponentChild | ComponentChild[];
  lang?: string;
  [attribute: string]: unknown;
}

function setInFrench({ type, props }: VNode<Props>, typography: Typography): void {
  if (!isFrenchCode(props.lang)) return;
  for (const name of SPOKEN) {
    const text = props[name];
    if (typeof text === "string" && text !== "")
      props[name] = spellOut(typesetAs(text, typography));
  }
  if (props.children === undefined || LEFT_ALONE.has(type as string)) return;
  const { children } = props;
  if (Array.isArray(children)) props.children = setChildren(children, typography);
  else if (isText(children)) props.children = setChildren([children], typography);
}

function isText(child: ComponentChild): child is string {
  return typeof child === "string";
}

/** The same children set in French, words being read from one to the next. */
function setChildren(children: ComponentChild[], typography: Typography): ComponentChild[] {
  if (!children.some(isText)) return children;
  const isOne = children.length === 1;
  const known = isOne ? texts : lists;
  const key = isOne ? (children[0] as string) : keyOf(children);
  let set = known.get(key);
  if (set === undefined) {
    set = setPieces(children, typography);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(key, set);
  }
  return set ? children.flatMap((child, rank) => set[rank] ?? [child]) : children;
}

/** The same for children whose texts are the same, at the same ranks. */
function keyOf(children: readonly ComponentChild[]): string {
  let key = "";
  for (const child of children) {
    if (isText(child)) key += `${child.length} ${child}`;
    else key += typeof child === "number" ? `n${child} ` : isNothing(child) ? "-" : "e";
  }
  return key;
}

/** By rank, what takes the place of each text; `null` when all is right as it is. */
function setPieces(
  children: readonly ComponentChild[],
  typography: Typography,
): (ComponentChild[] | undefined)[] | null {
  const edits = editPieces(children.map(pieceOf), typography);
  let isChanged = false;
  const set = children.map((child, rank) => {
    if (!isText(child)) return undefined;
    const own = edits.get(rank);
    const parts = own ? partsOf(child, own) : [{ text: child }];
    const nodes = parts.flatMap(setPart);
    isChanged ||= nodes.length !== 1 || nodes[0] !== child;
    return nodes;
  });
  return isChanged ? set : null;
}

function pieceOf(child: ComponentChild): Piece {
  if (isText(child)) return { kind: "text", text: child };
  if (typeof child === "number") return { kind: "text", text: String(child) };
  return isNothing(child) ? NOTHING : OPAQUE;
}

/** Renders as nothing. */
function isNothing(child: ComponentChild): boolean {
  return child === null || child === undefined || typeof child === "boolean";
}

function setPart({ text, style }: Part): ComponentChild[] {
  if (style === "superscript") return [plain("sup", {}, text)];
  if (style === "small-caps") return [plain("span", { class: "sc" }, text)];
  const runs = findRunsToShow(text, () => false);
  if (runs.length === 0) return [text];
  const nodes: ComponentChild[] = [];
  let last = 0;
  for (const { start, end, spelledOut } of runs) {
    if (start > last) nodes.push(text.slice(last, start));
    nodes.push(
      plain("span", { class: "ec", "aria-hidden": "true" }, text.slice(start, end)),
      plain("span", { class: "tl" }, spelledOut),
    );
    last = end;
  }
  if (last < text.length) nodes.push(text.slice(last));
  return nodes;
}

/** An element whose text is right as it is. */
function plain(type: string, props: Record<string, string>, text: string): VNode {
  const typography = current;
  current = undefined;
  const vnode = h(type, props, text);
  current = typography;
  return vnode;
}
