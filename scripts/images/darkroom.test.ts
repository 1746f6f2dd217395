import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { Store } from "../cache/store.ts";
import { Darkroom, type Order } from "./darkroom.ts";
import { type Picture, readPicture } from "./read-picture.ts";
import { type Look, storedName, variantsOf } from "./recipe.ts";
import { fileOf, folder, photo, TELLTALE, texture } from "./samples.fixture.ts";

const COLOURS: Look = { rendering: "couleur", tint: "#1d3f6e" };

async function ordersOf(path: string, look = COLOURS): Promise<Order[]> {
  const picture = (await readPicture(path)) as Picture;
  expect(picture.kind).not.toBe("refused");
  const { modern, plain, full } = variantsOf(picture, look);
  return [...modern, ...plain, full].map((variant) => ({ path, picture, variant }));
}

/** Makes all files of a picture, and gives them by their type and width. */
async function developed(path: string, look = COLOURS): Promise<Map<string, Buffer>> {
  const store = new Store(folder());
  const orders = await ordersOf(path, look);
  await new Darkroom(store).make(orders);
  return new Map(
    orders.map(({ variant }) => [
      `${variant.type} ${variant.width}`,
      readFileSync(store.path(storedName(variant))),
    ]),
  );
}

describe("the files of a photo", () => {
  it("are of the sizes and formats asked for", async () => {
    const files = await developed(fileOf("a.jpg", await photo(1000, 700).jpeg().toBuffer()));
    expect(files.size).toBe(6);
    for (const [name, bytes] of files) {
      const { format, compression, width, height } = await sharp(bytes).metadata();
      const type = format === "heif" && compression === "av1" ? "avif" : format;
      expect(`image/${type} ${width}`).toBe(name);
      expect(height).toBe(Math.round((width * 700) / 1000));
    }
  });

  it("tell nothing of who took it, where, nor with what", async () => {
    const telltale = await photo(600, 400)
      .withExif(TELLTALE)
      .withXmp("<x:xmpmeta xmlns:x='adobe:ns:meta/'>Jo Secret</x:xmpmeta>")
      .withIccProfile("p3")
      .jpeg()
      .toBuffer();
    expect((await sharp(telltale).metadata()).exif?.toString("latin1")).toContain("Jo Secret");
    const path = fileOf("a.jpg", telltale);
    for (const look of [COLOURS, { ...COLOURS, rendering: "trame" as const }]) {
      for (const [name, bytes] of await developed(path, look)) {
        const { exif, xmp, icc, iptc, comments } = await sharp(bytes).metadata();
        expect([name, exif, xmp, icc, iptc, comments]).toEqual([name, ...Array(5).fill(undefined)]);
        expect(bytes.toString("latin1")).not.toMatch(/Exif\0|Secret|Camille|Telephone|xmpmeta|GPS/);
      }
    }
  });

  it("are upright, however the camera was held", async () => {
    const bytes = await photo(600, 400).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    for (const file of (await developed(fileOf("a.jpg", bytes))).values()) {
      const { width = 0, height = 0, orientation } = await sharp(file).metadata();
      expect(height).toBeGreaterThan(width);
      expect(orientation).toBeUndefined();
      // Warm at the left when lying is warm at the top once turned.
      const { data } = await sharp(file)
        .removeAlpha()
        .resize(1, 2, { fit: "fill" })
        .raw()
        .toBuffer({ resolveWithObject: true });
      expect(data[0]).toBeGreaterThan((data[3] as number) + 30);
    }
  });

  it("have its colours in sRGB, whatever its own space", async () => {
    const wide = await sharp({
      create: { width: 60, height: 40, channels: 3, background: "#00c800" },
    })
      .withIccProfile("p3")
      .png()
      .toBuffer();
    const cmyk = await photo(60, 40).toColourspace("cmyk").jpeg().toBuffer();
    const deep = await photo(60, 40).toColourspace("rgb16").png().toBuffer();
    const grey = await photo(60, 40).toColourspace("b-w").jpeg().toBuffer();
    for (const [name, bytes] of [
      ["a.png", wide],
      ["b.jpg", cmyk],
      ["c.png", deep],
      ["d.jpg", grey],
    ] as const) {
      for (const file of (await developed(fileOf(name, bytes))).values()) {
        const { space, depth, channels } = await sharp(file).metadata();
        expect([space, depth, channels]).toEqual(["srgb", "uchar", 3]);
      }
    }
  });

  it("let one see through where the picture does", async () => {
    const raw = { width: 600, height: 400, channels: 4 } as const;
    const bytes = await sharp(texture(600, 400, 4), { raw })
      .png()
      .toBuffer();
    for (const [name, file] of await developed(fileOf("a.png", bytes))) {
      const { channels } = await sharp(file).stats();
      expect([name, channels[3]?.min, channels[3]?.max]).toEqual([name, 0, 255]);
    }
  });
});

