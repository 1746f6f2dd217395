import { chmodSync, mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openSftpHost } from "../publish/send/sftp/sftp-host.ts";
import { describeHost } from "./support/host-contract.ts";
import { startProftpd } from "./support/proftpd.ts";
import { accessTo, settingsFor } from "./support/sftp-settings.ts";
import { startSshd } from "./support/ssh-host.ts";

describeHost("SFTP, to an OpenSSH that gives nothing else, by key", async () => {
  const server = await startSshd({ shell: "internal-sftp" });
  return { server, open: (port) => openSftpHost(settingsFor(server, port), accessTo(server)) };
});

describeHost("SFTP, to a ProFTPD in a closed home, by password", async () => {
  const server = await startProftpd();
  return { server, open: (port) => openSftpHost(settingsFor(server, port), accessTo(server)) };
});

describeHost("SFTP, to a host that knows no links and tells no space", async () => {
  const server = await startProftpd({ lines: ["SFTPExtensions -hardlink -statvfs"] });
  return { server, open: (port) => openSftpHost(settingsFor(server, port), accessTo(server)) };
});

test("a folder that a cut left made and not opened is opened; one that is used, or is the host's, is as it was", async () => {
  const server = await startProftpd();
  onTestFinished(() => server.stop());
  const settings = { ...settingsFor(server), dossier: "httpdocs" };
  const rights = (folder: string) => statSync(join(server.home, folder)).mode & 0o777;
  for (const folder of ["httpdocs/relire", "httpdocs/stats/2026", "web"]) {
    mkdirSync(join(server.home, folder), { recursive: true });
  }
  for (const folder of ["httpdocs", "httpdocs/relire", "httpdocs/stats", "web"]) {
    chmodSync(join(server.home, folder), 0o700);
  }
  const host = await openSftpHost(settings, accessTo(server));
  await host.makeFolders(["httpdocs/relire", "httpdocs/stats", "httpdocs/neuf"]);
  expect(rights("httpdocs/relire")).toBe(0o755);
  expect(rights("httpdocs/neuf")).toBe(0o755);
  expect(rights("httpdocs/stats")).toBe(0o700);
  expect(rights("httpdocs")).toBe(0o700);
  await host.close();
  const other = await openSftpHost({ ...settings, dossier: "web" }, accessTo(server));
  await other.makeFolders(["web"]);
  expect(rights("web")).toBe(0o700);
  await other.close();
});
