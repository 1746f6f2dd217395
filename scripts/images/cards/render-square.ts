import { openUpright } from "../sharp.ts";
import { SQUARE_SIDE } from "./making.ts";

/** A square picture as a JPEG that podcast directories take. @throws when it can no longer be read */
export async function renderSquare(path: string): Promise<Buffer> {
  const picture = await openUpright(path);
  return picture
    .resize(SQUARE_SIDE, SQUARE_SIDE, { fit: "cover" })
    .flatten({ background: "#fff" })
    .jpeg({ quality: 80, mozjpeg: true })
    .toBuffer();
}
