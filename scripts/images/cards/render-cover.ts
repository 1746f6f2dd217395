import type { OverlayOptions } from "sharp";
import { loadSharp, openUpright } from "../sharp.ts";
import { COVER_VISIBLE } from "./cover-overlay.ts";
import { CARD_HEIGHT, CARD_WIDTH } from "./making.ts";

/** Down to the lowest point of the ground's edge. */
const VISIBLE = { width: CARD_WIDTH, height: COVER_VISIBLE + 20 };

/** A picture that would lose more than half of itself is shown whole. */
const LEAST_KEPT = 0.5;

/** More than that, one sees that it was enlarged. */
const MOST_ENLARGED = 2;

/**
 * The JPEG of a cover, 1200 × 630: the photo where it is worth looking at, or the whole of one too tall, too long or too
 * small for that, and of a drawing, standing on the tint; and over it, the overlay.
 *
 * @param photo a path, or the bytes of a file
 * @param overlay of `coverOverlaySvg`
 * @param tint `#rrggbb`, what a picture does not cover
 * @throws when sharp cannot read the picture
 */
export async function renderCover(
  photo: Buffer | string,
  overlay: string,
  tint: string,
): Promise<Buffer> {
  const sharp = await loadSharp();
  const { format, autoOrient } = await sharp(photo, { failOn: "none" }).metadata();
  const framing = framingOf(autoOrient.width, autoOrient.height, format === "svg");
  const { data, info } = await (await openUpright(photo))
    .resize(framing.width, framing.height, { fit: "cover", position: "attention" })
    .flatten({ background: tint })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const placed: OverlayOptions = {
    input: data,
    raw: { width, height, channels },
    left: Math.round((CARD_WIDTH - width) / 2),
    top: VISIBLE.height - height,
  };
  return sharp({
    create: { width: CARD_WIDTH, height: CARD_HEIGHT, channels: 3, background: tint },
  })
    .composite([placed, { input: Buffer.from(overlay) }])
    .jpeg({ quality: 78, mozjpeg: true })
    .toBuffer();
}

/** How large a picture is drawn; where that has other proportions than its own, the rest is cut off. */
function framingOf(
  width: number,
  height: number,
  drawing: boolean,
): { width: number; height: number } {
  const across = VISIBLE.width / width;
  const down = VISIBLE.height / height;
  const covering = Math.max(across, down);
  const inside = Math.min(across, down);
  const kept = inside / covering;
  if (!drawing && kept >= LEAST_KEPT && covering <= MOST_ENLARGED) return VISIBLE;
  const scale = drawing ? inside : Math.min(inside, MOST_ENLARGED);
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
}
