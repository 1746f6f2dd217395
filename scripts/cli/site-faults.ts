import type { Fault } from "../magazine/fault.ts";
import type { SiteFault } from "../publish/audit/site-fault.ts";
import type { AuditSubject } from "../site/audit-subject.ts";

type Places = Pick<AuditSubject, "placeOf">;

/**
 * The faults of a site as they are printed: at the line of the text that made them where it is known, else in the page
 * itself. What layouts say on every page, and feeds say again, is told once.
 *
 * @param label the folder of the site, as typed.
 */
export function placedFaults(
  faults: readonly SiteFault[],
  label: string,
  { placeOf }: Places,
): Fault[] {
  const placed: Fault[] = [];
  const common = new Map<string, { fault: Fault; times: number; origin: string }>();
  for (const siteFault of faults) {
    const { file, line, column, found, expected, written } = siteFault;
    const sentences = { found, ...(expected === undefined ? {} : { expected }) };
    const fault: Fault = { file: `${label}/${file}`, line, column, ...sentences };
    const source = siteFault.source ?? sourceOf(siteFault, placeOf);
    if (source) {
      const where = siteFault.source ? "" : ` Dans la page ${label}/${file}:${line}:${column}.`;
      placed.push({ ...fault, ...source, found: found + where });
      continue;
    }
    const page = pageOf(file);
    if (page === undefined && written === undefined) {
      placed.push(fault);
      continue;
    }
    const key = `${page === undefined}\n${found}\n${expected}`;
    const like = common.get(key);
    if (like) like.times++;
    else common.set(key, { fault, times: 1, origin: originOf(page, siteFault, placeOf) });
  }
  for (const { fault, times, origin } of common.values()) {
    const again = times > 1 ? ` De même ${times - 1} fois ailleurs.` : "";
    placed.push({ ...fault, found: fault.found + origin + again });
  }
  return placed;
}

/** Address of a page; nothing for a file that is none. */
function pageOf(file: string): string | undefined {
  return file.endsWith(".html") ? `/${file.replace(/(^|\/)index\.html$/, "$1")}` : undefined;
}

function sourceOf({ file, written, ofText }: SiteFault, placeOf: Places["placeOf"]) {
  const page = pageOf(file);
  if (page === undefined || (written === undefined && !ofText)) return undefined;
  return placeOf(page, written);
}

/** Where to look for what no line of a text tells. */
function originOf(
  page: string | undefined,
  { written, ofBuild }: SiteFault,
  placeOf: Places["placeOf"],
): string {
  if (page === undefined || ofBuild) return "";
  const text = placeOf(page, undefined);
  if (written !== undefined || !text) {
    return " Aucun texte ne l’écrit\u00a0: voir les mises en page (layouts/).";
  }
  return ` Le texte de cette page est ${text.file}.`;
}
