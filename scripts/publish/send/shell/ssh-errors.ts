import { HostError, type HostFailure } from "../host.ts";

/** What ssh, rsync and the commands of a host say (in the C locale), and what it means for whoever publishes. */
const SAYINGS: [pattern: RegExp, failure: HostFailure, sentence: string][] = [
  [
    /REMOTE HOST IDENTIFICATION HAS CHANGED|Host key verification failed|No \S+ host key is known/i,
    "host-key",
    "La clé de l’hôte n’est pas celle que l’on attend\u00a0: ce n’est peut-être pas le bon serveur.\n  À faire\u00a0: demander l’empreinte à l’hébergeur, puis l’écrire dans magazine.yaml (publication, empreinte).",
  ],
  [
    /Permission denied \((?:publickey|password|keyboard|gssapi|hostbased)|Too many authentication failures|Permission denied, please try again/i,
    "refused",
    "L’hôte refuse ce nom d’utilisateur, ou sa clé.\n  À faire\u00a0: vérifier «\u00a0utilisateur\u00a0» dans magazine.yaml, et que la clé publique de cet ordinateur est chez l’hébergeur (ssh-add -l la montre).",
  ],
  [
    /Could not resolve hostname|Name or service not known|Connection refused|No route to host|Network is unreachable|connect to host .* timed out/i,
    "unreachable",
    "L’hôte ne répond pas.\n  À faire\u00a0: vérifier la connexion de cet ordinateur, puis «\u00a0hote\u00a0» et «\u00a0port\u00a0» dans magazine.yaml.",
  ],
  [
    /This service allows sftp connections only|rsync: (?:command )?not found|rsync: No such file|exec: rsync|command not found|error starting rsync|sh: \d+: \w+: not found|shell request failed/i,
    "program",
    "L’hôte n’a pas ce qu’il faut pour publier par rsync (un interpréteur de commandes, et rsync).\n  À faire\u00a0: écrire transport: sftp dans magazine.yaml, ou demander rsync à l’hébergeur.",
  ],
  [
    /No space left on device|Disk quota exceeded|File too large|quota/i,
    "full",
    "Il n’y a plus de place chez l’hébergeur.\n  À faire\u00a0: y libérer de la place, ou en demander, puis publier de nouveau\u00a0: le site en ligne n’a pas changé.",
  ],
  [
    /Read-only file system|Permission denied|Operation not permitted/i,
    "read-only",
    "L’hôte ne permet pas d’écrire à cet endroit.\n  À faire\u00a0: vérifier «\u00a0dossier\u00a0» dans magazine.yaml, et les droits de ce dossier.",
  ],
  [
    /No such file or directory|Not a directory|Directory nonexistent|cannot stat/i,
    "missing",
    "Un fichier ou un dossier attendu n’est pas chez l’hôte.",
  ],
  [
    /Connection (?:closed|reset|to .* closed|timed out)|Broken pipe|connection unexpectedly closed|Timeout, server|timeout in data|kex_exchange_identification|mux_client|Connection lost|Control socket/i,
    "cut",
    "La liaison avec l’hôte est tombée.",
  ],
];

/**
 * Why a program that talks to a host failed.
 *
 * @param said what it printed
 * @param code of its exit; 255 is what ssh ends with when the line is the matter, 10, 12, 30 and 35 what rsync does
 * @param wasOpen whether the line had been open: it then fell, and can be tried again
 */
export function explain(said: string, code: number | null, wasOpen: boolean): HostError {
  const detail = said.trim().split("\n").slice(-3).join("\n  ");
  const told = SAYINGS.find(([pattern]) => pattern.test(said));
  const cuts = code === null || [10, 12, 30, 35, 137, 143, 255].includes(code);
  if (told) {
    const [, failure, sentence] = told;
    if (failure === "unreachable" && wasOpen) return cut(detail);
    return new HostError(failure, `${sentence}\n  L’hôte dit\u00a0: ${detail}`);
  }
  if (cuts && wasOpen) return cut(detail);
  if (cuts) {
    return new HostError(
      "unreachable",
      `La liaison avec l’hôte n’a pas pu s’établir.\n  L’hôte dit\u00a0: ${detail || "rien"}`,
    );
  }
  return new HostError(
    "other",
    `L’hôte n’a pas pu faire ce qui lui était demandé (code ${code}).\n  Il dit\u00a0: ${detail || "rien"}`,
  );
}

function cut(detail: string): HostError {
  return new HostError(
    "cut",
    `La liaison avec l’hôte est tombée.${detail ? `\n  Dernier message\u00a0: ${detail}` : ""}`,
  );
}
