import type { RendererRule, StateCore, Token } from "markdown-it";
import { typesetAs } from "../langue/index.ts";
import { isFrenchCode } from "../magazine/language.ts";
import { contextOf } from "./context.ts";
import { sayBytes, sayPlayTime, writePlayTime } from "./play-time.ts";
import { metaOf } from "./token-meta.ts";
import type { SoundTarget, SoundUse } from "./types.ts";

const FORMATS: Record<string, string> = {
  "audio/mpeg": "MP3",
  "audio/mp4": "M4A",
  "audio/ogg": "Ogg",
};

/** The player of a sound with its chapters, and what is said in it. */
export function playerTokens(
  state: StateCore,
  sound: SoundUse,
): { player: Token[]; transcript: Token } {
  const player = new state.Token("player", "", 0);
  player.meta = { ...sound };
  const transcript = new state.Token("transcript", "", 0);
  transcript.meta = { ...sound.target };
  return { player: [player, ...chapterTokens(state, sound)], transcript };
}

/** The chapters, as text that the rules of French read; without script, each plays the file from its time. */
function chapterTokens(state: StateCore, { target, chapters }: SoundUse): Token[] {
  if (chapters.length === 0) return [];
  const token = (type: string, tag: string, nesting: -1 | 0 | 1, content = "") =>
    Object.assign(new state.Token(type, tag, nesting), { content });
  const list = token("inline", "", 0);
  const open = token("chapitres_open", "ol", 1);
  open.attrs = [["class", "chapitres"]];
  const items = chapters.flatMap(({ start, title }) => {
    const link = token("a_open", "a", 1);
    // https://www.w3.org/TR/media-frags/#naming-time
    link.attrs = [["href", `${target.url}#t=${Math.floor(start)}`]];
    return [
      token("li_open", "li", 1),
      link,
      token("span_open", "span", 1),
      token("label", "", 0, writePlayTime(start)),
      token("span_close", "span", -1),
      token("text", "", 0, ` ${title}`),
      token("a_close", "a", -1),
      token("li_close", "li", -1),
    ];
  });
  list.children = [open, ...items, token("chapitres_close", "ol", -1)];
  return [list];
}

/** Renderer: the browser's own player, which fetches nothing before one listens. */
export function renderPlayer(escapeHtml: (text: string) => string): RendererRule {
  return (tokens, index, _, env) => {
    const { lang, typography } = contextOf(env);
    const { target, legende } = metaOf<SoundUse>(tokens[index]);
    const { type, bytes, seconds } = target;
    const url = escapeHtml(target.url);
    const words = isFrenchCode(lang) ? typesetAs(legende, typography) : legende;
    const label = words === "" ? "Écouter l’enregistrement" : `Écouter\u00a0: ${words}`;
    const size = `${FORMATS[type] ?? type}, ${sayBytes(bytes)}`;
    return `<audio controls preload="none" src="${url}" aria-label="${escapeHtml(label)}"></audio>
<p class="son-faits">${sayPlayTime(seconds)} · <a href="${url}" download>Télécharger (${size})</a></p>
`;
  };
}

/**
 * Renderer: what is said in a sound, for who cannot hear it.
 * https://www.w3.org/WAI/WCAG22/Understanding/audio-only-and-video-only-prerecorded
 */
export const renderTranscript: RendererRule = (tokens, index) => {
  const { transcript } = metaOf<SoundTarget>(tokens[index]);
  if (!transcript) return "";
  return `<details class="transcription">
<summary>Lire la transcription</summary>
${transcript.html}</details>
`;
};