it("a drawing is cleaned, and the photo in it tells nothing", async () => {
  const jpeg = await photo(60, 40).withExif(TELLTALE).jpeg().toBuffer();
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 40" onload="x()"><script>x()</script><image width="60" height="40" href="data:image/jpeg;base64,${jpeg.toString("base64")}"/></svg>`;
  const [file = Buffer.alloc(0)] = (await developed(fileOf("d.svg", svg))).values();
  const text = file.toString();
  expect(text).not.toMatch(/script|onload/);
  const inner = Buffer.from(/base64,([^"]*)/.exec(text)?.[1] ?? "", "base64");
  expect((await sharp(inner).metadata()).exif).toBeUndefined();
  expect(await sharp(inner).metadata()).toMatchObject({ format: "jpeg", width: 60, height: 40 });
});

it("what is kept is neither made nor decoded again, and one more photo makes one photo", async () => {
  const cache = folder();
  const [one, two] = [
    fileOf("a.jpg", await photo(600, 400).jpeg().toBuffer()),
    fileOf("b.jpg", await photo(600, 401).jpeg().toBuffer()),
  ];
  const build = async (...paths: string[]) => {
    const darkroom = new Darkroom(new Store(cache));
    for (const path of paths) await darkroom.make(await ordersOf(path));
    return darkroom.done;
  };
  expect(await build(one)).toEqual({ pictures: 1, files: 4, drawings: 0 });
  expect(await build(one)).toEqual({ pictures: 0, files: 0, drawings: 0 });
  expect(await build(one, two)).toEqual({ pictures: 1, files: 4, drawings: 0 });
});

it("a file asked for by several at once is made once", async () => {
  const darkroom = new Darkroom(new Store(folder()));
  const orders = await ordersOf(fileOf("a.jpg", await photo(600, 400).jpeg().toBuffer()));
  let drawn = 0;
  const drawing = {
    name: "a.png",
    draw: async () => {
      drawn++;
      return Buffer.from("a");
    },
  };
  await Promise.all([1, 2, 3].map(() => darkroom.make(orders, [drawing, drawing])));
  expect(darkroom.done).toEqual({ pictures: 1, files: 4, drawings: 1 });
  expect(drawn).toBe(1);
});

it("what cannot be made is told, and leaves no half file", async () => {
  const cache = folder();
  const path = fileOf("a.jpg", await photo(600, 400).jpeg().toBuffer());
  const orders = await ordersOf(path);
  const darkroom = new Darkroom(new Store(cache));
  const broken = orders.map((order) => ({ ...order, path: `${path}.absent` }));
  await expect(darkroom.make(broken)).rejects.toThrow();
  expect(readdirSync(cache)).toEqual([]);
  await darkroom.make(orders);
  expect(readdirSync(cache)).toHaveLength(4);
});

it("colours of 16 bits with a profile are those of sRGB, as of 8 bits", async () => {
  const wide = sharp({ create: { width: 60, height: 40, channels: 3, background: "#c86432" } });
  const eight = await wide.withIccProfile("p3").png().toBuffer();
  const sixteen = await sharp(eight, { ignoreIcc: true })
    .toColourspace("rgb16")
    .withIccProfile("p3")
    .png()
    .toBuffer();
  const colourOf = async (bytes: Buffer) => {
    const files = await developed(fileOf("a.png", bytes));
    const { dominant, channels } = await sharp(files.get("image/png 60")).stats();
    expect(dominant).toBeDefined();
    return channels.map(({ mean }) => mean);
  };
  expect((await sharp(sixteen).metadata()).space).toBe("rgb16");
  const [one, other] = [await colourOf(eight), await colourOf(sixteen)];
  for (const [rank, value] of one.entries()) {
    expect(Math.abs((other[rank] as number) - value)).toBeLessThanOrEqual(3);
  }
});

it("a photo changed between its reading and its making is told, and nothing is kept of it", async () => {
  const path = fileOf("a.jpg", await photo(600, 400).jpeg().toBuffer());
  const orders = await ordersOf(path);
  writeFileSync(path, await photo(600, 400).negate().jpeg().toBuffer());
  const cache = folder();
  await expect(new Darkroom(new Store(cache)).make(orders)).rejects.toThrow(/a changé/);
  expect(readdirSync(cache)).toEqual([]);
});
