/**
 * The same text in memory of its own. V8 keeps a piece of a text as a view of the whole, which then lives as long as the
 * piece: a title would keep its page. « SlicedString » in
 * https://source.chromium.org/chromium/chromium/src/+/main:v8/src/objects/string.h
 */
export function ownCopy(text: string): string {
  return Buffer.from(text, "utf16le").toString("utf16le");
}
