import { expect, it } from "vitest";
import { withPlainPictures } from "./plain-pictures.ts";

it("a picture in several sizes keeps the usual one", () => {
  const html =
    '<figure><picture><source type="image/avif" srcset="/a-480.avif 480w, /a-800.avif 800w" sizes="100vw"><img class="fond-21" src="/a-800.jpg" srcset="/a-480.jpg 480w, /a-800.jpg 800w" sizes="100vw" alt="Le village" width="800" height="600"></picture><figcaption><span class="legende">Là.</span></figcaption></figure>';
  expect(withPlainPictures(html)).toBe(
    '<figure><img src="/a-800.jpg" alt="Le village" width="800" height="600"><figcaption><span class="legende">Là.</span></figcaption></figure>',
  );
});

it("a picture of one file and the words about pictures stay as they are", () => {
  const html =
    '<img src="/a.svg" alt="Un plan" width="3" height="2"><p>Un <code>&lt;picture></code>, srcset="a" sizes="b".</p>';
  expect(withPlainPictures(html)).toBe(html);
});
