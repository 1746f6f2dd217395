import { createHash } from "node:crypto";

/** The namespace of podcasts, ead4c236-bf58-58c6-a2c6-a6b28d128cb6. */
const PODCASTS = Buffer.from("ead4c236bf5858c6a2c6a6b28d128cb6", "hex");

/**
 * The name of a podcast in every directory: a UUID made from the address of its feed, without scheme or final slash.
 * https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/guid.md, https://www.rfc-editor.org/rfc/rfc9562#section-5.5
 */
export function podcastGuid(feedAddress: string): string {
  const name = feedAddress.replace(/^[a-z]+:\/\//i, "").replace(/\/+$/, "");
  const bytes = createHash("sha1").update(PODCASTS).update(name).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
