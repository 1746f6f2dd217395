import { clip } from "./faults.ts";
import { Refused } from "./verdict.ts";

/** What the first bytes of an image tell of it, whatever its address claims. */
const SIGNATURES: [RegExp, string][] = [
  [/^\x89PNG\r\n/, "png"],
  [/^\xff\xd8\xff/, "jpeg"],
  [/^GIF8/, "gif"],
  [/^RIFF.{4}WEBP/s, "webp"],
  [/^.{4}ftypavi[fs]/s, "avif"],
];

/**
 * An image within the drawing, its address written in one way only: `data:image/png;base64,…`. Its bytes are not read
 * further than their beginning. https://www.rfc-editor.org/rfc/rfc2397
 *
 * @throws {Refused} when it is not an image that a browser shows
 */
export function embeddedImage(address: string): string {
  const comma = address.indexOf(",");
  const head = address.slice(0, comma).replace(/\s/g, "").toLowerCase();
  if (head.startsWith("data:image/svg")) {
    throw new Refused("il contient un autre dessin SVG, incorporé comme une image");
  }
  const base64 = undoPercents(address.slice(comma + 1)).replace(/\s+/g, "");
  const bytes = Buffer.from(base64.slice(0, 24), "base64").toString("latin1");
  const type = SIGNATURES.find(([pattern]) => pattern.test(bytes))?.[1];
  if (!head.endsWith(";base64") || !/^[A-Za-z0-9+/]+={0,2}$/.test(base64) || type === undefined) {
    throw new Refused(
      `il contient une image d’un genre que le site ne montre pas, ou abîmée («\u00a0${clip(head)}\u00a0»)`,
    );
  }
  return `data:image/${type};base64,${base64}`;
}

/** The bytes of an address that `embeddedImage` gave. */
export function bytesOfAddress(address: string): Buffer {
  return Buffer.from(address.slice(address.indexOf(",") + 1), "base64");
}

function undoPercents(text: string): string {
  return text.replace(/%([0-9a-f]{2})/gi, (_, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
