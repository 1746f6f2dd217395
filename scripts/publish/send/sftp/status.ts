import { HostError } from "../host.ts";

/** https://datatracker.ietf.org/doc/html/draft-ietf-secsh-filexfer-02#section-7 */
export const STATUS = { end: 1, missing: 2, denied: 3, failure: 4, unsupported: 8 } as const;

/** A host that answers by a status, and a message. */
export class StatusError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

export function isStatus(error: Error): error is Error & { code: number } {
  return "code" in error && typeof error.code === "number";
}

export function hasStatus(error: unknown, status: number): boolean {
  return error instanceof StatusError && error.status === status;
}

/** Nothing is there. ProFTPD has no status for what would be below a file. */
export function isMissing(error: unknown): boolean {
  return (
    error instanceof StatusError &&
    (error.status === STATUS.missing || /^not a directory$/i.test(error.message))
  );
}

/** What comes from a host, for a terminal: on one line, without what would move the cursor, and short. */
export function told(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, " ").trim();
  return line.length > 300 ? `${line.slice(0, 300)}…` : line;
}

/** What the disk of a folder says of itself. */
export interface DiskState {
  readOnly: boolean;
  full: boolean;
}

/**
 * What a refused request means for whoever publishes.
 *
 * @param doing "data" when the bytes of a file were refused, which only a disk, or a quota that no host tells, does
 * @param disk OpenSSH says "Failure" of a full disk as of anything
 */
export function explain(
  error: StatusError,
  path: string,
  doing: "data" | "name" = "name",
  disk: DiskState = { readOnly: false, full: false },
): HostError {
  const { status, message } = error;
  const place = `«\u00a0${told(path)}\u00a0»`;
  if (isMissing(error)) {
    return new HostError(
      "missing",
      `L’hôte n’a pas ce qu’il faut à cet endroit\u00a0: ${place}.\n  À faire\u00a0: vérifier «\u00a0dossier\u00a0» dans magazine.yaml.`,
    );
  }
  if (status === STATUS.denied || disk.readOnly || /read-only|not permitted/i.test(message)) {
    return new HostError(
      "read-only",
      `L’hôte ne permet pas d’écrire ou de lire à cet endroit\u00a0: ${place}.\n  À faire\u00a0: vérifier «\u00a0dossier\u00a0» dans magazine.yaml, et les droits de ce dossier.`,
    );
  }
  const full = doing === "data" || disk.full || /no space|quota|too large/i.test(message);
  if (full) {
    return new HostError(
      "full",
      `Il n’y a plus de place chez l’hébergeur, ou son quota est atteint\u00a0: ${place} n’a pas pu s’écrire.\n  À faire\u00a0: y libérer de la place, ou en demander, puis publier de nouveau\u00a0: le site en ligne n’a pas changé.`,
    );
  }
  return new HostError(
    "other",
    `L’hôte n’a pas pu faire ce qui lui était demandé pour ${place}.\n  Il dit\u00a0: ${told(message)} (code ${status})`,
  );
}
