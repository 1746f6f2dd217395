import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import ssh2, { type AnyAuthMethod, type AuthHandlerMiddleware } from "ssh2";

/** What opens a host, and where it is found. */
export interface Identities {
  /** Tried before the keys, as what was given on purpose. */
  password?: string | undefined;
  /** Asked for once, when no key opens and the host takes passwords; `undefined` gives up. */
  askPassword?: (() => Promise<string | undefined>) | undefined;
  /** Socket of the ssh agent; that of the environment otherwise, `""` for none. */
  agent?: string | undefined;
  /** Private key files; those where ssh looks otherwise. One that has a passphrase is for the agent. */
  keys?: readonly string[] | undefined;
}

const KEYS = ["id_ed25519", "id_ecdsa", "id_rsa"];

/**
 * Answers the host that asks who comes: by ways that it takes, each once.
 *
 * @param asking called around the time when a person types
 */
export function presentIdentities(
  user: string,
  { password, askPassword, agent = process.env.SSH_AUTH_SOCK, keys = defaultKeys() }: Identities,
  asking: (isAsking: boolean) => void,
): AuthHandlerMiddleware {
  const ways: Way[] = [
    ...(password === undefined ? [] : passwordWays(user, password)),
    ...(agent
      ? [{ takes: "publickey", by: { type: "agent", username: user, agent } } as const]
      : []),
    ...keys.flatMap((path) => keyWay(user, path)),
  ];
  let ask = password === undefined ? askPassword : undefined;
  let isFirst = true;
  const next = async (taken: readonly string[]): Promise<AnyAuthMethod | undefined> => {
    for (let way = ways.shift(); way; way = ways.shift()) {
      if (taken.includes(way.takes)) return way.by;
    }
    if (!ask || !PASSWORDS.some((name) => taken.includes(name))) return undefined;
    asking(true);
    const typed = await ask();
    asking(false);
    ask = undefined;
    if (typed === undefined) return undefined;
    ways.push(...passwordWays(user, typed));
    return next(taken);
  };
  return (taken, _partial, done) => {
    if (isFirst) {
      // Refused everywhere, or nearly: it is how a host tells what it takes.
      isFirst = false;
      done({ type: "none", username: user });
      return;
    }
    next(taken ?? []).then(
      (way) => giveOrStop(done, way),
      () => giveOrStop(done, undefined),
    );
  };
}

interface Way {
  /** Name of the method, as in RFC 4252. */
  takes: string;
  by: AnyAuthMethod;
}

const PASSWORDS = ["password", "keyboard-interactive"];

function passwordWays(username: string, password: string): Way[] {
  return [
    { takes: "password", by: { type: "password", username, password } },
    {
      takes: "keyboard-interactive",
      by: {
        type: "keyboard-interactive",
        username,
        // What is shown as one types is no password.
        prompt: (_name, _instructions, _language, prompts, finish) =>
          finish(prompts.map(({ echo }) => (echo ? "" : password))),
      },
    },
  ];
}

function keyWay(username: string, path: string): Way[] {
  try {
    const key = readFileSync(path);
    const parsed = ssh2.utils.parseKey(key);
    if (parsed instanceof Error) return [];
    return [{ takes: "publickey", by: { type: "publickey", username, key } }];
  } catch {
    return [];
  }
}

function defaultKeys(): string[] {
  return KEYS.map((name) => join(homedir(), ".ssh", name));
}

/** The declared type leaves out `false`, by which one gives up. */
function giveOrStop(done: Parameters<AuthHandlerMiddleware>[2], way: AnyAuthMethod | undefined) {
  (done as (way: AnyAuthMethod | false) => void)(way ?? false);
}
