import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createNodeLogStorage } from "../testing/test-log-storage.ts";

const kills = 20;
let programFolder: string;

/** Bundled, as the extension is: twenty starts take seconds. */
beforeAll(async () => {
  programFolder = await mkdtemp(join(tmpdir(), "floyo-killed-"));
  await build({
    entryPoints: [join(import.meta.dirname, "../testing/append-until-killed.ts")],
    outfile: program(),
    bundle: true,
    platform: "node",
    format: "esm",
  });
});
afterAll(() => rm(programFolder, { recursive: true, force: true }));

const program = () => join(programFolder, "append-until-killed.mjs");

/** What the process said was on disk before it was killed, as "number id". */
async function appendUntilKilled(folder: string, livesMs: number): Promise<readonly string[]> {
  const host = spawn(process.execPath, [program(), folder], { stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  host.stdout.on("data", (text: Buffer) => (said += text.toString()));
  await once(host.stdout, "data");
  await wait(livesMs);
  host.kill("SIGKILL");
  await once(host, "close");
  return said.split("\n").slice(0, -1);
}

test("a host that is killed while it appends, twenty times: what was acknowledged is there once, and no number is missing", async () => {
  const storage = await createNodeLogStorage();
  const acknowledged: string[] = [];
  for (let kill = 0; kill < kills; kill++) {
    acknowledged.push(...(await appendUntilKilled(storage.folder, Math.random() * 60)));
  }
  const kept = (await (await storage.open()).read(0)).map(({ seq, id }) => `${seq} ${id}`);
  await storage.dispose?.();
  expect(acknowledged.length).toBeGreaterThanOrEqual(kills);
  expect(acknowledged.filter((line) => !kept.includes(line))).toEqual([]);
  expect(kept.map((line) => Number.parseInt(line, 10))).toEqual(kept.map((_, index) => index + 1));
});
