import { rmSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { inspect } from "node:util";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { HostError } from "../publish/send/host.ts";
import type { Access } from "../publish/send/sftp/connect.ts";
import { openSftpHost } from "../publish/send/sftp/sftp-host.ts";
import { makeFolder } from "./support/folders.ts";
import { bytes, failureOf } from "./support/host-contract/place.ts";
import { type PasswordHost, startProftpd } from "./support/proftpd.ts";
import { startProxy } from "./support/proxy.ts";
import { freePort } from "./support/server-process.ts";
import { accessTo, settingsFor } from "./support/sftp-settings.ts";
import { startAgent } from "./support/ssh-agent.ts";
import { fingerprintOf, makeKey, type SshHost, startSshd } from "./support/ssh-host.ts";

/** How a host is opened, and what is said when it is not. */
async function said(doing: Promise<unknown>): Promise<HostError> {
  const error = await doing.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof HostError) return error;
  throw new Error("No HostError.", { cause: error });
}

describe("a host that gives SFTP by key", { timeout: 30_000 }, () => {
  let server: SshHost;
  beforeAll(async () => {
    server = await startSshd({ shell: "internal-sftp" });
  });
  afterAll(() => server.stop());
  const folders: string[] = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });
  const makeKeys = () => {
    const folder = makeFolder("cles");
    folders.push(folder);
    makeKey(join(folder, "autre"));
    return folder;
  };
  const open = (changes: Partial<Access> = {}, settings = settingsFor(server)) =>
    openSftpHost(settings, { ...accessTo(server), ...changes });

  test("it is named as one would write it", async () => {
    const host = await open();
    expect(host.name).toBe(`${server.user}@127.0.0.1`);
    expect((await host.facts()).join("\n")).toContain("Fichiers remplacés d’un coup\u00a0: oui");
    await host.close();
  });

  test("the agent opens it as well as a key file", async () => {
    const agent = await startAgent(server.key);
    const host = await open({ keys: [], agent: agent.socket });
    expect((await host.stat("."))?.kind).toBe("folder");
    await host.close();
    agent.stop();
  });

  test("an agent that is no more, a key that opens nothing, one that is missing: the next one is tried", async () => {
    const folder = makeKeys();
    const keys = [join(folder, "absente"), join(folder, "autre"), server.key];
    const host = await open({ keys, agent: join(folder, "sans-agent") });
    await host.close();
  });

  test("a wrong key is refused, with what to do", async () => {
    const folder = makeKeys();
    const error = await said(open({ keys: [join(folder, "autre")] }));
    expect(error.failure).toBe("refused");
    expect(error.message).toContain("ou les clés de cet ordinateur");
    expect(error.message).toContain("ssh-add -l");
  });

  test("a wrong user is refused, by name", async () => {
    const error = await said(open({}, { ...settingsFor(server), utilisateur: "inconnue" }));
    expect(error.failure).toBe("refused");
    expect(error.message).toContain("«\u00a0inconnue\u00a0»");
  });

  test("no password is asked for where none is taken", async () => {
    const askPassword = vi.fn(async () => "essai");
    expect((await said(open({ keys: [], askPassword }))).failure).toBe("refused");
    expect(askPassword).not.toHaveBeenCalled();
  });

  test("the key of another host is refused before anything is told to it", async () => {
    const error = await said(open({ verify: () => false }));
    expect(error.failure).toBe("host-key");
    expect(error.message).toContain(`Vu\u00a0: ${server.fingerprint}`);
  });

  test("the fingerprint may be that of any key of the host, which shows one at a time", async () => {
    const folder = makeKeys();
    makeKey(join(folder, "rsa"), "rsa");
    const both = await startSshd({
      shell: "internal-sftp",
      lines: [`HostKey ${join(folder, "rsa")}`],
    });
    const empreinte = fingerprintOf(join(folder, "rsa.pub"));
    const access = { ...accessTo(both), verify: (shown: string) => shown === empreinte };
    await (await openSftpHost({ ...settingsFor(both), empreinte }, access)).close();
    const wrong = { ...settingsFor(both), empreinte: "SHA256:autre" };
    const error = await said(openSftpHost(wrong, { ...access, verify: () => false }));
    await both.stop();
    expect(error.failure).toBe("host-key");
    expect(error.message).toContain(`Vu\u00a0: ${both.fingerprint}`);
    expect(error.message).toContain("Attendu\u00a0: SHA256:autre");
  });

  test("who looks at the key may take time, and say why it is not the one", async () => {
    const slow = async (fingerprint: string) => {
      await new Promise((resolve) => setTimeout(resolve, 2500));
      return fingerprint === server.fingerprint;
    };
    await (await open({ verify: slow, patience: 2000 })).close();
    const verify = () => Promise.reject(new HostError("host-key", "Ce n’est pas elle."));
    expect((await said(open({ verify }))).message).toBe("Ce n’est pas elle.");
  });

  test("a port where nothing listens, a name that is nobody’s: it is said which", async () => {
    const port = await freePort();
    const closed = await said(open({}, { ...settingsFor(server), port }));
    expect(closed.failure).toBe("unreachable");
    expect(closed.message).toContain(`ne répond pas sur le port ${port}`);
    const nobody = await said(open({}, { ...settingsFor(server), hote: "hote.invalid" }));
    expect(nobody.failure).toBe("unreachable");
    expect(nobody.message).toContain("hote.invalid n’est pas connu");
  });

  test("what is no SFTP server is said to be none", async () => {
    const web = createServer((socket) => socket.resume().end("HTTP/1.1 400 Bad Request\r\n\r\n"));
    await new Promise<void>((resolve) => web.listen(0, "127.0.0.1", resolve));
    const address = web.address();
    const port = typeof address === "object" && address ? address.port : 0;
    const error = await said(open({}, { ...settingsFor(server), port }));
    expect(error.failure).toBe("unreachable");
    expect(error.message).toContain("n’est pas un serveur SFTP");
    await new Promise((resolve) => web.close(resolve));
  });

  test("one that hangs up before a word may be any: its line fell, which is worth another try", async () => {
    const mute = createServer((socket) => socket.destroy());
    await new Promise<void>((resolve) => mute.listen(0, "127.0.0.1", resolve));
    const { port } = mute.address() as AddressInfo;
    const error = await said(open({}, { ...settingsFor(server), port }));
    expect(error.failure).toBe("cut");
    expect(error.message).toContain(`port ${port}`);
    await new Promise((resolve) => mute.close(resolve));
  });

  test("one that takes the call and says nothing is left after a while", async () => {
    const proxy = await startProxy(server.port);
    proxy.stall();
    const settings = settingsFor(server, proxy.port);
    const error = await said(open({ patience: 1500 }, settings));
    expect(error.failure).toBe("unreachable");
    await proxy.close();
  });

  test("a line that goes dead is given up after a while, whatever was asked", async () => {
    const proxy = await startProxy(server.port);
    const host = await open({ patience: 1500 }, settingsFor(server, proxy.port));
    proxy.stall();
    const asked = await Promise.all(
      Array.from({ length: 200 }, (_, index) => failureOf(host.stat(`page ${index}`))),
    );
    expect(new Set(asked)).toEqual(new Set(["cut"]));
    await host.close();
    await proxy.close();
  });

  test("a line that slows down is not given up", async () => {
    const proxy = await startProxy(server.port);
    const host = await open({ patience: 3000 }, settingsFor(server, proxy.port));
    for (let turn = 0; turn < 4; turn++) {
      proxy.stall();
      setTimeout(() => proxy.resume(), 1000);
      expect((await host.stat("."))?.kind).toBe("folder");
    }
    await host.close();
    await proxy.close();
  });

  test("a file that is no longer as it was when it was looked at is not sent", async () => {
    const folder = makeKeys();
    const host = await open();
    const upload = { from: join(folder, "autre"), to: "raccourcie", size: 100_000 };
    const error = await said(host.upload([upload]));
    expect(error.failure).toBe("other");
    expect(error.message).toContain("n’est plus comme au début");
    expect(await host.list(".")).toEqual(new Map());
    await host.close();
  });

  test("a session killed on the side of the host is a line that fell, and another can be opened", async () => {
    const host = await open();
    await host.write("essai", bytes("avant"));
    const writing = failureOf(
      host.upload([{ from: new Uint8Array(30_000_000), to: "gros", size: 30_000_000 }]),
    );
    await vi.waitFor(async () => expect(server.killSessions()).toBeGreaterThan(0));
    expect(await writing).toBe("cut");
    const again = await open();
    expect(await again.stat("gros")).toBeUndefined();
    expect((await again.read("essai"))?.toString()).toBe("avant");
    await again.close();
  });
});

