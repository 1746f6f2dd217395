import type { Settings } from "../../publish/send/settings.ts";
import type { Access } from "../../publish/send/sftp/connect.ts";
import type { PasswordHost } from "./proftpd.ts";
import type { SshHost } from "./ssh-host.ts";

/** The settings that lead to a host of this machine, or to a line that leads there. */
export function settingsFor(host: SshHost | PasswordHost, port = host.port): Settings {
  return {
    transport: "sftp",
    hote: host.host,
    port,
    utilisateur: host.user,
    dossier: ".",
    empreinte: host.fingerprint,
  };
}

/** What opens it, and nothing of the person at the keyboard. */
export function accessTo(host: SshHost | PasswordHost): Access {
  return {
    verify: (fingerprint) => fingerprint === host.fingerprint,
    agent: "",
    keys: "key" in host ? [host.key] : [],
    ...("password" in host ? { password: host.password } : {}),
    patience: 10_000,
  };
}
