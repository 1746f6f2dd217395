import { expect, test } from "vitest";
import { explain, STATUS, StatusError, told } from "./status.ts";

const failure = (message: string, status: number = STATUS.failure) =>
  new StatusError(status, message);

test.each([
  ["No such file", STATUS.missing, "missing"],
  ["Not a directory", STATUS.failure, "missing"],
  ["Permission denied", STATUS.denied, "read-only"],
  ["Read-only file system", STATUS.failure, "read-only"],
  ["Operation not permitted", STATUS.failure, "read-only"],
  ["No space left on device", STATUS.failure, "full"],
  ["Disk quota exceeded", STATUS.failure, "full"],
  ["File too large", STATUS.failure, "full"],
  ["Failure", STATUS.failure, "other"],
])("« %s » (%i) is %s", (message, status, expected) => {
  expect(explain(failure(message, status), "page").failure).toBe(expected);
});

test("a vague refusal is made clear by the bytes that it was about, or by the disk", () => {
  const vague = failure("Failure");
  expect(explain(vague, "page", "data").failure).toBe("full");
  const disk = { readOnly: false, full: false };
  expect(explain(vague, "page", "name", { ...disk, full: true }).failure).toBe("full");
  expect(explain(vague, "page", "name", { ...disk, readOnly: true }).failure).toBe("read-only");
});

test("a sentence names the place, and what to do", () => {
  expect(explain(failure("", STATUS.denied), "httpdocs/été").message).toBe(
    "L’hôte ne permet pas d’écrire ou de lire à cet endroit\u00a0: «\u00a0httpdocs/été\u00a0».\n  À faire\u00a0: vérifier «\u00a0dossier\u00a0» dans magazine.yaml, et les droits de ce dossier.",
  );
});

test("what hosts say is one short line", () => {
  expect(told(" un\r\n\tmot \u001b[31m\u202e ")).toBe("un mot [31m");
  expect(told("x".repeat(1000))).toHaveLength(301);
});
