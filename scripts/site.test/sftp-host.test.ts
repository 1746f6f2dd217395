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
