import { expect, it } from "vitest";
import { DRAWING_POLICY, PAGE_META, PAGE_POLICY, WORKER_POLICY } from "./policy.ts";

it("a page may do nothing but with what the site gives", () => {
  expect(PAGE_POLICY).toMatch(/^default-src 'none'; /);
  expect(PAGE_POLICY).not.toMatch(/unsafe|data:|https?:|\*/);
});

it("the policy of pages is the same in headers, which alone can forbid frames", () => {
  expect(PAGE_POLICY).toBe(`${PAGE_META}; frame-ancestors 'none'`);
});

it("the worker of the search alone runs WebAssembly, and drawings run nothing", () => {
  expect(WORKER_POLICY).toContain("script-src 'self' 'wasm-unsafe-eval'");
  expect(DRAWING_POLICY).toMatch(/^default-src 'none'; .*; sandbox; /);
  expect(DRAWING_POLICY).not.toContain("script-src");
});