describe("hosts that lack something", { timeout: 30_000 }, () => {
  test("one without SFTP is said to be so", async () => {
    const server = await startSshd({ shell: true, sftp: false });
    const error = await said(openSftpHost(settingsFor(server), accessTo(server)));
    await server.stop();
    expect(error.failure).toBe("program");
    expect(error.message).toContain("n’ouvre pas de SFTP");
  });

  test("one that cannot put a file in the place of another at once is refused", async () => {
    const server = await startProftpd({ lines: ["SFTPExtensions -posixRename"] });
    const error = await said(openSftpHost(settingsFor(server), accessTo(server)));
    await server.stop();
    expect(error.failure).toBe("program");
    expect(error.message).toContain("posix-rename@openssh.com");
  });

  test("one whose quota is reached, while its disk has room, is full", async () => {
    const server = await startSshd({ shell: "internal-sftp" });
    server.limitFiles(100_000);
    const host = await openSftpHost(settingsFor(server), accessTo(server));
    await host.write("page", bytes("là"));
    const error = await said(host.write("page", new Uint8Array(300_000)));
    expect(error.failure).toBe("full");
    expect(error.message).toContain("quota");
    expect((await host.read("page"))?.toString()).toBe("là");
    expect([...((await host.list(".")) ?? [])].map(([name]) => name)).toEqual(["page"]);
    await host.close();
    await server.stop();
  });
});

