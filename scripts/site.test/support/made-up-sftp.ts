import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type AuthContext, Server, type ServerChannel } from "ssh2";
import type { Settings } from "../../publish/send/settings.ts";
import type { Access } from "../../publish/send/sftp/connect.ts";
import { makeFolder } from "./folders.ts";
import { makeKey } from "./ssh-host.ts";

/** What a made-up server does, where no real one would. */
export interface Behaviour {
  authenticate?: (context: AuthContext) => void;
  /** The bytes of an answer, made from the kind of a request (its number in the protocol) and its number; none: silence. */
  answer?: (kind: number, id: number, channel: ServerChannel) => Buffer | undefined;
}

export interface MadeUpServer {
  settings: Settings;
  access: Access;
  stop(): Promise<void>;
}

/** https://datatracker.ietf.org/doc/html/draft-ietf-secsh-filexfer-02#section-3 */
export const KIND = { init: 1, open: 3, close: 4, read: 5, opendir: 11, readdir: 12, stat: 17 };

/** Made by ssh-keygen: of those that ssh2 makes, one in 250 is malformed. */
const KEY = makePrivateKey();

/** An SFTP server on the loopback that says what it is told to: hosts are not all honest, and none can be asked to lie. */
export async function startMadeUpServer(behaviour: Behaviour): Promise<MadeUpServer> {
  const server = new Server({ hostKeys: [KEY] }, (client) => {
    client.on("authentication", behaviour.authenticate ?? ((context) => context.accept()));
    client.on("error", () => {});
    client.on("session", (accept) => {
      accept().on("subsystem", (acceptSubsystem) => speak(acceptSubsystem(), behaviour));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  return {
    settings: { transport: "sftp", hote: "127.0.0.1", port, utilisateur: "moi", dossier: "." },
    access: { verify: () => true, agent: "", keys: [], password: "essai", patience: 10_000 },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function makePrivateKey(): Buffer {
  const folder = makeFolder("cle");
  try {
    makeKey(join(folder, "key"));
    return readFileSync(join(folder, "key"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function speak(channel: ServerChannel, { answer }: Behaviour): void {
  let held = Buffer.alloc(0);
  channel.on("data", (bytes: Buffer) => {
    held = Buffer.concat([held, bytes]);
    while (held.length >= 4 && held.length >= 4 + held.readUInt32BE()) {
      const packet = held.subarray(4, 4 + held.readUInt32BE());
      held = held.subarray(4 + packet.length);
      const [kind = 0] = packet;
      const said =
        kind === KIND.init
          ? packetOf(2, number(3), text("posix-rename@openssh.com"), text("1"))
          : answer?.(kind, packet.readUInt32BE(1), channel);
      if (said) channel.write(said);
    }
  });
}

export const packets = {
  status: (id: number, code: number, message = "non") =>
    packetOf(101, number(id), number(code), text(message), text("")),
  handle: (id: number) => packetOf(102, number(id), text("h")),
  data: (id: number, bytes: Buffer) => packetOf(103, number(id), text(bytes)),
  names: (id: number, names: readonly string[]) =>
    packetOf(
      104,
      number(id),
      number(names.length),
      ...names.flatMap((name) => [text(name), text(""), attributes(0o100_644, 5)]),
    ),
  attributes: (id: number, mode: number, size: number) =>
    packetOf(105, number(id), attributes(mode, size)),
  /** Says nothing of what was asked about. */
  noAttributes: (id: number) => packetOf(105, number(id), number(0)),
};

function packetOf(kind: number, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat([Buffer.from([kind]), ...parts]);
  return Buffer.concat([number(body.length), body]);
}

/** Size, rights and dates. */
function attributes(mode: number, size: number): Buffer {
  const long = Buffer.alloc(8);
  long.writeBigUInt64BE(BigInt(size));
  return Buffer.concat([number(0b1101), long, number(mode), number(1), number(1)]);
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function text(value: string | Buffer): Buffer {
  const bytes = Buffer.from(value);
  return Buffer.concat([number(bytes.length), bytes]);
}
