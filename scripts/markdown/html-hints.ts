const FIGURE = '![description](photo.jpg "Légende. / Crédit").';
const BOX = "::: encadre Titre, puis ::: seul sur sa ligne à la fin.";
const NOTHING = "rien\u00a0: le site ne montre et n’exécute que ce qui vient de lui.";

/** The Markdown that says the same as a tag. */
const HINTS: Record<string, string> = {
  a: "[texte](adresse).",
  aside: BOX,
  audio: NOTHING,
  b: "**texte**.",
  blockquote: "> devant chaque ligne de la citation.",
  br: "une barre oblique inverse (\\) à la fin de la ligne, ou un nouveau paragraphe.",
  center: "rien\u00a0: la mise en page est la même pour tous les articles.",
  div: BOX,
  em: "*texte*.",
  embed: NOTHING,
  figure: FIGURE,
  font: "rien\u00a0: la mise en page est la même pour tous les articles.",
  hr: "--- seul sur sa ligne, entre deux lignes vides.",
  i: "*texte*.",
  iframe: NOTHING,
  img: FIGURE,
  li: "- devant chaque élément de la liste.",
  object: NOTHING,
  p: "une ligne vide entre deux paragraphes.",
  section: BOX,
  script: NOTHING,
  strong: "**texte**.",
  style: "rien\u00a0: la mise en page est la même pour tous les articles.",
  sup: "[^1] pour une note\u00a0; les ordinaux s’écrivent sans balise.",
  table: "un tableau dont les cellules sont séparées par |.",
  ul: "- devant chaque élément de la liste.",
  video: NOTHING,
};

const COMMENT = "rien\u00a0: une remarque de travail ne se met pas dans le texte.";
const DEFAULT = "du texte ou du Markdown\u00a0; \\< pour écrire le signe < lui-même.";

/** What to write in place of some HTML, told from its first tag. */
export function expectedFor(tag: string): string {
  if (tag.startsWith("<!--")) return COMMENT;
  const name = /^<\/?([a-z][a-z0-9]*)/i.exec(tag)?.[1]?.toLowerCase() ?? "";
  const heading = /^h([1-6])$/.exec(name)?.[1];
  if (heading) return `${"#".repeat(Math.max(2, Number(heading)))} devant l’intertitre.`;
  return Object.hasOwn(HINTS, name) ? (HINTS[name] ?? DEFAULT) : DEFAULT;
}
