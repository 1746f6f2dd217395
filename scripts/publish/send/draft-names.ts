import { randomBytes } from "node:crypto";

/** How the name of a file that is not whole begins; signs of its own follow. */
export const DRAFT = ".en-cours-";

/** A name beside a file, for the time when it is not whole: short, whatever the name of the file, and hidden. */
export function draftBeside(path: string): string {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  return `${folder}${DRAFT}${randomBytes(8).toString("hex")}`;
}

/** Whether a name is that of a draft. */
export function isDraft(name: string): boolean {
  return name.startsWith(DRAFT) && /^[0-9a-f]+$/.test(name.slice(DRAFT.length));
}
