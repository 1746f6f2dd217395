import { expect, it } from "vitest";
import { explain } from "./ssh-errors.ts";

it.each([
  [
    "ssh: Could not resolve hostname nul.invalid: Name or service not known",
    255,
    false,
    "unreachable",
  ],
  ["ssh: connect to host 127.0.0.1 port 1: Connection refused", 255, false, "unreachable"],
  ["ssh: connect to host 127.0.0.1 port 1: Connection refused", 255, true, "cut"],
  ["Host key verification failed.", 255, false, "host-key"],
  ["@@@ WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED! @@@", 255, false, "host-key"],
  ["jo@h: Permission denied (publickey,password).", 255, false, "refused"],
  ["sh: 1: rsync: not found", 127, true, "program"],
  ["This service allows sftp connections only.", 1, false, "program"],
  ['rsync: write failed on "x": No space left on device (28)', 11, true, "full"],
  ["rsync: [receiver] write failed: Disk quota exceeded (122)", 11, true, "full"],
  ["mkdir: cannot create directory 'x': Permission denied", 1, true, "read-only"],
  ["touch: x: Read-only file system", 1, true, "read-only"],
  ["mv: cannot stat 'x': No such file or directory", 1, true, "missing"],
  ["Connection to 127.0.0.1 closed by remote host.", 255, true, "cut"],
  ["rsync error: timeout in data send/receive (code 30)", 30, true, "cut"],
  ["", null, true, "cut"],
  ["", 255, false, "unreachable"],
  ["quelque chose d’autre", 3, true, "other"],
])("%j (code %s) is told as it is", (said, code, wasOpen, failure) => {
  const error = explain(said, code, wasOpen);
  expect(error.failure).toBe(failure);
  expect(error.message).toMatch(/^(?:L’hôte|La |Il n’y|Un fichier)/);
});
