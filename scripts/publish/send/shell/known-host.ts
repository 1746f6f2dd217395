import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { HostError } from "../host.ts";
import { runChild } from "./child.ts";

/** How often a host that shows no key is asked again, and after how many milliseconds: a line can fall as it opens. */
const TRIES = 3;
const PAUSE = 500;

/** A key that a host shows. */
export interface HostKey {
  /** As in a known_hosts file. */
  line: string;
  /** `SHA256:…`, as `ssh-keygen -l` gives it. */
  fingerprint: string;
}

/** The keys that a host shows to whoever asks, none when it does not answer. */
export async function shownKeys(host: string, port: number): Promise<HostKey[]> {
  const args = ["-p", String(port), "-T", "15", "--", host];
  const { stdout } = await runChild("ssh-keyscan", args, { limit: 30_000 }).catch(() => {
    throw new HostError(
      "program",
      "Le programme ssh-keyscan n’est pas sur cet ordinateur.\n  À faire\u00a0: l’installer (paquet openssh-client).",
    );
  });
  return stdout
    .toString("utf8")
    .split("\n")
    .flatMap((line) => {
      const key = /^\S+ \S+ ([A-Za-z0-9+/=]+)$/.exec(line.trim())?.[1];
      return key
        ? [{ line: line.trim(), fingerprint: fingerprintOf(Buffer.from(key, "base64")) }]
        : [];
    });
}

/** https://www.rfc-editor.org/rfc/rfc4253#section-6.6 as OpenSSH shows it: SHA-256, base64 without padding. */
export function fingerprintOf(key: Uint8Array): string {
  return `SHA256:${createHash("sha256").update(key).digest("base64").replace(/=+$/, "")}`;
}

/**
 * Writes a known_hosts file that holds the one key whose fingerprint is expected.
 *
 * @throws HostError when the host shows none such, or does not answer.
 */
export async function writeKnownHost(
  file: string,
  { hote, port, empreinte }: { hote: string; port: number; empreinte: string },
): Promise<void> {
  let keys: HostKey[] = [];
  for (let tries = 0; tries < TRIES && keys.length === 0; tries++) {
    if (tries > 0) await wait(PAUSE);
    keys = await shownKeys(hote, port);
  }
  if (keys.length === 0) {
    throw new HostError(
      "unreachable",
      `L’hôte ${hote} ne répond pas sur le port ${port}.\n  À faire\u00a0: vérifier la connexion de cet ordinateur, puis «\u00a0hote\u00a0» et «\u00a0port\u00a0» dans magazine.yaml.`,
    );
  }
  const expected = keys.find(({ fingerprint }) => fingerprint === empreinte);
  if (!expected) {
    const seen = keys.map(({ fingerprint }) => fingerprint).join(", ");
    throw new HostError(
      "host-key",
      `La clé de l’hôte n’est pas celle que l’on attend\u00a0: ce n’est peut-être pas le bon serveur. Rien n’est envoyé.\n  Vu\u00a0: ${seen}\n  Attendu\u00a0: ${empreinte} (magazine.yaml, publication, empreinte)\n  À faire\u00a0: demander à l’hébergeur si sa clé a changé, et ne corriger l’empreinte que s’il le confirme.`,
    );
  }
  writeFileSync(file, `${expected.line}\n`);
}
