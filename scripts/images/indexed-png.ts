import { crc32, deflateSync } from "node:zlib";

/** A picture of at most sixteen colours. */
export interface Indexed {
  width: number;
  height: number;
  /** Of each pixel, row by row, its place in `colours`. */
  indices: Uint8Array;
  colours: readonly (readonly [red: number, green: number, blue: number])[];
}

/**
 * A PNG of four bits a pixel and nothing else: of flat colours, in a fifth of the time that a general encoder takes to
 * find out which there are. https://www.w3.org/TR/png-3/
 */
export function encodeIndexed({ width, height, indices, colours }: Indexed): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([4, PALETTE, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header),
    chunk("PLTE", Buffer.from(colours.flat())),
    chunk("IDAT", deflateSync(rows(indices, width, height), { level: 6, memLevel: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

const SIGNATURE = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
const PALETTE = 3;

/** Two pixels a byte, each row after a byte that says it is not filtered. */
function rows(indices: Uint8Array, width: number, height: number): Uint8Array {
  const packed = new Uint8Array((Math.ceil(width / 2) + 1) * height);
  let to = 0;
  for (let from = 0; from < width * height; from += width) {
    to++;
    for (let x = 0; x < width; x += 2) {
      const second = x + 1 < width ? (indices[from + x + 1] ?? 0) : 0;
      packed[to++] = ((indices[from + x] ?? 0) << 4) | second;
    }
  }
  return packed;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}
