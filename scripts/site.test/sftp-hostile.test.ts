import { afterEach, describe, expect, test } from "vitest";
import { type Host, HostError } from "../publish/send/host.ts";
import { openSftpHost } from "../publish/send/sftp/sftp-host.ts";
import { STATUS } from "../publish/send/sftp/status.ts";
import { type Behaviour, KIND, packets, startMadeUpServer } from "./support/made-up-sftp.ts";

const endings: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

async function open(behaviour: Behaviour, patience = 10_000): Promise<Host> {
  const server = await startMadeUpServer(behaviour);
  endings.push(server.stop);
  const host = await openSftpHost(server.settings, { ...server.access, patience });
  endings.push(() => host.close());
  return host;
}

async function said(doing: Promise<unknown>): Promise<HostError> {
  const error = await doing.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof HostError) return error;
  throw new Error("No HostError.", { cause: error });
}

/** A folder whose list gives these names, then ends; or never ends. */
function folderOf(names: readonly string[], isEndless = false): Behaviour {
  let isTold = false;
  return {
    answer: (kind, id) => {
      if (kind === KIND.stat) return packets.attributes(id, 0o040_755, 0);
      if (kind === KIND.opendir) return packets.handle(id);
      if (kind !== KIND.readdir) return packets.status(id, 0);
      if (isTold && !isEndless) return packets.status(id, STATUS.end);
      isTold = true;
      return packets.names(id, names);
    },
  };
}

describe("what a host says is not believed", () => {
  test.each(["../../.ssh/authorized_keys", "a/b", "/etc/passwd", "", "nul\0"])(
    "a name that leads elsewhere is refused: %j",
    async (name) => {
      const host = await open(folderOf(["page", name]));
      expect((await said(host.list("a"))).message).toContain("un nom qui n’en est pas un");
    },
  );

  test("itself and the folder above are no names in a folder", async () => {
    const host = await open(folderOf([".", "..", "...", "..a"]));
    expect([...((await host.list("a")) ?? [])].map(([name]) => name)).toEqual(["...", "..a"]);
  });

  test("a list without end is not listened to", async () => {
    const names = Array.from({ length: 2000 }, (_, index) => `page ${index}`);
    const host = await open(folderOf(names, true));
    expect((await said(host.list("a"))).message).toContain("trop de fichiers");
  });

  test("a file too large to be ours is not read", async () => {
    const answer: Behaviour["answer"] = (kind, id) =>
      kind === KIND.stat ? packets.attributes(id, 0o100_644, 2 ** 40) : packets.handle(id);
    const host = await open({ answer });
    expect((await said(host.read("a"))).message).toContain("64\u00a0Mo");
  });

  test("a file that holds less than was said is what it holds; more is left", async () => {
    const reads = (bytes: Buffer): Behaviour => {
      let isRead = false;
      return {
        answer: (kind, id) => {
          if (kind === KIND.stat) return packets.attributes(id, 0o100_644, 10);
          if (kind === KIND.open) return packets.handle(id);
          if (kind !== KIND.read) return packets.status(id, 0);
          if (isRead) return packets.status(id, STATUS.end);
          isRead = true;
          return packets.data(id, bytes);
        },
      };
    };
    const short = await open(reads(Buffer.from("court")));
    expect((await short.read("a"))?.toString()).toBe("court");
    const long = await open(reads(Buffer.alloc(1000, "x")));
    expect((await long.read("a"))?.toString()).toBe("x".repeat(10));
  });

  test("a file of which nothing is said, an opening that gives nothing: it is said", async () => {
    const mute = await open({ answer: (_kind, id) => packets.noAttributes(id) });
    expect((await said(mute.stat("a"))).failure).toBe("other");
    const yes = await open({ answer: (_kind, id) => packets.status(id, 0) });
    expect((await said(yes.stat("a"))).failure).toBe("other");
    expect((await said(yes.write("a", new Uint8Array(5)))).failure).toBe("other");
  });

  test("its messages are shown on one line, short, without what would move the cursor", async () => {
    const message = `\u001b[2J\u001b]0;titre\u0007un\nmot ${"long ".repeat(1000)}`;
    const host = await open({
      answer: (_kind, id) => packets.status(id, STATUS.failure, message),
    });
    const error = await said(host.stat("a\u001b[31m"));
    expect(error.message).not.toMatch(/(?!\n)\p{Cc}/u);
    expect(error.message.length).toBeLessThan(500);
  });
});

describe("a host that stops", () => {
  test("saying nothing any more: the line is thought to have fallen, for all that was asked", async () => {
    const host = await open({}, 1500);
    const asked = [host.stat("a"), host.list("a"), host.write("a", new Uint8Array(3))];
    const failures = await Promise.all(asked.map(said));
    expect(failures.map(({ failure }) => failure)).toEqual(["cut", "cut", "cut"]);
  });

  test("its SFTP, and not the line: what was asked, and what will be, is told so", async () => {
    const host = await open({
      answer: (_kind, _id, channel) => {
        channel.close();
        return undefined;
      },
    });
    expect((await said(host.stat("a"))).failure).toBe("cut");
    expect((await said(host.stat("a"))).failure).toBe("cut");
  });

  test("speaking the protocol: the line is left", async () => {
    const host = await open({ answer: () => Buffer.from("\u0000\u0000\u0000\u0005absurde") });
    expect((await said(host.stat("a"))).failure).toBe("cut");
  });
});

describe("a host that asks questions", () => {
  test("is given the password where it does not show what one types", async () => {
    const answers: string[][] = [];
    const host = await open({
      authenticate: (context) => {
        if (context.method !== "keyboard-interactive") context.reject(["keyboard-interactive"]);
        else {
          const prompts = [
            { prompt: "Nom :", echo: true },
            { prompt: "Mot de passe :", echo: false },
          ];
          context.prompt(prompts, (given) => {
            answers.push(given);
            context.accept();
          });
        }
      },
      answer: (_kind, id) => packets.attributes(id, 0o040_755, 0),
    });
    expect((await host.stat("."))?.kind).toBe("folder");
    expect(answers).toEqual([["", "essai"]]);
  });

  test("and wants the password changed is not obeyed", async () => {
    const server = await startMadeUpServer({
      authenticate: (context) => {
        if (context.method === "password") context.requestChange("Changez-le", () => {});
        else context.reject(["password"]);
      },
    });
    endings.push(server.stop);
    expect((await said(openSftpHost(server.settings, server.access))).failure).toBe("refused");
  });
});
