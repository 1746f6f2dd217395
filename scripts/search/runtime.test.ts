import { describe, expect, it, vi } from "vitest";
import { pagefindRuntime } from "./runtime.ts";
import { SearchError } from "./search-error.ts";
import { VERSION } from "./version.ts";

describe("what runs in the browser", () => {
  it("comes from the Pagefind that is pinned", async () => {
    const files = await pagefindRuntime();
    expect(files.map(({ path }) => path).sort()).toEqual([
      "pagefind-worker.js",
      "pagefind.js",
      "wasm.unknown.pagefind",
    ]);
    const [script] = files.filter(({ path }) => path === "pagefind.js");
    expect(Buffer.from(script?.bytes ?? []).toString("utf8")).toContain(`"${VERSION}"`);
  });

  it("is refused in a sentence when its program cannot be run", async () => {
    vi.stubEnv("PAGEFIND_BINARY_PATH", "/nulle/part/pagefind");
    try {
      await expect(pagefindRuntime()).rejects.toThrow(SearchError);
      await expect(pagefindRuntime()).rejects.toThrow(/Pagefind ne répond pas.*npm ci/s);
    } finally {
      vi.unstubAllEnvs();
    }
  });
});
