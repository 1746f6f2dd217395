import { SaxesParser } from "saxes";

/** An element as a reader of XML sees it. */
export interface XmlElement {
  /** Local name after its namespace: `{http://www.w3.org/2005/Atom}feed`. */
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  /** Its own text, without that of its children. */
  text: string;
}

/** Reads a document as the norm wants it read: whatever is not well-formed, in names too, throws. */
export function readXml(document: string | Uint8Array): XmlElement {
  const top: XmlElement = { name: "", attributes: {}, children: [], text: "" };
  const open = [top];
  const current = () => open.at(-1) as XmlElement;
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ uri, local, attributes }) => {
    const named: XmlElement = { name: `{${uri}}${local}`, attributes: {}, children: [], text: "" };
    for (const { name, value } of Object.values(attributes)) named.attributes[name] = value;
    current().children.push(named);
    open.push(named);
  });
  parser.on("closetag", () => void open.pop());
  const addText = (text: string) => {
    current().text += text;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  const text = typeof document === "string" ? document : new TextDecoder().decode(document);
  parser.write(text).close();
  return top.children[0] as XmlElement;
}

/** Children of that local name, in any namespace. */
export function childrenOf(parent: XmlElement, local: string): XmlElement[] {
  return parent.children.filter(({ name }) => name.endsWith(`}${local}`));
}

/** Text of the only child of that local name. */
export function textOf(parent: XmlElement, local: string): string {
  const found = childrenOf(parent, local);
  if (found.length !== 1) throw new Error(`${found.length} ${local} in ${parent.name}, not one`);
  return (found[0] as XmlElement).text;
}

/** Address of the link of that relation, none if there is no such link. */
export function linkOf(parent: XmlElement, rel: string): string | undefined {
  return childrenOf(parent, "link").find(({ attributes }) => attributes.rel === rel)?.attributes
    .href;
}
