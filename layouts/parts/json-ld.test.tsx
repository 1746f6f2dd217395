import { render } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { HOSTILE } from "../samples.fixture.ts";
import { JsonLd, serializeJsonLd } from "./json-ld.tsx";

describe("JsonLd", () => {
  const data = { headline: `${HOSTILE} <!-- ]]> \u2028 \u2029 \\u003c`, issueNumber: 48 };

  it("cannot be closed, commented out or broken by what a title holds", () => {
    const html = render(<JsonLd data={data} />);
    expect(html.match(/<\/script/g)).toHaveLength(1);
    expect(html).not.toMatch(/<!--|[\u2028\u2029]/);
  });

  it("says the same once parsed", () => {
    expect(JSON.parse(serializeJsonLd(data))).toEqual(data);
  });
});
