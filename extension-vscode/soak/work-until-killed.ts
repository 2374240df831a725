import { randomInt } from "node:crypto";
import { writeSync } from "node:fs";
import { buildFilteredEvent } from "@floyo/core/testing";
import { openKillableDevice } from "./killable-device.ts";
import { forgottenBefore, isWork, type Work } from "./works.ts";

// A process of its own: works on the files of the folder that it is given, says each step and what is on disk, and waits to
// be killed.

const [, , work = "", folder = "", serverUrl = ""] = process.argv;
if (!isWork(work)) throw new Error(`no such work: ${work}`);

const device = await openKillableDevice(folder, serverUrl, () => writeSync(1, "step\n"));
const { log, sync } = device;

async function note(): Promise<void> {
  const times = Array.from({ length: randomInt(1, 12) }, () => forgottenBefore + randomInt(-1, 1));
  const appended = await log.append(times.map((at) => buildFilteredEvent({ at })));
  if (!appended.ok) throw new Error(appended.code);
  for (const { seq, id, at } of appended.value) writeSync(1, `${JSON.stringify({ seq, id, at })}\n`);
}

const rounds: Readonly<Record<Work, () => Promise<unknown>>> = {
  appending: note,
  flushing: async () => {
    await note();
    await sync();
  },
  compacting: async () => {
    await note();
    await log.keepOverflow({ events: 30, bytes: 1_000_000 });
    if (randomInt(3) === 0) await sync();
    await log.forget(forgottenBefore);
  },
};
for (;;) await rounds[work]();
