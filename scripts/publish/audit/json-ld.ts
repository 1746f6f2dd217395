interface DataFault {
  found: string;
  expected?: string;
  written?: string;
}

type Thing = Record<string, unknown>;

/** What search engines and https://schema.org want of the types that the site uses. */
const REQUIRED: Record<string, readonly string[]> = {
  Article: ["headline", "author", "datePublished", "publisher", "url"],
  AudioObject: ["contentUrl", "encodingFormat"],
  BreadcrumbList: ["itemListElement"],
  CollectionPage: ["name", "url"],
  ImageObject: ["contentUrl"],
  ListItem: ["position", "name", "item"],
  Organization: ["name"],
  Periodical: ["name"],
  Person: ["name"],
  ProfilePage: ["mainEntity"],
  PublicationIssue: ["issueNumber"],
  Role: ["roleName"],
  WebPage: ["name", "url"],
  WebSite: ["name", "url"],
};

/** Those that only a thing told in full has; elsewhere, its name is enough. */
const IN_PART = new Set(["Article", "WebSite", "WebPage", "CollectionPage"]);

/**
 * What is wrong in a block of JSON-LD: https://www.w3.org/TR/json-ld11/
 *
 * @param exists whether an address of the site, without what follows `#`, leads to a file
 */
export function checkJsonLd(
  text: string,
  site: string,
  exists: (address: string) => boolean,
): DataFault[] {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return [{ found: `Les données JSON-LD ne peuvent pas être lues (${String(error)}).` }];
  }
  const faults: DataFault[] = [];
  const context = isThing(data) ? data["@context"] : undefined;
  if (!/^https?:\/\/schema\.org\/?$/.test(String(context))) {
    faults.push({
      found: "Les données JSON-LD ne disent pas qu’elles sont de schema.org.",
      expected: '"@context": "https://schema.org".',
    });
  }
  visit(data, true);
  return faults;

  function visit(value: unknown, isTop: boolean): void {
    if (typeof value === "string") checkAddress(value);
    else if (Array.isArray(value)) for (const each of value) visit(each, isTop);
    else if (isThing(value)) {
      if (!("@graph" in value)) checkThing(value, isTop);
      for (const [key, each] of Object.entries(value)) {
        if (key !== "@context") visit(each, key === "@graph");
      }
    }
  }

  function checkThing(thing: Thing, isTop: boolean): void {
    const type = thing["@type"];
    // A mere reference to a thing that is told elsewhere.
    if (type === undefined && "@id" in thing) return;
    if (typeof type !== "string") {
      faults.push({ found: "Une chose des données JSON-LD n’a pas de type.", expected: "@type." });
      return;
    }
    if (!isTop && IN_PART.has(type)) return;
    for (const property of REQUIRED[type] ?? []) {
      if (thing[property] !== undefined && thing[property] !== "") continue;
      faults.push({
        found: `Les données JSON-LD ont un ${type} sans ${property}.`,
        expected: `la propriété ${property}.`,
      });
    }
  }

  function checkAddress(value: string): void {
    if (!value.startsWith(`${site}/`)) return;
    const address = value.replace(/#.*$/, "");
    if (exists(address)) return;
    faults.push({
      found: `Les données JSON-LD donnent l’adresse ${value}, qui ne mène nulle part.`,
      expected: "l’adresse d’une page ou d’un fichier du site.",
      written: value.slice(site.length),
    });
  }
}

function isThing(value: unknown): value is Thing {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
