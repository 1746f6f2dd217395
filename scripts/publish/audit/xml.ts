import { SaxesParser } from "saxes";

/** An element of an XML document, with the text that is right inside it. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: XmlElement[];
  /** Offset of the end of its opening tag. */
  at: number;
}

/** Reads an XML document; tells the first thing that makes it no XML. https://www.w3.org/TR/xml/#sec-well-formed */
export function parseXml(xml: string): { root: XmlElement } | { error: string; at: number } {
  const parser = new SaxesParser({ xmlns: true });
  const top: XmlElement = { name: "", attributes: {}, text: "", children: [], at: 0 };
  const stack = [top];
  let error: { error: string; at: number } | undefined;
  parser.on("error", ({ message }) => {
    error ??= { error: message, at: Math.max(0, parser.position - 1) };
  });
  parser.on("opentag", ({ name, attributes }) => {
    const values: Record<string, string> = {};
    for (const [key, { value }] of Object.entries(attributes)) values[key] = value;
    const element = { name, attributes: values, text: "", children: [], at: parser.position };
    (stack.at(-1) as XmlElement).children.push(element);
    stack.push(element);
  });
  const addText = (text: string) => {
    (stack.at(-1) as XmlElement).text += text;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => {
    stack.pop();
  });
  parser.write(xml).close();
  const [root] = top.children;
  return error ?? (root ? { root } : { error: "no element", at: 0 });
}

/** Children of a name. */
export function childrenOf({ children }: XmlElement, name: string): XmlElement[] {
  return children.filter((child) => child.name === name);
}

/** Text of the first child of a name, trimmed; "" where there is none. */
export function textOf(element: XmlElement, name: string): string {
  return element.children.find((child) => child.name === name)?.text.trim() ?? "";
}

/** Every element, the outer ones first. */
export function* elementsOf(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) yield* elementsOf(child);
}
