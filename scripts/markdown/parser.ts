import MarkdownIt, { type MarkdownIt as Parser, type StateCore } from "markdown-it";
import { brokenLink } from "./broken-link.ts";
import { containers } from "./containers.ts";
import { contextOf } from "./context.ts";
import { DEEPEST, depth, inlineDepth } from "./depth.ts";
import { fences } from "./fences.ts";
import { renderLabel } from "./figure-tokens.ts";
import { figures } from "./figures.ts";
import { headings } from "./headings.ts";
import { html, renderHtml } from "./html.ts";
import { renderImage } from "./image.ts";
import { inclusive, renderInclusive } from "./inclusive.ts";
import { inline } from "./inline.ts";
import { inlineOffsets } from "./inline-offsets.ts";
import { language } from "./language.ts";
import { links } from "./links.ts";
import { noteCall, renderNoteCall } from "./note-call.ts";
import { noteDefinition } from "./note-definition.ts";
import { noteList, renderNoteBack, renderNotesClose, renderNotesOpen } from "./note-list.ts";
import { renderPlayer, renderTranscript } from "./player.ts";
import { pullQuotes } from "./pull-quotes.ts";
import { sounds } from "./sounds.ts";
import { SourceText } from "./source.ts";
import { renderTableClose, renderTableOpen, tables } from "./tables.ts";
import { typography } from "./typography.ts";
import { renderVideoEnd, videos } from "./videos.ts";
import { words } from "./words.ts";
import { year } from "./year.ts";

/** Where a new block may begin without an empty line before it. */
const ANYWHERE = { alt: ["paragraph", "reference", "blockquote", "list"] };

/** The one parser of the magazine: CommonMark (https://spec.commonmark.org) and tables, then our rules in order. */
export const parser = makeParser();

function makeParser(): Parser {
  // HTML is read as such in order to be refused, rather than printed as text without a word.
  const md = new MarkdownIt("commonmark", { html: true, xhtmlOut: false, maxNesting: 2 * DEEPEST });
  md.enable("table");
  // Addresses reach `links` and `figures` as written; both check every one of them.
  md.validateLink = () => true;
  md.normalizeLink = (address) => address;

  // Blocks
  md.block.ruler.before("table", "depth", depth);
  md.block.ruler.before("fence", "containers", containers, ANYWHERE);
  md.block.ruler.before("list", "year", year);
  md.block.ruler.before("reference", "note_definition", noteDefinition, ANYWHERE);

  // Inline
  md.use(inlineOffsets);
  md.inline.ruler.before("link", "note_call", noteCall);
  md.inline.ruler.before("link", "language", language);
  md.inline.ruler.after("image", "broken_link", brokenLink);

  // The whole text
  md.core.ruler.after("normalize", "source", keepSource);
  md.core.ruler.at("inline", inline);
  md.core.ruler.after("inline", "note_list", noteList);
  md.core.ruler.push("inline_depth", inlineDepth);
  md.core.ruler.push("fences", fences);
  md.core.ruler.push("html", html);
  md.core.ruler.push("headings", headings);
  md.core.ruler.push("words", words);
  md.core.ruler.push("pull_quotes", pullQuotes);
  md.core.ruler.push("links", links);
  md.core.ruler.push("sounds", sounds);
  md.core.ruler.push("figures", figures);
  md.core.ruler.push("videos", videos);
  md.core.ruler.push("tables", tables);
  md.core.ruler.push("typography", typography);
  md.core.ruler.push("inclusive", inclusive);

  Object.assign(md.renderer.rules, renderHtml(md.utils.escapeHtml), {
    image: renderImage(md.utils.escapeHtml),
    player: renderPlayer(md.utils.escapeHtml),
    transcript: renderTranscript,
    label: renderLabel(md.utils.escapeHtml),
    video_link_close: renderVideoEnd(md.utils.escapeHtml),
    inclusive: renderInclusive(md.utils.escapeHtml),
    note_call: renderNoteCall,
    notes_open: renderNotesOpen,
    notes_close: renderNotesClose,
    note_back: renderNoteBack,
    table_open: renderTableOpen,
    table_close: renderTableClose,
  });
  return md;
}

function keepSource(state: StateCore): void {
  contextOf(state.env).source = new SourceText(state.src);
}
