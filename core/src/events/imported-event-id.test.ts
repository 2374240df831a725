import { expect, test } from "vitest";
import { createMemoryEventLog, fakeToken } from "../testing/index.ts";
import { buildFilteredEvent } from "../testing/build-filtered-event.ts";
import { importedEventId } from "./imported-event-id.ts";

const readIn = (path: string, at = 1_794_816_000) =>
  buildFilteredEvent({ surface: "import", operation: "open", at, path: fakeToken(path) });

test("the same file at the same second has the same id, another file or second has another", () => {
  const events = [readIn("/a"), readIn("/a"), readIn("/b"), readIn("/a", 1_794_816_001)];
  const ids = events.map(importedEventId);
  expect(ids[1]).toBe(ids[0]);
  expect(new Set(ids).size).toBe(3);
});

test("what was noticed, or has no path, has no such id", () => {
  expect(importedEventId(buildFilteredEvent({ surface: "vscode", path: fakeToken("/a") }))).toBeUndefined();
  expect(importedEventId(buildFilteredEvent({ surface: "import" }))).toBeUndefined();
});

test("a log gives what was read in that id", async () => {
  const appended = await createMemoryEventLog().append([readIn("/a")]);
  expect(appended).toMatchObject({ ok: true, value: [{ id: importedEventId(readIn("/a")) }] });
});
