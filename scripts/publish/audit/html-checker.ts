import { sayRule } from "./html-rules.ts";
import { keyOfForm } from "./html-standard.ts";
import { KnownForms } from "./known-forms.ts";
import type { PageFacts } from "./page-facts.ts";

/** Forms found valid by earlier audits, under {@link keyOfForm}. */
export interface ValidForms {
  get(key: string): true | undefined;
  set(key: string, valid: true): void;
}

/**
 * Validates pages one after another, and remembers what valid ones are made of. The validator is loaded when there is
 * something new to judge: on most days there is not, and it takes half a second.
 */
export class HtmlChecker {
  readonly #known = new KnownForms();

  constructor(readonly valid: ValidForms = new Map<string, true>()) {}

  /** @returns faults with their lines, for they are the validator's; identifiers are looked at apart. */
  async check(
    html: string,
    { skeleton }: PageFacts,
  ): Promise<{ line: number; column: number; found: string }[]> {
    const unknown = skeleton && this.#known.newIn(skeleton);
    if (skeleton && unknown === undefined) return [];
    if (skeleton && unknown !== undefined && (await this.#isValid(unknown))) {
      this.#known.learn(skeleton);
      return [];
    }
    return (await findInvalidHtml(html))
      .filter(({ rule }) => rule !== "no-dup-id")
      .map(({ rule, message, line, column }) => ({
        line,
        column,
        found: `${sayRule(rule)}\u00a0: ${message.replace(/\.?$/, ".")}`,
      }));
  }

  async #isValid(form: string): Promise<boolean> {
    const key = keyOfForm(form);
    if (this.valid.get(key)) return true;
    if ((await findInvalidHtml(form)).length > 0) return false;
    this.valid.set(key, true);
    return true;
  }
}

async function findInvalidHtml(html: string) {
  const validator = await import("./valid-html.ts");
  return validator.findInvalidHtml(html);
}
