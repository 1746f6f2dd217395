import type { StateCore, Token } from "markdown-it";
import { type Address, encodeAddress, LONGEST, readAddress } from "./address.ts";
import { type Context, contextOf, refusal } from "./context.ts";
import { offsetOf } from "./inline-offsets.ts";
import { plainText } from "./plain-text.ts";
import type { Place } from "./source.ts";
import type { LinkTarget, Refusal } from "./types.ts";

/** Core rule: every link says something and leads somewhere. A refused link keeps its text and loses its address. */
export function links(state: StateCore): void {
  const context = contextOf(state.env);
  for (const block of state.tokens) {
    if (!block.children) continue;
    const opened: { link: Token; first: number }[] = [];
    block.children.forEach((token, index, children) => {
      if (token.type === "link_open") opened.push({ link: token, first: index + 1 });
      if (token.type !== "link_close") return;
      const last = opened.pop();
      if (!last) return;
      const href = String(last.link.attrGet("href") ?? "");
      const text = plainText(children.slice(last.first, index)).trim();
      const refusals = checkLink(context, last.link, href, text);
      if (opened.length > 0) refusals.push(INSIDE);
      for (const refused of refusals)
        context.mend(placeOf(context, block, last.link), href, refused);
    });
  }
}

const INSIDE: Refusal = {
  found: "Un lien est pris dans un autre.",
  expected: "une seule adresse par lien.",
};

/** Sets the address of the link, and says what is wrong with it. */
function checkLink(context: Context, link: Token, href: string, text: string): Refusal[] {
  const refusals: Refusal[] = [];
  const title = String(link.attrGet("title") ?? "");
  if (text === "") {
    const expected = "quelques mots qui disent où il mène\u00a0: [texte](adresse).";
    refusals.push(refusal("Un lien n’a pas de texte.", expected));
  }
  // A title given once by a reference is repeated at each link.
  const isTitled = title !== "" && title.length <= LONGEST;
  if (title.length > LONGEST) {
    const expected = `moins de ${LONGEST}\u00a0signes.`;
    refusals.push(refusal("Le titre d’un lien est trop long.", expected));
  }
  const target = resolve(context, href, readAddress(href));
  if (!("url" in target)) refusals.push(target);
  link.attrs = "url" in target ? [["href", target.url]] : [];
  if (isTitled) link.attrs.push(["title", title]);
  return refusals;
}

function placeOf(context: Context, block: Token, link: Token): Place {
  const offset = link.markup === "autolink" ? offsetOf(link) : offsetOf(link) - 1;
  return context.source.inline(block, offset);
}

function resolve(context: Context, href: string, address: Address): LinkTarget | Refusal {
  if (address.kind === "refused") return address.refusal;
  if (address.kind === "outside") return address;
  if (address.kind === "anchor") return findAnchor(context, address.id);
  const target = context.resolver.link(href);
  const part = href.indexOf("#");
  if (!("url" in target) || part === -1 || target.url.includes("#")) return target;
  return { url: target.url + encodeAddress(href.slice(part)) };
}

function findAnchor(context: Context, id: string): LinkTarget | Refusal {
  if (context.ids.has(id)) return { url: `#${id}` };
  const near = context.guess(id, context.ids);
  return refusal(
    `Aucun intertitre de ce texte ne répond à l’adresse #${id}.`,
    near
      ? `#${near}, peut-être.`
      : "les mots d’un intertitre, en minuscules sans accent, joints par des tirets.",
    near && `#${near}`,
  );
}
