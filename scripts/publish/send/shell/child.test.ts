import { spawn } from "node:child_process";
import { expect, it } from "vitest";
import { runChild } from "./child.ts";

it("gives what a program says, and how it ends", async () => {
  const { code, stdout, stderr } = await runChild("sh", ["-c", "cat; echo non >&2; exit 3"], {
    input: "oui",
  });
  expect([code, stdout.toString(), stderr]).toEqual([3, "oui", "non\n"]);
  await expect(runChild("/nulle/part", [])).rejects.toMatchObject({ code: "ENOENT" });
  expect((await runChild("sleep", ["60"], { limit: 50 })).code).toBeNull();
});

it("on a leash, is as it would be without", async () => {
  const { code, stdout, stderr } = await runChild(
    "sh",
    ["-c", 'echo "$0 $1"; echo non >&2; cat; exit 3', "a b", "c'd"],
    {
      leashed: true,
    },
  );
  expect([code, stdout.toString(), stderr]).toEqual([3, "a b c'd\n", "non\n"]);
  expect((await runChild("/nulle/part", [], { leashed: true })).code).toBe(127);
});

it("on a leash, ends with the program that began it, even killed", async () => {
  const module = new URL("child.ts", import.meta.url).href;
  const program = `import(process.argv[1]).then(({ runChild }) =>
    runChild("sh", ["-c", "echo $$; exec sleep 600"], { leashed: true, onOutput: (pid) => console.log(pid) }));`;
  const args = ["--import", "tsx/esm", "--input-type=module", "-e", program, module];
  const parent = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const pid = await new Promise<number>((resolve) =>
    parent.stdout.once("data", (text) => resolve(Number(text))),
  );
  expect(isAlive(pid)).toBe(true);
  parent.kill("SIGKILL");
  await expect.poll(() => isAlive(pid), { timeout: 20_000 }).toBe(false);
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
