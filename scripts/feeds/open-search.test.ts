import { expect, it } from "vitest";
import { magazine } from "./edition.fixture.ts";
import { openSearchFile } from "./open-search.ts";
import { childrenOf, readXml, textOf } from "./xml.fixture.ts";

it("tells a browser where to send a query", () => {
  const { path, bytes } = openSearchFile(magazine, "/recherche/");
  const description = readXml(bytes);
  expect(path).toBe("opensearch.xml");
  expect(description.name).toBe("{http://a9.com/-/spec/opensearch/1.1/}OpenSearchDescription");
  expect(textOf(description, "ShortName")).toBe("(Re)bonds");
  expect(childrenOf(description, "Url").map(({ attributes }) => attributes)).toEqual([
    {
      type: "text/html",
      method: "get",
      template: "https://rebonds.example/recherche/?q={searchTerms}",
    },
  ]);
});

it("keeps the short name within sixteen signs", () => {
  const long = { ...magazine, nom: "Un magazine au nom vraiment long" };
  expect(textOf(readXml(openSearchFile(long, "/recherche/").bytes), "ShortName")).toBe(
    "Un magazine au n",
  );
});
