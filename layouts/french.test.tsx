import { render } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { DEFAULT_TYPOGRAPHY, type Typography } from "../scripts/langue/index.ts";
import { inFrench } from "./french.ts";

const ENGLISH_DASHES: Typography = { ...DEFAULT_TYPOGRAPHY, dash: "en" };
const doublet = (written: string, said: string) =>
  `<span class="ec" aria-hidden="true">${written}</span><span class="tl">${said}</span>`;

function Titled({ title, lang }: { title: string; lang?: string }) {
  return (
    <a href="/un·e/" aria-label={title} title={title}>
      <b lang={lang}>{title}</b>
    </a>
  );
}

const html = (title: string, typography = DEFAULT_TYPOGRAPHY) =>
  inFrench(typography, () => render(<Titled title={title} />));

describe("what a page says, in French", () => {
  it("has its typography and its doublets, voices having one text", () => {
    expect(html('Un·e ami·e : "oui" !')).toBe(
      `<a href="/un·e/" aria-label="Un ami ou une amie\u00a0: «\u00a0oui\u00a0»\u202f!" title="Un·e ami·e : &quot;oui&quot; !"><b>${doublet("Un·e ami·e", "Un ami ou une amie")}\u00a0: «\u00a0oui\u00a0»\u202f!</b></a>`,
    );
  });

  it("has its ordinals and its centuries set apart", () => {
    expect(html("La 1ère du XXIe siècle")).toContain(
      '<b>La 1<sup>re</sup> du <span class="sc">XXI</span><sup>e</sup>\u00a0siècle</b>',
    );
  });

  it("is what the magazine chose, page after page", () => {
    expect(html("Oui -- non")).toContain("<b>Oui —\u00a0non</b>");
    expect(html("Oui -- non", ENGLISH_DASHES)).toContain("<b>Oui –\u00a0non</b>");
    expect(html("Oui -- non")).toContain("<b>Oui —\u00a0non</b>");
  });

  it("is read from one text to the next, names and numbers included", () => {
    const page = inFrench(DEFAULT_TYPOGRAPHY, () =>
      render(
        <p>
          {"Il y a "}
          {4}
          {" km"} <i>là</i>
          {" ; "}
          {"l'"}
          {"eau"}
        </p>,
      ),
    );
    expect(page).toBe("<p>Il y a 4\u00a0km <i>là</i>\u202f; l’eau</p>");
  });

  it("leaves code, titles of documents and other languages alone", () => {
    const page = inFrench(DEFAULT_TYPOGRAPHY, () =>
      render(
        <div>
          <title>{"l'un·e !"}</title>
          <code>{"l'un·e !"}</code>
          <p lang="en-GB">{"it's so !"}</p>
          <p lang="fr-CA">{"l'eau !"}</p>
        </div>,
      ),
    );
    expect(page).toBe(
      "<div><title>l'un·e !</title><code>l'un·e !</code>" +
        `<p lang="en-GB">it's so !</p><p lang="fr-CA">l’eau\u202f!</p></div>`,
    );
  });

  it("is French only while a page is rendered", () => {
    expect(render(<Titled title="l'un·e !" />)).toContain("<b>l'un·e !</b>");
    expect(() =>
      inFrench(DEFAULT_TYPOGRAPHY, () => {
        throw new Error("un gabarit fautif");
      }),
    ).toThrow("un gabarit fautif");
    expect(render(<Titled title="l'un·e !" />)).toContain("<b>l'un·e !</b>");
  });
});
