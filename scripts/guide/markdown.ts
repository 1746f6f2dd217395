// Markdown written by a program: what is typed stands in code, which typography leaves alone.

interface Page {
  titre: string;
  ordre: number;
  chapo: string;
  /** Markdown. */
  body: string[];
}

/** A page of the guide, with its header. */
export function writePage({ titre, ordre, chapo, body }: Page): string {
  return `---
# Écrite par « npm run guide » d’après les tables que vérifient les tests : on la corrige là-bas.
titre: ${titre}
ordre: ${ordre}
menu: false
chapo: ${chapo}
---

Suite du [guide de la rédaction](/guide/).

${body.join("\n\n")}
`;
}

export function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join("\n");
}

/** https://spec.commonmark.org/0.31.2/#code-spans */
export function code(text: string): string {
  if (!text.includes("`")) return `\`${text}\``;
  return `\`\` ${text} \`\``;
}
