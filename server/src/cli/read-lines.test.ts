import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readLines } from "./read-lines.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "floyo-lines-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function linesOf(name: string, bytes: string | Uint8Array): Promise<readonly string[]> {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const lines: string[] = [];
  for await (const line of readLines(path)) lines.push(line);
  return lines;
}

test("lines may end as on Windows, and the file may begin with its byte order mark", async () => {
  expect(await linesOf("events.jsonl", "\uFEFF{}\r\n[]\n\uFEFF")).toEqual(["{}", "[]", "\uFEFF"]);
});

test("a gzipped file is read as its text", async () => {
  expect(await linesOf("events.jsonl.gz", gzipSync("a\nb\n"))).toEqual(["a", "b"]);
});

test("a file that only says that it is gzipped fails with the code of the system", async () => {
  await expect(linesOf("events.jsonl.gz", "no gzip")).rejects.toMatchObject({ code: "Z_DATA_ERROR" });
});
