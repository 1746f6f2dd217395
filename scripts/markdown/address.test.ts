import { describe, expect, it } from "vitest";
import { encodeAddress, readAddress } from "./address.ts";

describe("addresses told from themselves", () => {
  it.each(["../a/", "/relire/", "a/b.html#c", "photo.jpg", "?page=2", "(re)bonds/", "a b"])(
    "%s stays in the site",
    (href) => {
      expect(readAddress(href).kind).toBe("inside");
    },
  );

  it.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "\u0001javascript:alert(1)",
    "java\tscript:alert(1)",
    "vbscript:x",
    "data:text/html,<script>",
    "data:image/png;base64,AAAA",
    "file:///etc/hosts",
    "blob:https://example.org/1",
    "ftp://example.org/",
    "//example.org/",
    "/\\example.org/",
    "\\\\example.org\\",
    "https:/example.org",
    "https:example.org",
    "https://",
    "http://[::1",
    "mailto:",
    "tel:bonjour",
    `https://example.org/${"a".repeat(2000)}`,
    "",
  ])("%j is refused", (href) => {
    expect(readAddress(href).kind).toBe("refused");
  });

  it("leaves the address of another site as it is, but for what is not ASCII", () => {
    const plain = "https://example.org/a/(b)?c=d%20e&f#g";
    expect(encodeAddress(plain)).toBe(plain);
    expect(encodeAddress("https://fr.wikipedia.org/wiki/Été")).toBe(
      "https://fr.wikipedia.org/wiki/%C3%89t%C3%A9",
    );
  });
});
