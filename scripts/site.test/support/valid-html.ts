import { findInvalidHtml } from "../../publish/audit/valid-html.ts";

/** What is not valid HTML in a page, one line a fault: `path:line:column rule message`. */
export function invalidHtml(path: string, html: string): string[] {
  return findInvalidHtml(html).map(
    ({ rule, message, line, column }) => `${path}:${line}:${column} ${rule} ${message}`,
  );
}
