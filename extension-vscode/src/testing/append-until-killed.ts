import { writeSync } from "node:fs";
import { buildFilteredEvent } from "@floyo/core/testing";
import { createNodeFiles } from "../platform/node-files.ts";
import { openTestLog } from "./test-log-storage.ts";

// A process of its own: appends to the log in the folder that it is given, says what is on disk, and waits to be killed.

const [, , folder = ""] = process.argv;
const log = openTestLog(createNodeFiles(folder));
for (;;) {
  const appended = await log.append([buildFilteredEvent(), buildFilteredEvent()]);
  if (!appended.ok) throw new Error(appended.code);
  for (const { seq, id } of appended.value) writeSync(1, `${seq} ${id}\n`);
}
