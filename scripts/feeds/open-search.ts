import type { Magazine } from "../magazine/schema.ts";
import { type FeedFile, fileAt } from "./source.ts";
import { element, xmlDocument } from "./xml.ts";

/** Address of the description; linked from every page. */
export const OPEN_SEARCH_URL = "/opensearch.xml";

/** Lets a browser add the magazine to its search engines. https://github.com/dewitt/opensearch */
export function openSearchFile({ nom, adresse }: Magazine, searchUrl: string): FeedFile {
  const page = `${adresse}${searchUrl}`;
  const root = element("OpenSearchDescription", { xmlns: "http://a9.com/-/spec/opensearch/1.1/" }, [
    // Sixteen signs at most, says the format.
    element("ShortName", {}, [[...nom].slice(0, 16).join("")]),
    element("Description", {}, [`Chercher dans ${nom}`]),
    element("Language", {}, ["fr"]),
    element("InputEncoding", {}, ["UTF-8"]),
    element("OutputEncoding", {}, ["UTF-8"]),
    element("Image", { width: "16", height: "16", type: "image/svg+xml" }, [
      `${adresse}/favicon.svg`,
    ]),
    element("Url", { type: "text/html", method: "get", template: `${page}?q={searchTerms}` }),
  ]);
  return fileAt(OPEN_SEARCH_URL, xmlDocument(root));
}
