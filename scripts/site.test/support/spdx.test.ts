import { expect, test } from "vitest";
import { isFree } from "./spdx.ts";

const free = new Set(["MIT", "Apache-2.0", "LGPL-3.0-or-later"]);

test.each([
  "MIT",
  "(MIT)",
  "MIT OR Proprietary",
  "Proprietary or MIT",
  "MIT AND Apache-2.0",
  "(Proprietary OR MIT) AND Apache-2.0",
  "Proprietary AND Unknown OR MIT",
  "LGPL-3.0-or-later WITH Some-exception",
  "LGPL-3.0-or-later WITH Some-exception AND MIT",
])("« %s » is free", (expression) => {
  expect(isFree(expression, free)).toBe(true);
});

test.each([
  "",
  "Proprietary",
  "UNLICENSED",
  "SEE LICENSE IN LICENSE.txt",
  "MIT AND Proprietary",
  "Proprietary AND (MIT OR Apache-2.0)",
  "(MIT",
  "MIT)",
  "MIT OR",
  "MIT Apache-2.0",
])("« %s » is not", (expression) => {
  expect(isFree(expression, free)).toBe(false);
});