describe("a host that gives SFTP by password", { timeout: 30_000 }, () => {
  let server: PasswordHost;
  beforeAll(async () => {
    // As AlternC's, whose keyboard-interactive opens to none of the users that ProFTPD alone knows.
    const lines = ["LoadModule mod_sftp_pam.c", "SFTPAuthMethods keyboard-interactive password"];
    server = await startProftpd({ lines });
  });
  afterAll(() => server.stop());
  const open = (changes: Partial<Access> = {}) =>
    openSftpHost(settingsFor(server), { ...accessTo(server), ...changes });

  test("the password opens it", async () => {
    const host = await open();
    await host.write("page", bytes("écrite"));
    expect((await host.read("page"))?.toString()).toBe("écrite");
    await host.close();
  });

  test("a password is asked for once, when none was given, for as long as one wants", async () => {
    const askPassword = vi.fn(async () => {
      await new Promise((resolve) => setTimeout(resolve, 2500));
      return server.password;
    });
    const host = await open({ password: undefined, askPassword, patience: 2000 });
    expect(askPassword).toHaveBeenCalledTimes(1);
    await host.close();
  });

  test("who does not give the password is refused", async () => {
    const askPassword = async () => undefined;
    expect((await said(open({ password: undefined, askPassword }))).failure).toBe("refused");
    expect((await said(open({ password: undefined }))).message).toContain("donner le mot de passe");
  });

  test("a wrong password is refused, and shown nowhere", async () => {
    const error = await said(open({ password: "faux-et-secret" }));
    expect(error.failure).toBe("refused");
    expect(error.message).toContain("ou ce mot de passe");
    expect(inspect(error, { depth: 20, showHidden: true })).not.toContain("faux-et-secret");
  });
});
