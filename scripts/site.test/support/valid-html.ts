import { HtmlValidate } from "html-validate/node";

const validator = new HtmlValidate({
  extends: ["html-validate:standard"],
  rules: {
    // Matters of style, not of validity.
    "void-style": "off",
    "no-trailing-whitespace": "off",
    "doctype-style": "off",
    "long-title": "off",
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    // The roles of notes are those of DPUB-ARIA: https://www.w3.org/TR/dpub-aria-1.1/
    "prefer-native-element": "off",
  },
});

/** What is not valid HTML in a page, one line a fault: `path:line:column rule message`. */
export async function invalidHtml(path: string, html: string): Promise<string[]> {
  const report = await validator.validateString(html);
  return report.results.flatMap(({ messages }) =>
    messages.map(
      ({ ruleId, message, line, column }) => `${path}:${line}:${column} ${ruleId} ${message}`,
    ),
  );
}
