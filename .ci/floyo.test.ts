import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { fromRoot } from "./tools/folders.mjs";

const folder = mkdtempSync(path.join(tmpdir(), "floyo-called-from-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function floyo(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [fromRoot(".ci", "floyo.mjs"), ...args], {
    cwd: fromRoot(),
    env: { ...process.env, INIT_CWD: folder, FLOYO_FOLDER: undefined },
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

test("a file is looked for where the person called from, and stdout is the command's alone", () => {
  writeFileSync(path.join(folder, "events.jsonl"), "");
  expect(floyo("threads", "events.jsonl")).toMatchObject({ status: 0, stdout: '{"threads":[]}\n' });
});

test("the exit code of the command is ours", () => {
  expect(floyo("threads", "not-there.jsonl").status).toBe(1);
  expect(floyo("no-such-command")).toMatchObject({ status: 2, stdout: "" });
});
