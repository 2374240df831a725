import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { readEvents } from "./read-events.ts";

const event = {
  id: "019a8c00-0000-7000-8000-000000000001",
  device: "0b9d7a52-6a1c-4a5e-9d55-0d2f6a3a9c11",
  seq: 0,
  v: 1,
  epoch: 1,
  at: 1_763_370_000,
  utcOffset: 60,
  surface: "browser",
  operation: "download",
  cause: "user",
};

async function writeLines(name: string, text: string | Uint8Array): Promise<{ folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), "floyo-events-"));
  await writeFile(join(folder, name), text);
  return { folder };
}

const lines = (...values: readonly unknown[]) => values.map((value) => `${JSON.stringify(value)}\n`).join("");

test("events are read from JSON Lines, plain and gzipped alike", async () => {
  const text = `${lines(event)}\n${lines({ ...event, seq: 1 })}`;
  const plain = await readEvents("log.jsonl", await writeLines("log.jsonl", text));
  const packed = await readEvents("log.jsonl.gz", await writeLines("log.jsonl.gz", gzipSync(text)));
  expect(plain).toEqual({ ok: true, value: [event, { ...event, seq: 1 }] });
  expect(packed).toEqual(plain);
});

test.each([
  ["line-not-json", "{", "Line 2 is not JSON; nothing was read."],
  ["line-not-event", lines({ ...event, at: "now" }), 'Line 2 is not an activity event (field "at"); nothing was read.'],
])("a broken line is named by its number and code %s", async (code, broken, detail) => {
  const read = await readEvents("log.jsonl", await writeLines("log.jsonl", lines(event) + broken));
  expect(read).toEqual({ ok: false, code, detail });
});

test("an unknown field is refused and its name, which is content, is not repeated", async () => {
  const read = await readEvents("log.jsonl", await writeLines("log.jsonl", lines({ ...event, secretTitle: "x" })));
  expect(read).toMatchObject({ ok: false, code: "line-not-event" });
  expect(JSON.stringify(read)).not.toContain("secretTitle");
});

test.each(["absent.jsonl", "absent.jsonl.gz"])("a missing file (%s) is a failure, not a crash", async (name) => {
  const read = await readEvents(name, await writeLines("other", ""));
  expect(read).toMatchObject({ ok: false, code: "file-unreadable" });
});

test("a file that only claims to be gzipped is a failure, not a crash", async () => {
  const read = await readEvents("log.jsonl.gz", await writeLines("log.jsonl.gz", "plain"));
  expect(read).toMatchObject({ ok: false, code: "file-unreadable" });
});
