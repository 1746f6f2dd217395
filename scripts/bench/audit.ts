import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeCorpus } from "./corpus.ts";
import { type Measure, measure, medianMeasure, timeNode } from "./measure.ts";

export interface AuditMeasure extends Measure {
  pages: number;
}

/**
 * Builds a whole site of as many articles, compressed copies included, then audits it: the building takes minutes, and
 * is not measured.
 *
 * @param root the project
 */
export async function measureAudit(
  root: string,
  { articles, seed, rounds }: { articles: number; seed: number; rounds: number },
): Promise<AuditMeasure> {
  const home = mkdtempSync(join(tmpdir(), "banc-"));
  try {
    const [content, output, cache] = ["contenu", "site", "cache"].map((name) => join(home, name));
    writeCorpus(content as string, { articles, seed });
    const folders = ["--contenu", content, "--sortie", output, "--cache", cache] as string[];
    await timeNode(["--import", "tsx/esm", "scripts/build.ts", ...folders], root);
    const measures: Measure[] = [];
    for (let round = 0; round < rounds; round++) {
      measures.push(await measure("scripts/audit.ts", folders, root));
    }
    const files = readdirSync(output as string, { recursive: true, encoding: "utf8" });
    const pages = files.filter((name) => name.endsWith(".html")).length;
    return { ...medianMeasure(measures), pages };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
