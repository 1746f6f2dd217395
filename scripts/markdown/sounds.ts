import type { StateCore, Token } from "markdown-it";
import { readCaption } from "./caption.ts";
import { argumentOf } from "./container-opening.ts";
import { type Context, contextOf, refusal } from "./context.ts";
import { captionTokens } from "./figure-tokens.ts";
import { checkFile } from "./image.ts";
import { plainText } from "./plain-text.ts";
import { readPlayTime, writePlayTime } from "./play-time.ts";
import { playerTokens } from "./player.ts";
import type { Chapter, Credits, Refusal, SoundTarget } from "./types.ts";

const NOTHING_ELSE =
  "une légende (Légende. / Crédit), puis s’il le faut une liste de chapitres (- 3:12 Le départ).";

/**
 * Core rule: `::: son file` is a player; its first paragraph is its caption, a list of times its chapters. What else
 * it holds is a fault, and is shown.
 */
export function sounds(state: StateCore): void {
  const context = contextOf(state.env);
  const { tokens } = state;
  if (!tokens.some(({ type }) => type === "son_open")) return;
  const result: Token[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Token;
    if (token.type !== "son_open") {
      result.push(token);
      continue;
    }
    const end = closing(tokens, index);
    result.push(...soundTokens(state, context, tokens.slice(index, end + 1)));
    index = end;
  }
  state.tokens = result;
}

function closing(tokens: readonly Token[], start: number): number {
  const { level } = tokens[start] as Token;
  return tokens.findIndex(
    (token, index) => index > start && token.type === "son_close" && token.level === level,
  );
}

/** The container from its opening to its end. */
function soundTokens(state: StateCore, context: Context, container: Token[]): Token[] {
  const [open, ...inner] = container as [Token, ...Token[]];
  const close = inner.pop() as Token;
  const target = resolve(context, open);
  const { caption, rest } = cutCaption(inner);
  const credits = caption ? readCaption(plainText(caption.children ?? [])) : NO_CREDITS;
  const { chapters, others, isTold } = cutChapters(context, rest, target);
  if (others.length > 0 && !isTold) {
    const found = "::: son contient autre chose que ce qui se dit d’un enregistrement.";
    context.fault(context.source.block(firstLine(others)), refusal(found, NOTHING_ELSE));
  }
  if (caption) caption.children = captionTokens(credits);
  const figcaption = caption ? [caption] : [];
  if (!target) return [open, ...figcaption, ...rest, close];
  const sound = { ...credits, id: `son-${target.name}`, target, chapters };
  open.attrSet("id", sound.id);
  context.sounds.push(sound);
  const { player, transcript } = playerTokens(state, sound);
  return [open, ...figcaption, ...player, ...others, transcript, close];
}

const NO_CREDITS: Credits = { legende: "", credit: "", licence: undefined };

function resolve(context: Context, open: Token): SoundTarget | undefined {
  const place = context.source.block(open.map?.[0] ?? 0, ":::");
  const src = argumentOf(open);
  const fault = checkFile(src, "enregistrement", "entretien.mp3");
  const found: SoundTarget | Refusal = fault ?? context.resolver.sound(src);
  if ("seconds" in found) {
    if (context.sounds.every(({ target }) => target.name !== found.name)) return found;
    context.fault(
      place,
      refusal(
        `L’enregistrement « ${src} » est déjà dans ce texte.`,
        "un enregistrement une seule fois par texte.",
      ),
    );
  } else context.mend(place, src, found);
  return undefined;
}

const PLAIN = /^(?:text|softbreak|hardbreak|code_inline|(?:em|strong)_(?:open|close))$/;

/** The first paragraph, as the one block that holds its words. */
function cutCaption(inner: Token[]): { caption: Token | undefined; rest: Token[] } {
  const [open, block] = inner;
  if (open?.type !== "paragraph_open" || !block || !isPlain(block)) {
    return { caption: undefined, rest: inner };
  }
  return { caption: block, rest: inner.slice(3) };
}

/** Captions and chapters are plain text: a call of a note, an image or a link would lose something in it. */
function isPlain({ children }: Token): boolean {
  return children?.every(({ type }) => PLAIN.test(type)) ?? false;
}

/** What a list is made of, whose items are but lines. */
const LIST_OF_LINES = /^(?:bullet_list|list_item|paragraph)_(?:open|close)$/;

/** The chapters of a list of times, or those that the file holds. */
function cutChapters(
  context: Context,
  rest: Token[],
  target: SoundTarget | undefined,
): { chapters: Chapter[]; others: Token[]; isTold?: boolean } {
  const known = target?.chapters ?? [];
  if (rest[0]?.type !== "bullet_list_open") return { chapters: known, others: rest };
  const { level } = rest[0];
  const end = rest.findIndex(
    (token) => token.type === "bullet_list_close" && token.level === level,
  );
  const chapters: Chapter[] = [];
  for (const token of rest.slice(0, end)) {
    if (LIST_OF_LINES.test(token.type)) continue;
    // Of code, a quotation, HTML, a link or a picture, no chapter can be made: shown as they are, they are not lost.
    if (token.type !== "inline" || !isPlain(token)) return { chapters: known, others: rest };
    const chapter = readChapter(token, chapters.at(-1), target);
    if (!("start" in chapter)) {
      context.fault(context.source.block(token.map?.[0] ?? 0), chapter);
      return { chapters: known, others: rest, isTold: true };
    }
    chapters.push(chapter);
  }
  return { chapters, others: rest.slice(end + 1) };
}

function readChapter(
  token: Token,
  last: Chapter | undefined,
  target: SoundTarget | undefined,
): Chapter | Refusal {
  const text = plainText(token.children ?? []).trim();
  const [, time = "", title = ""] = /^(\S+)\s+(.+)$/.exec(text) ?? [];
  const start = readPlayTime(time);
  if (start === undefined) {
    return refusal(
      `« ${text} » n’est pas un chapitre.`,
      "un temps puis un titre, comme - 3:12 Le départ.",
    );
  }
  if (last && start <= last.start) {
    return refusal(
      `Le chapitre « ${text} » commence avant celui qui le précède.`,
      "les chapitres dans l’ordre où on les entend.",
    );
  }
  if (target && start >= target.seconds) {
    return refusal(
      `Le chapitre « ${text} » commence après la fin.`,
      `un temps plus petit que ${writePlayTime(target.seconds)}.`,
    );
  }
  return { start, title };
}

function firstLine(tokens: readonly Token[]): number {
  return tokens.find(({ map }) => map)?.map?.[0] ?? 0;
}
