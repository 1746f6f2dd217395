import type { Page } from "playwright-core";

/** Roles that do not break a line of text; every other one does. */
const INLINE = new Set([
  "StaticText",
  "link",
  "emphasis",
  "strong",
  "superscript",
  "code",
  "time",
  "doc-noteref",
  "doc-backlink",
]);

/**
 * What a page gives to screen readers, as running text: the texts of its accessibility tree in order, a line for each
 * paragraph, heading or item.
 *
 * @param selector the part of the page to read; it must be one that the tree knows, as `article` and not as a `<div>`.
 */
export async function accessibleText(page: Page, selector: string): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send("DOM.getDocument", { depth: 0 });
  const { nodeId } = await session.send("DOM.querySelector", { nodeId: root.nodeId, selector });
  const { node } = await session.send("DOM.describeNode", { nodeId });
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  await session.detach();

  const byId = new Map(nodes.map((each) => [each.nodeId, each]));
  const start = nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === node.backendNodeId);
  if (!start) throw new Error(`The accessibility tree has no ${selector}`);
  const read = ({ ignored, role, name, childIds = [] }: typeof start): string => {
    if (!ignored && role?.value === "StaticText") return String(name?.value ?? "");
    const text = childIds.map((id) => read(byId.get(id) ?? { nodeId: id, ignored: true })).join("");
    return ignored || INLINE.has(role?.value) ? text : `\n${text}\n`;
  };
  return read(start)
    .replace(/[\n ]*\n[\n ]*/g, "\n")
    .trim();
}
