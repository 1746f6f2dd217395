import { connect as connectSocket } from "node:net";
import { Client, type ServerHostKeyAlgorithm, type SFTPWrapper } from "ssh2";
import { HostError } from "../host.ts";
import type { Settings } from "../settings.ts";
import { fingerprintOf } from "../shell/known-host.ts";
import { Channel } from "./channel.ts";
import { type Identities, presentIdentities } from "./identities.ts";
import { told } from "./status.ts";

export interface Access extends Identities {
  /** Whether the key that a host shows (`SHA256:…`) is the one expected. */
  verify(fingerprint: string): boolean | Promise<boolean>;
  /** Milliseconds without an answer after which a host is given up: 60 s otherwise. */
  patience?: number | undefined;
}

const PATIENCE = 60_000;

/** Often enough for the routers on the way not to forget the line. */
const KEEPALIVE = 15_000;

type Where = Pick<Settings, "hote" | "port" | "utilisateur" | "empreinte">;

/** The keys that a host may have, as it shows one at a time; first what suits both best. */
const KEYS = [
  undefined,
  ["ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384", "ecdsa-sha2-nistp521"],
  ["rsa-sha2-512", "rsa-sha2-256"],
] as const satisfies (readonly ServerHostKeyAlgorithm[] | undefined)[];

/** Opens a line to an SFTP server. @throws HostError */
export async function connect(where: Where, access: Access): Promise<Channel> {
  let denied: HostError | undefined;
  // Only a fingerprint that is known beforehand can be that of another key of the host: nobody is asked about each.
  for (const keys of where.empreinte === undefined ? [undefined] : KEYS) {
    try {
      return await connectBy(where, access, keys);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      if (denied === undefined && error.failure !== "host-key") throw error;
      denied ??= error;
    }
  }
  throw denied;
}

function connectBy(
  where: Where,
  access: Access,
  keys: readonly ServerHostKeyAlgorithm[] | undefined,
): Promise<Channel> {
  const { hote, port, utilisateur } = where;
  const patience = access.patience ?? PATIENCE;
  const client = new Client();
  const socket = connectSocket(port, hote);
  // As ssh2 does for a socket of its own: each request that waits for the line listens to it.
  socket.setMaxListeners(0);
  return new Promise((resolve, reject) => {
    let denied: HostError | undefined;
    let timer: NodeJS.Timeout | undefined;
    let isOver = false;
    const wait = (isPaused = false) => {
      clearTimeout(timer);
      // The line may fall while a person compares a key.
      if (!isPaused && !isOver) timer = setTimeout(() => fail(silence(where)), patience);
    };
    const fail = (error: HostError) => {
      isOver = true;
      clearTimeout(timer);
      client.destroy();
      reject(denied ?? error);
    };
    const verify = async (key: Buffer) => {
      const shown = fingerprintOf(key);
      wait(true);
      const isKnown = await access.verify(shown);
      wait();
      if (!isKnown) denied = unknownKey(shown, where);
      return isKnown;
    };
    client
      .on("error", (error) => {
        // An agent that does not answer is one way less to get in, not a failure.
        if (error.level !== "agent") fail(connectionError(error, where, access, socket.bytesRead));
      })
      .on("close", () => fail(fallen(where)))
      // Small requests would each wait 40 ms for the one before to be acknowledged.
      .on("connect", () => client.setNoDelay(true))
      .on("handshake", () => wait())
      .on("change password", () => fail(refusal(where, access)))
      .on("ready", () => {
        client.sftp((error, sftp: SFTPWrapper) => {
          clearTimeout(timer);
          if (error) fail(noSftp(where, error));
          else resolve(new Channel(client, sftp, patience));
        });
      });
    wait();
    client.connect({
      sock: socket,
      username: utilisateur,
      // A password that is typed slowly must not end the line: the waiting is counted here.
      readyTimeout: 0,
      // Nothing is compressed on the line, which ssh2 does with the insides of Node, and without bounds for what it is sent.
      keepaliveInterval: KEEPALIVE,
      keepaliveCountMax: Number.POSITIVE_INFINITY,
      algorithms: keys ? { serverHostKey: [...keys] } : {},
      authHandler: presentIdentities(utilisateur, access, wait),
      hostVerifier: (key: Buffer, done: (isKnown: boolean) => void) => {
        verify(key).then(done, (error: unknown) => {
          denied = error instanceof HostError ? error : undefined;
          done(false);
        });
      },
    });
  });
}

