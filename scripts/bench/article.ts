import { sentence, statement, title } from "./sentences.ts";
import { capitalise, smooth, type Writer } from "./writer.ts";

const WORDS = 1500;
const NOTES = 8;

export interface Body {
  markdown: string;
  /** Words between spaces, headings and notes included. */
  words: number;
}

/**
 * The text of an article: an opening, five or six headings of two levels, a list, a quotation, often an
 * exergue and an encadre, links, emphasis, and eight notes called in the order in which they are answered.
 * `nearby` is an address of the same site, to which one of the links leads.
 */
export function writeBody(writer: Writer, nearby: string | undefined): Body {
  const { random } = writer;
  const sections = 5 + random.below(2);
  const inserts = new Map(
    random.sample([...Array(sections).keys()], 4).map((section, rank) => [section, INSERTS[rank]]),
  );
  // What is not prose (headings, notes, inserts) makes about a third of an article.
  const prose = Math.round((WORDS * (52 + random.below(24))) / 100 / sections);

  const blocks = [paragraph(writer, 3)];
  const notes: string[] = [];
  for (let section = 0; section < sections; section++) {
    blocks.push(`${section % 3 === 2 ? "###" : "##"} ${title(writer)}`);
    const paragraphs = writeProse(writer, prose);
    const reached = Math.round((NOTES * (section + 1)) / sections);
    for (let rank = 0; notes.length < reached; rank++) {
      notes.push(`[^${notes.length + 1}]: ${note(writer)}`);
      paragraphs[Math.min(rank, paragraphs.length - 1)] += `[^${notes.length}]`;
    }
    if (section < 4) paragraphs.push(linked(writer, section === 1 ? nearby : undefined));
    blocks.push(...paragraphs);
    const insert = inserts.get(section)?.(writer);
    if (insert) blocks.push(insert);
  }
  blocks.push(`*${statement(writer)}*`, notes.join("\n\n"));
  const markdown = `${blocks.join("\n\n")}\n`;
  return { markdown, words: markdown.split(/\s+/).length - 1 };
}

const INSERTS: readonly ((writer: Writer) => string | undefined)[] = [
  (w) => `${Array.from({ length: 3 + w.random.below(3) }, () => listItem(w)).join(" ;\n")}.`,
  (w) => `> « ${statement(w)} ${statement(w)} »\n>\n> ${w.person()}, ${w.role()}`,
  (w) => (w.random.chance(0.7) ? `::: exergue\n${statement(w)}\n:::` : undefined),
  (w) =>
    w.random.chance(0.7)
      ? `::: encadre ${title(w)}\n${paragraph(w, 3)}\n\n${paragraph(w, 2)}\n:::`
      : undefined,
];

/** Paragraphs of two to five sentences, up to about so many words. */
function writeProse(writer: Writer, words: number): string[] {
  const paragraphs: string[] = [];
  for (let length = 0; length < words; ) {
    const text = paragraph(writer, 2 + writer.random.below(4));
    paragraphs.push(text);
    length += text.split(" ").length;
  }
  return paragraphs;
}

function paragraph(writer: Writer, sentences: number): string {
  const parts = Array.from({ length: sentences }, () => sentence(writer));
  if (writer.random.chance(0.2)) {
    parts.push(`${capitalise(writer.village())}, c’est **${smooth(writer.thing())}**.`);
  }
  return parts.join(" ");
}

function listItem(writer: Writer): string {
  return `- ${smooth(writer.thing())} : ${smooth(writer.figure())}`;
}

function linked(writer: Writer, address: string | undefined): string {
  const target =
    address ?? `https://www.example.org/${writer.year()}/${writer.random.below(10_000)}`;
  return `${statement(writer)} À lire : [${smooth(writer.thing())}](${target}).`;
}

function note(writer: Writer): string {
  const { random } = writer;
  if (random.chance(0.3)) {
    return `${capitalise(writer.bare(true))}, ${writer.year()}, p. ${random.below(300) + 1}.`;
  }
  if (random.chance(0.5)) {
    return `Lire *${title(writer)}*, ${writer.person()}, éditions ${random.pick(["du Talus", "de la Lisière", "des Communs"])}, ${writer.year()}.`;
  }
  return `${statement(writer)} [En savoir plus](https://www.example.org/notes/${random.below(10_000)}).`;
}
