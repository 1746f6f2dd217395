import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { childrenOf, readXml } from "./xml.fixture.ts";
import { cdata, element, xmlBytes, xmlDocument, xmlDocumentAround } from "./xml.ts";

const HOSTILE = "« (Re)lire » & \"<b>\" ]]> 'a' 😀 12\u202f000\u00a0? \t\r\n fin";
const any = fc.string({ unit: "binary" });
/** Code units of any kind, halves of characters too. */
const units = fc
  .array(fc.nat(0xffff))
  .map((codes) => codes.map((code) => String.fromCharCode(code)).join(""));

describe("element", () => {
  it("gives back text and attributes as they were", () => {
    const read = readXml(xmlDocument(element("a", { b: HOSTILE }, [HOSTILE])));
    expect(read).toEqual({
      name: "{}a",
      attributes: { b: HOSTILE },
      children: [],
      text: HOSTILE,
    });
  });

  it("gives back unchanged whatever XML can hold", () => {
    fc.assert(
      fc.property(any.filter(isAllowed), (text) => {
        const read = readXml(xmlDocument(element("a", { b: text }, [text])));
        expect([read.attributes.b, read.text]).toEqual([text, text]);
      }),
    );
  });

  it("makes a well-formed document of any text whatsoever", () => {
    fc.assert(
      fc.property(units, (text) => {
        readXml(xmlDocument(element("a", { b: text }, [element("c", {}, [text]), cdata(text)])));
      }),
    );
  });

  it("drops the characters XML forbids, and marks where half a character was", () => {
    const read = readXml(xmlDocument(element("a", {}, ["a\u0008b\u0000c\uffffd \ud83d e \ude00"])));
    expect(read.text).toBe("abcd \ufffd e \ufffd");
  });

  it("keeps the value of an attribute that reads « true »", () => {
    expect(element("a", { term: "true" }).source).toBe('<a term="true"/>');
  });

  it("leaves out attributes and children that are undefined", () => {
    expect(element("a", { b: undefined }, [undefined]).source).toBe("<a/>");
  });

  it("sets elements a line each, and adds no white space to a text", () => {
    const b = element("b", {}, ["x"]);
    expect(element("a", {}, [b, b]).source).toBe("<a>\n<b>x</b>\n<b>x</b>\n</a>");
    expect(element("a", {}, ["x", b]).source).toBe("<a>x<b>x</b></a>");
  });
});

describe("cdata", () => {
  it("gives back HTML as it was, its own end mark included", () => {
    for (const html of ["<p>a &amp; b</p>", "]]>", "]]>]]>", "a]]", "<![CDATA[x]]>"]) {
      expect(readXml(xmlDocument(element("a", {}, [cdata(html)]))).text).toBe(html);
    }
  });
});

it("writes a document around elements that are bytes already", () => {
  const bytes = xmlBytes(element("entry", {}, ["é"]));
  const head = [element("title", {}, ["t"])];
  const read = readXml(xmlDocumentAround("feed", { a: "&" }, head, [bytes, bytes]));
  expect(read.attributes).toEqual({ a: "&" });
  expect(read.children.map(({ name }) => name)).toEqual(["{}title", "{}entry", "{}entry"]);
  expect(childrenOf(read, "entry").map(({ text }) => text)).toEqual(["é", "é"]);
});

/** The production Char of XML 1.0, and what a parser leaves as it is in running text. */
function isAllowed(text: string): boolean {
  return [...text].every((sign) => {
    const code = sign.codePointAt(0) as number;
    if (code < 0x20) return code === 9 || code === 10 || code === 13;
    return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
  });
}
