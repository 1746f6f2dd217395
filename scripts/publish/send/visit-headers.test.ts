import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { htaccess } from "../server/htaccess.ts";
import { PAGE_POLICY } from "../server/policy.ts";
import { visitHeaders } from "./visit-headers.ts";

const address = "https://rebonds.example";
const rules = htaccess({
  ...{ address, rules: [], hasGone: false },
  overflow: { paths: false, home: false },
});

const RIGHT: Record<string, string> = {
  "Content-Type": "text/html; charset=utf-8",
  ...Object.fromEntries(
    [...rules.matchAll(/^Header always set (\S+) "([^"]*)"$/gm)]
      .reverse()
      .map(([, name = "", value = ""]) => [name, value]),
  ),
};

let given: Record<string, string> = RIGHT;
let server: Server;
let origin = "";
beforeAll(async () => {
  server = createServer((_request, response) => response.writeHead(200, given).end());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

it("finds nothing wrong in the headers that the rules set, nor where a host sets none", async () => {
  given = RIGHT;
  expect(RIGHT["Content-Security-Policy"]).toBe(PAGE_POLICY);
  expect(await visitHeaders(origin, rules)).toEqual([]);
  given = { "Content-Type": "text/html;charset=UTF-8" };
  expect(await visitHeaders(origin, rules)).toEqual([]);
});

it("tells the headers that a host sets otherwise, or leaves out among others", async () => {
  given = { ...RIGHT, "Content-Security-Policy": "default-src *", "Content-Type": "text/html" };
  delete given["Referrer-Policy"];
  const faults = await visitHeaders(origin, rules);
  expect(faults).toHaveLength(3);
  expect(faults.join("\n")).toMatch(
    /Content-Security-Policy de \S+ vaut «\sdefault-src \*\s» au lieu de «\sdefault-src 'none'/,
  );
  expect(faults.join("\n")).toMatch(/Referrer-Policy de \S+ vaut «\srien\s»/);
  expect(faults.join("\n")).toMatch(/le type de \S+ est «\stext\/html\s»/);
});
