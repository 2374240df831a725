import { writeSync } from "node:fs";
import { filteredEventSchema } from "@floyo/core/events";
import * as v from "valibot";
import { createNodeFiles } from "../platform/node-files.ts";
import { openTestLog } from "./test-log-storage.ts";

// A process of its own: appends to the log in the folder that it is given, says what is on disk, and waits to be killed.

const [, , folder = ""] = process.argv;
const log = openTestLog(createNodeFiles(folder));
const event = v.parse(filteredEventSchema, {
  v: 1,
  epoch: 0,
  at: 1_794_816_000,
  utcOffset: 0,
  surface: "vscode",
  operation: "modify",
  cause: "user",
});
for (;;) {
  const appended = await log.append([event, event]);
  if (!appended.ok) throw new Error(appended.code);
  for (const { seq, id } of appended.value) writeSync(1, `${seq} ${id}\n`);
}
