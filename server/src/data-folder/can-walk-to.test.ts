import { chmodSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { canWalkTo } from "./can-walk-to.ts";

let top = "";
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), "floyo-walk-"));
  mkdirSync(join(top, "data"));
});
afterEach(() => rmSync(top, { recursive: true }));

const stranger = { uid: 65_111, gid: 65_111 };

test("a folder above that only its owner may enter stops another user", async () => {
  chmodSync(top, 0o700);
  expect(await canWalkTo(join(top, "data"), stranger)).toBe(false);
});

test("folders that everybody may walk through stop nobody", async () => {
  chmodSync(top, 0o711);
  expect(await canWalkTo(join(top, "data"), stranger)).toBe(true);
});

test("whoever runs the database themselves is where they are", async () => {
  chmodSync(top, 0o700);
  expect(await canWalkTo(join(top, "data"), {})).toBe(true);
});
