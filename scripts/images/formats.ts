/** What the first bytes of a file say it is, whatever its name. */
export type Format =
  | "jpeg"
  | "png"
  | "gif"
  | "webp"
  | "avif"
  | "heic"
  | "tiff"
  | "svg"
  | "bmp"
  | "pdf"
  | "psd"
  | "video"
  | "text"
  | "unknown";

/** Bytes that `formatOf` needs to see. */
export const HEAD_BYTES = 1024;

/** Extensions of the formats that can be shown, the usual one first. */
export const EXTENSIONS: Partial<Record<Format, readonly string[]>> = {
  jpeg: [".jpg", ".jpeg"],
  png: [".png"],
  webp: [".webp"],
  avif: [".avif"],
  gif: [".gif"],
  tiff: [".tif", ".tiff"],
  svg: [".svg"],
};

/** Every extension a picture may have, in lower case. */
export const PICTURE_KINDS: readonly string[] = Object.values(EXTENSIONS).flat();

export function formatOf(head: Buffer): Format {
  const text = head.toString("latin1");
  if (text.startsWith("\xff\xd8\xff")) return "jpeg";
  if (text.startsWith("\x89PNG\r\n\x1a\n")) return "png";
  if (/^GIF8[79]a/.test(text)) return "gif";
  if (/^RIFF.{4}WEBP/s.test(text)) return "webp";
  if (text.startsWith("II*\0") || text.startsWith("MM\0*")) return "tiff";
  if (text.startsWith("BM") && head.length > 30 && head.readUInt32LE(2) > 30) return "bmp";
  if (text.startsWith("%PDF-")) return "pdf";
  if (text.startsWith("8BPS")) return "psd";
  if (text.slice(4, 8) === "ftyp") return formatOfBrands(head);
  return formatOfText(head);
}

/**
 * The brands of an ISO base media file: the major one, then those it is compatible with; `mif1` alone does not tell
 * AV1 from HEVC. https://aomediacodec.github.io/av1-avif/#brands-overview
 */
function formatOfBrands(head: Buffer): Format {
  const length = Math.min(head.readUInt32BE(0), head.length);
  const brands = new Set<string>([head.toString("latin1", 8, 12)]);
  for (let at = 16; at + 4 <= length; at += 4) brands.add(head.toString("latin1", at, at + 4));
  if (brands.has("avif") || brands.has("avis")) return "avif";
  if ([...brands].some((brand) => /^(?:he[iv][cxms]|mif1|msf1)$/.test(brand))) return "heic";
  return "video";
}

/** Whether the first bytes say that a picture moves, where no library tells: AVIF sequences and APNG. */
export function isAnimated(head: Buffer, format: Format): boolean {
  const text = head.toString("latin1");
  if (format === "avif") return text.slice(8, 12) === "avis";
  // https://www.w3.org/TR/png-3/#acTL-chunk
  return format === "png" && text.includes("acTL") && !text.split("acTL")[0]?.includes("IDAT");
}

function formatOfText(head: Buffer): Format {
  const text = head.toString("utf8").replace(/^\ufeff/, "");
  // A sign cut by the end of the head is not a sign that this is no text.
  if (/(?!\s)\p{Cc}|\ufffd(?!$)/u.test(text)) return "unknown";
  const start = text.replace(
    /^(?:\s|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^[>]*(?:\[[\s\S]*?\])?\s*>)+/i,
    "",
  );
  if (/^<(?:[\w-]+:)?svg[\s/>]/i.test(start) || /<svg[\s/>]/.test(text)) return "svg";
  return "text";
}
