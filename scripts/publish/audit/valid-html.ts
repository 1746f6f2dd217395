import { HtmlValidate, type ResolvedConfig, StaticConfigLoader } from "html-validate";
import { NOT_OURS } from "./html-standard.ts";

/** Configuration of the validator, made once: made for each page, it takes longer than the page. */
class OneConfig extends StaticConfigLoader {
  #config: ResolvedConfig | undefined;

  override getConfigFor(handle: string): ResolvedConfig {
    this.#config ??= super.getConfigFor(handle) as ResolvedConfig;
    return this.#config;
  }
}

const validator = new HtmlValidate(
  new OneConfig({
    extends: ["html-validate:standard"],
    rules: NOT_OURS,
  }),
);

export interface InvalidHtml {
  /** Name of the rule: https://html-validate.org/rules/ */
  rule: string;
  /** The rule as it fell out, in English. */
  message: string;
  line: number;
  column: number;
}

/** What is not valid HTML in a page, in its order. */
export function findInvalidHtml(html: string): InvalidHtml[] {
  return validator.validateStringSync(html).results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => ({
      rule: ruleId,
      message,
      line,
      column,
    })),
  );
}
