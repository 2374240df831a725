import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import * as v from "valibot";
import { afterEach, beforeEach, expect, test } from "vitest";
import { bundleProgram } from "./bundle-program.ts";

const run = promisify(execFile);
const sumSchema = v.object({
  failures: v.array(v.string()),
  before: v.number(),
  acknowledged: v.array(v.number()),
  history: v.array(v.number()),
  reopened: v.array(v.number()),
});

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "floyo-full-"));
  await mkdir(join(folder, "disk"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** On a disk of 256 KiB that the program alone sees, and that is gone with it. */
const onSmallDisk = (command: string) => {
  const script = `mount -t tmpfs -o size=256k none "$0/disk" && ${command}`;
  return run("unshare", ["--mount", "--map-root-user", "sh", "-c", script, folder]);
};
const canMount = () =>
  onSmallDisk("true").then(
    () => true,
    () => false,
  );

test("row 7: a disk that is really full is said, costs nothing that was acknowledged, and noting goes on when there is room", async ({
  skip,
}) => {
  if (!(await canMount())) skip("this machine lets nobody mount a small disk");
  const program = await bundleProgram("fill-disk", folder);
  const { stdout } = await onSmallDisk(`"${process.execPath}" "${program}" "$0/disk"`);
  const { failures, before, acknowledged, history, reopened } = v.parse(sumSchema, JSON.parse(stdout));
  expect(failures).toEqual(Array.from({ length: 5 }, () => "store-full"));
  expect(before).toBeGreaterThan(100);
  expect(acknowledged).toHaveLength(before + 25);
  expect(acknowledged).toEqual(Array.from(acknowledged, (_, index) => index + 1));
  expect(history).toEqual(acknowledged);
  expect(reopened).toEqual(acknowledged);
});
