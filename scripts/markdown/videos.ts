import type { RendererRule, StateCore, Token } from "markdown-it";
import { readAddress } from "./address.ts";
import { argumentOf } from "./container-opening.ts";
import { type Context, contextOf, refusal } from "./context.ts";
import { metaOf } from "./token-meta.ts";

const STILL =
  'une vue de la vidéo, seule\u00a0: ![ce qu’elle montre](photo.jpg "Légende. / Crédit").';

/**
 * Core rule, after `figures`: `::: video address` is a link to a video on another site, behind a picture kept on ours.
 * Nothing of the other site is fetched before a reader goes there.
 */
export function videos(state: StateCore): void {
  const context = contextOf(state.env);
  state.tokens.forEach((open, index, tokens) => {
    if (open.type !== "video_open") return;
    const close = tokens.findIndex(
      (token, at) => at > index && token.type === "video_close" && token.level === open.level,
    );
    const inner = tokens.slice(index + 1, close);
    const place = context.source.block(open.map?.[0] ?? 0, ":::");
    const [start, block, end, ...others] = inner;
    const image = block?.children?.[0];
    const isStill = start?.type === "paragraph_open" && image?.type === "image";
    if (!block || !isStill || start.tag !== "figure" || !end || others.length > 0) {
      context.fault(place, refusal("::: video ne contient pas une image, et elle seule.", STILL));
      return;
    }
    const url = readVideo(context, open);
    if (url === undefined) return;
    start.hidden = end.hidden = true;
    const link = (nesting: 1 | -1) =>
      new state.Token(nesting === 1 ? "video_link_open" : "video_link_close", "a", nesting);
    const before = link(1);
    before.attrs = [["href", url]];
    const after = link(-1);
    after.meta = { host: new URL(url).hostname.replace(/^www\./, "") };
    block.children = [before, image, after, ...(block.children ?? []).slice(1)];
  });
}

function readVideo(context: Context, open: Token): string | undefined {
  const written = argumentOf(open);
  const place = context.source.block(open.map?.[0] ?? 0, ":::");
  const address = readAddress(written);
  if (address.kind === "outside" && /^https?:/i.test(address.url)) return address.url;
  if (address.kind === "refused" && written !== "") context.mend(place, written, address.refusal);
  else
    context.fault(
      place,
      refusal(
        "::: video ne dit pas l’adresse de la vidéo.",
        "::: video puis son adresse complète, comme ::: video https://example.org/video.",
      ),
    );
  return undefined;
}

/** Renderer: the link says where it leads, since it leaves the site. */
export function renderVideoEnd(escapeHtml: (text: string) => string): RendererRule {
  return (tokens, index) =>
    `<span class="video-lien">Voir la vidéo sur ${escapeHtml(metaOf<{ host: string }>(tokens[index]).host)}</span></a>`;
}
