import { createHash } from "node:crypto";

/** What a page holds of scripts and styles in itself. */
export interface InlinePart {
  kind: "script" | "style" | "handler" | "style-attribute";
  text: string;
  at: number;
}

/**
 * The content security policy of a page, as far as what stands in it goes. A page without one is judged as the strictest
 * would: the server may have one, and nothing tells that it lets anything through.
 * https://www.w3.org/TR/CSP3/#does-element-match-source-list
 */
export class Policy {
  readonly #directives = new Map<string, string[]>();

  constructor(policy: string | undefined) {
    for (const directive of (policy ?? "default-src 'none'").split(";")) {
      const [name, ...sources] = directive.trim().split(/\s+/);
      if (name && !this.#directives.has(name.toLowerCase()))
        this.#directives.set(name.toLowerCase(), sources);
    }
  }

  allows({ kind, text }: InlinePart): boolean {
    const isAttribute = kind === "handler" || kind === "style-attribute";
    const family = kind === "script" || kind === "handler" ? "script-src" : "style-src";
    const sources =
      this.#directives.get(`${family}-${isAttribute ? "attr" : "elem"}`) ??
      this.#directives.get(family) ??
      this.#directives.get("default-src");
    if (!sources) return true;
    if (isAttribute && !sources.includes("'unsafe-hashes'")) return allowsAll(sources);
    return sources.some((source) => source === hashOf(source, text)) || allowsAll(sources);
  }
}

/** The source that a policy must hold for a part to be let through. */
export function policyHash(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

function hashOf(source: string, text: string): string | undefined {
  const algorithm = /^'(sha256|sha384|sha512)-/.exec(source)?.[1];
  return algorithm && `'${algorithm}-${createHash(algorithm).update(text).digest("base64")}'`;
}

/** `'unsafe-inline'` is of no effect beside a hash or a nonce. */
function allowsAll(sources: readonly string[]): boolean {
  return (
    sources.includes("'unsafe-inline'") && !sources.some((each) => /^'(?:sha|nonce)/.test(each))
  );
}
