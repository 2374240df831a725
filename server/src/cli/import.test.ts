import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { exportActivityWatch } from "@floyo/core/activity-watch";
import { activityEventSchema } from "@floyo/core/events";
import { buildEvent } from "@floyo/core/testing";
import * as v from "valibot";
import { expect, test } from "vitest";
import { run } from "./import.ts";

async function importText(text: string, ...flags: readonly string[]) {
  const folder = await mkdtemp(join(tmpdir(), "floyo-import-"));
  await writeFile(join(folder, "export.json.gz"), gzipSync(text));
  const said = { out: "", err: "" };
  const stdout = (part: string) => void (said.out += part);
  const stderr = (part: string) => void (said.err += part);
  const code = await run(["export.json.gz", ...flags], { stdout, stderr, env: {}, folder });
  return { code, ...said };
}

const looks = Array.from({ length: 2000 }, (_, index) => ({
  id: index,
  timestamp: new Date(1_794_816_000_000 + index * 3_600_000).toISOString(),
  duration: 20.5,
  data: { file: `/work/shop/secret-${index}.csv`, project: "/work/shop", language: "csv" },
}));
const editor = { type: "app.editor.activity", hostname: "desk", events: [...looks, { id: 1, data: { file: "/a" } }] };
const window = {
  type: "currentwindow",
  hostname: "desk",
  events: looks.map((look) => ({ ...look, data: { app: "x" } })),
};
const text = JSON.stringify({ buckets: { editor, window } });

test("prints each activity event as it would be stored, and on stderr what was found", async () => {
  const { code, out, err } = await importText(text, "--tz", "Asia/Tokyo");
  const events = out
    .trimEnd()
    .split("\n")
    .map((line) => v.parse(activityEventSchema, JSON.parse(line)));
  expect([code, events.length]).toEqual([0, 2000]);
  expect(events[0]).toMatchObject({
    surface: "import",
    operation: "open",
    ext: "csv",
    active: 15,
    utcOffset: 540,
    seq: 1,
  });
  expect(out).not.toMatch(/secret|shop/);
  expect(err).toBe("2,000 of 4,001 events are about files and give 2,000 activity events; 1 could not be read.\n");
});

test("--json prints them as one object, --mine prints the routines in them", async () => {
  const { out } = await importText(text, "--json");
  expect(v.parse(v.object({ events: v.array(activityEventSchema) }), JSON.parse(out)).events).toHaveLength(2000);
  expect((await importText(text, "--mine")).out).toMatch(/^\{"routines":\[.*\]\}\n$/);
});

test("what Floyo exported comes back as it was, ids included", async () => {
  const events = [buildEvent({ seq: 1 }), buildEvent({ seq: 2, operation: "upload" })];
  const { out } = await importText(JSON.stringify(exportActivityWatch(events)), "--json");
  expect(JSON.parse(out)).toEqual({ events });
});

test("another file is refused with a sentence, a wrong call with the usage", async () => {
  const { code, out, err } = await importText('{"routines":[]}');
  expect([code, out]).toEqual([1, ""]);
  expect(err).toMatch(/^This file is no export of ActivityWatch; .*\[not-activity-watch\]\n$/);
  const io = { stdout: () => undefined, stderr: () => undefined, env: {}, folder: tmpdir() };
  expect(await run(["absent.json"], io)).toBe(1);
  expect(await run([], io)).toBe(2);
});
