import { openUpright } from "../sharp.ts";
import { SQUARE_SIDE } from "./making.ts";

/** A square picture as a JPEG that podcast directories take, never enlarged. @throws when it cannot be read */
export async function renderSquare(photo: Buffer, width: number): Promise<Buffer> {
  const picture = await openUpright(photo);
  const side = Math.min(width, SQUARE_SIDE);
  return picture
    .resize(side, side, { fit: "cover" })
    .flatten({ background: "#fff" })
    .jpeg({ quality: 80, mozjpeg: true })
    .toBuffer();
}
