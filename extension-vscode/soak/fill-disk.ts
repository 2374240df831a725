import { statfsSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { EventLog } from "@floyo/core/sync";
import { buildFilteredEvent } from "@floyo/core/testing";
import { openKillableDevice } from "./killable-device.ts";

// A process of its own: notes on a small disk until it is full, goes on noting while it stays full, and again when there is
// room. Its last line says what came of it.

const [, , disk = ""] = process.argv;
const tries = 5;

const { bavail, bsize } = statfsSync(disk);
const ballast = join(disk, "ballast");
writeFileSync(ballast, new Uint8Array(Math.floor((bavail * bsize) / 2)));
const { log } = await openKillableDevice(disk, "http://localhost");
const acknowledged: number[] = [];
const failures: string[] = [];

async function note(): Promise<void> {
  const appended = await log.append(Array.from({ length: 5 }, () => buildFilteredEvent()));
  if (appended.ok) acknowledged.push(...appended.value.map(({ seq }) => seq));
  else failures.push(appended.code);
}

while (failures.length === 0) await note();
for (let one = 1; one < tries; one += 1) await note();
const before = acknowledged.length;
truncateSync(ballast);
for (let one = 0; one < tries; one += 1) await note();
const readSeqs = async (of: EventLog) => (await of.read(0)).map(({ seq }) => seq);
const history = await readSeqs(log);
const reopened = await readSeqs((await openKillableDevice(disk, "http://localhost")).log);
process.stdout.write(`${JSON.stringify({ failures, before, acknowledged, history, reopened })}\n`);