function connectionError(
  error: Error & { level?: string; code?: unknown },
  where: Where,
  access: Access,
  bytesRead: number,
): HostError {
  if (error.level === "client-authentication" || /authentication/i.test(error.message)) {
    return refusal(where, access);
  }
  if (error.code === "ENOTFOUND" || error.code === "EAI_AGAIN") {
    return new HostError(
      "unreachable",
      `L’hôte ${where.hote} n’est pas connu, ou cet ordinateur n’est pas en ligne.\n  À faire\u00a0: vérifier la connexion de cet ordinateur, puis «\u00a0hote\u00a0» dans magazine.yaml.`,
    );
  }
  if (error.level === "client-socket") {
    return error.code === "ECONNRESET" || error.code === "EPIPE" ? fallen(where) : silence(where);
  }
  // A server that has not said a word yet may be any: the line fell, or it has no room for one more.
  if (bytesRead === 0) return fallen(where);
  return new HostError(
    "unreachable",
    `Ce qui répond au port ${where.port} de ${where.hote} n’est pas un serveur SFTP, ou ne parle pas comme celui-ci.\n  Il dit\u00a0: ${told(error.message)}\n  À faire\u00a0: vérifier «\u00a0hote\u00a0» et «\u00a0port\u00a0» dans magazine.yaml (22 le plus souvent, 115 ou 2222 chez certains hébergeurs).`,
  );
}

function silence({ hote, port }: Where): HostError {
  return new HostError(
    "unreachable",
    `L’hôte ${hote} ne répond pas sur le port ${port}.\n  À faire\u00a0: vérifier la connexion de cet ordinateur, puis «\u00a0hote\u00a0» et «\u00a0port\u00a0» dans magazine.yaml (22 le plus souvent, 115 ou 2222 chez certains hébergeurs).`,
  );
}

function fallen({ hote, port }: Where): HostError {
  return new HostError(
    "cut",
    `L’hôte ${hote} a pris l’appel sur le port ${port}, et la liaison est tombée avant d’être établie.\n  À faire\u00a0: recommencer\u00a0; si cela dure, vérifier «\u00a0port\u00a0» dans magazine.yaml.`,
  );
}

function refusal({ utilisateur }: Where, { password, askPassword }: Access): HostError {
  const what = password || askPassword ? "ou ce mot de passe" : "ou les clés de cet ordinateur";
  const help =
    password || askPassword
      ? "vérifier «\u00a0utilisateur\u00a0» dans magazine.yaml, et le mot de passe SFTP donné par l’hébergeur."
      : "vérifier «\u00a0utilisateur\u00a0» dans magazine.yaml, et donner le mot de passe, ou la clé publique de cet ordinateur à l’hébergeur (ssh-add -l la montre).";
  return new HostError(
    "refused",
    `L’hôte refuse le nom d’utilisateur «\u00a0${utilisateur}\u00a0», ${what}.\n  À faire\u00a0: ${help}`,
  );
}

function unknownKey(shown: string, { empreinte }: Where): HostError {
  const expected = empreinte
    ? `\n  Attendu\u00a0: ${empreinte} (magazine.yaml, publication, empreinte)`
    : "";
  return new HostError(
    "host-key",
    `La clé de l’hôte n’est pas celle que l’on attend\u00a0: ce n’est peut-être pas le bon serveur. Rien n’est envoyé.\n  Vu\u00a0: ${shown}${expected}\n  À faire\u00a0: demander l’empreinte à l’hébergeur, et n’écrire celle-ci dans magazine.yaml (publication, empreinte) que s’il la confirme.`,
  );
}

function noSftp({ hote }: Where, error: Error): HostError {
  return new HostError(
    "program",
    `L’hôte ${hote} n’ouvre pas de SFTP.\n  Il dit\u00a0: ${told(error.message)}\n  À faire\u00a0: demander à l’hébergeur d’ouvrir SFTP pour ce compte, ou, s’il donne rsync, écrire transport: rsync dans magazine.yaml.`,
  );
}
