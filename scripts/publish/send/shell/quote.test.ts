import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { expect, it } from "vitest";
import { operand, quote, wholeScript } from "./quote.ts";

it("gives a shell exactly the text, whatever it holds", () => {
  const texts = fc.array(
    fc.string({ unit: "binary" }).map((text) => text.replace(/[\0\p{Surrogate}]/gu, "")),
    {
      minLength: 1,
      maxLength: 200,
    },
  );
  fc.assert(
    fc.property(texts, (all) => {
      const script = wholeScript([`printf '%s\\0' ${all.map(quote).join(" ")}`]);
      const said = execFileSync("sh", { input: script, encoding: "utf8" });
      expect(said.split("\0").slice(0, -1)).toEqual(all);
    }),
    { numRuns: 50 },
  );
});

it("never lets a path be an option", () => {
  expect(operand("-rf")).toBe("./-rf");
  expect(operand("/a b")).toBe("'/a b'");
});

it("runs nothing of a script that is cut anywhere before its end", () => {
  const script = wholeScript(["echo fait", "echo 'deux lignes'", "cat <<'FIN'", "texte", "FIN"]);
  for (let cut = 1; cut < script.trimEnd().length; cut++) {
    const said = run(script.slice(0, cut));
    expect(said, `cut at ${cut}`).toBe("");
  }
  expect(run(script)).toBe("fait\ndeux lignes\ntexte\n");
});

function run(input: string): string {
  try {
    return execFileSync("sh", { input, encoding: "utf8", stdio: ["pipe", "pipe", "ignore"] });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}
