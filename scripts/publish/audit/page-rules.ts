import { checkJsonLd } from "./json-ld.ts";
import type { PageFacts } from "./page-facts.ts";
import { type InlinePart, Policy, policyHash } from "./policy.ts";
import type { Placed } from "./site-fault.ts";

/** What each page must be by itself, whatever the others are. */
export function checkPage(facts: PageFacts): Placed[] {
  return [...checkHead(facts), ...checkHeading(facts), ...checkIds(facts), ...checkInline(facts)];
}

function* checkHead({ lang, title, description, refreshes }: PageFacts): Generator<Placed> {
  if (!lang || !/^[a-z]{2,3}(?:-[\w-]+)?$/i.test(lang)) {
    yield {
      at: 0,
      found: lang
        ? `La page dit être dans la langue « ${lang} », qui n’en est pas une.`
        : "La page ne dit pas sa langue.",
      expected: '<html lang="fr">.',
    };
  }
  if (!title?.trim()) {
    yield { at: 0, found: "La page n’a pas de titre.", expected: "un élément <title>, non vide." };
  }
  // A page that sends elsewhere is never shown among the answers of a search engine.
  if (!refreshes && !description?.trim()) {
    yield {
      at: 0,
      found: "La page n’a pas de description.",
      expected: 'une phrase ou deux dans <meta name="description">\u00a0: le chapô du texte.',
      ofText: true,
    };
  }
}

function* checkHeading({ h1 }: PageFacts): Generator<Placed> {
  if (h1.length === 1) return;
  yield {
    at: h1[1] ?? 0,
    found: h1.length === 0 ? "La page n’a pas de <h1>." : `La page a ${h1.length} <h1>.`,
    expected: "un seul <h1>, le titre de la page.",
  };
}

function* checkIds({ twice }: PageFacts): Generator<Placed> {
  for (const { id, at } of twice) {
    yield {
      at,
      found: `L’identifiant « ${id} » est écrit deux fois dans la page.`,
      expected: "un identifiant à chaque endroit.",
      written: id,
    };
  }
}

const PARTS: Record<InlinePart["kind"], string> = {
  script: "Un script écrit dans la page n’est pas permis par sa politique de sécurité.",
  style: "Un style écrit dans la page n’est pas permis par sa politique de sécurité.",
  handler: "Un attribut qui est un script (on…) n’est pas permis par la politique de sécurité.",
  "style-attribute": "Un attribut style n’est pas permis par la politique de sécurité de la page.",
};

function* checkInline({ policy, inline }: PageFacts): Generator<Placed> {
  if (inline.length === 0) return;
  const rules = new Policy(policy);
  for (const part of inline) {
    if (part.text.trim() === "" || rules.allows(part)) continue;
    const isAttribute = part.kind === "handler" || part.kind === "style-attribute";
    yield {
      at: part.at,
      found: PARTS[part.kind],
      expected: isAttribute
        ? "un fichier à part, dans assets/."
        : `un fichier à part, dans assets/, ou ${policyHash(part.text)} dans la politique.`,
    };
  }
}

/** The JSON-LD of a page, given whether a path of the site exists. */
export function* checkData(
  { data }: PageFacts,
  site: string,
  exists: (address: string) => boolean,
) {
  for (const { text, at } of data) {
    for (const fault of checkJsonLd(text, site, exists)) yield { at, ...fault };
  }
}
