import { expect, it } from "vitest";
import { formatOf } from "./formats.ts";

/** An ISO base media file of these brands, the first of which is the major one. */
function ftyp(...brands: string[]): Buffer {
  const [major = "", ...others] = brands;
  const box = Buffer.from(`\0\0\0\0ftyp${major}\0\0\0\0${others.join("")}`, "latin1");
  box.writeUInt32BE(box.length, 0);
  return box;
}

it.each([
  ["jpeg", Buffer.from("ffd8ffe000104a464946", "hex")],
  ["png", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex")],
  ["gif", Buffer.from("GIF89a")],
  ["gif", Buffer.from("GIF87a")],
  ["webp", Buffer.from("RIFF\x10\0\0\0WEBPVP8 ", "latin1")],
  ["tiff", Buffer.from("II*\0\x08\0\0\0", "latin1")],
  ["tiff", Buffer.from("MM\0*\0\0\0\x08", "latin1")],
  ["avif", ftyp("avif", "mif1", "miaf")],
  ["avif", ftyp("mif1", "avif", "miaf")],
  ["heic", ftyp("heic", "mif1")],
  ["heic", ftyp("mif1", "heic")],
  ["heic", ftyp("hevc", "msf1")],
  ["video", ftyp("isom", "mp42")],
  ["video", ftyp("M4A ", "isom")],
  ["pdf", Buffer.from("%PDF-1.7")],
  ["psd", Buffer.from("8BPS\0\x01", "latin1")],
  ["svg", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>")],
  ["svg", Buffer.from("\ufeff<?xml version='1.0'?>\n<!-- un -->\n<!DOCTYPE svg>\n<svg>")],
  ["svg", Buffer.from("<?xml version='1.0'?><s:svg xmlns:s='http://www.w3.org/2000/svg'/>")],
  ["text", Buffer.from("Bonjour")],
  ["text", Buffer.from("<!doctype html><html></html>")],
  ["text", Buffer.from("é".repeat(600)).subarray(0, 1023)],
  ["unknown", Buffer.from("0102030405", "hex")],
  ["unknown", Buffer.from("RIFF\x10\0\0\0WAVEfmt ", "latin1")],
])("%s is told by its first bytes", (format, head) => {
  expect(formatOf(head)).toBe(format);
});

it("any bytes are some format", () => {
  for (let length = 0; length < 40; length++) {
    expect(typeof formatOf(Buffer.alloc(length, "ftyp"))).toBe("string");
    expect(typeof formatOf(Buffer.alloc(length, 0xff))).toBe("string");
  }
  expect(formatOf(Buffer.from("\0\0\0\x08ftypavif", "latin1"))).toBe("avif");
});
