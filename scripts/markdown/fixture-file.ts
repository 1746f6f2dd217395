/** One example: what an editor writes, and what comes of it. */
export interface Example {
  title: string;
  /** Line of the title in the file, from 1. */
  line: number;
  input: string;
  output: string;
}

/** Reads a file of `fixtures/`: a title, then input and output, each between two lines that hold a full stop alone. */
export function readExamples(text: string): Example[] {
  const examples: Example[] = [];
  const lines = text.split("\n");
  let title = { text: "", line: 0 };
  for (let at = 0; at < lines.length; at++) {
    if (lines[at] !== ".") {
      if (lines[at] !== "") title = { text: lines[at] ?? "", line: at + 1 };
      continue;
    }
    const middle = lines.indexOf(".", at + 1);
    const end = lines.indexOf(".", middle + 1);
    if (middle === -1 || end === -1) throw new Error(`Example not closed, line ${at + 1}`);
    const input = lines.slice(at + 1, middle).join("\n");
    const output = lines.slice(middle + 1, end).join("\n");
    examples.push({ title: title.text, line: title.line, input, output });
    at = end;
  }
  return examples;
}
