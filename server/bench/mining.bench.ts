import process from "node:process";
import { type ActivityEvent, activityEventSchema } from "@floyo/core/events";
import { mineRoutines } from "@floyo/core/mining";
import * as v from "valibot";
import { fileStreams, generateFileEvents } from "./generate-file-events.ts";
import { measureCommand } from "./measure-command.ts";
import { createScoreCard } from "./score-card.ts";

// Prints what it takes to find the routines in logs of activity events, in process and by the command from its start, how
// it grows with the log.

const { print, exitCode } = createScoreCard(74);
const options = { timeZone: "Europe/Berlin", nowSeconds: 2_000_000_000 };

/** CPU seconds, the least of three. */
function measureMining(events: readonly ActivityEvent[]): number {
  const runs = [1, 2, 3].map(() => {
    const began = process.cpuUsage();
    mineRoutines(events, options);
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1e6;
  });
  return Math.min(...runs);
}

function printStream(stream: string): void {
  const events = generateFileEvents(stream, 200_000).map((line) => v.parse(activityEventSchema, JSON.parse(line)));
  const [few = 0, half = 0, whole = 0] = [10_000, 100_000, 200_000].map((count) =>
    measureMining(events.slice(0, count)),
  );
  print(`${stream}: seconds for 10,000`, few);
  print(`${stream}: seconds for 100,000`, half);
  print(`${stream}: 200,000 over 100,000`, whole / half, "≤ 2.3");
}

function printCommand(stream: string): void {
  const [half, whole] = [100_000, 200_000].map((count) => measureCommand(["mine"], generateFileEvents(stream, count)));
  const [before = 0, after = 0] = [half?.seconds, whole?.seconds];
  print(`${stream}: floyo mine, CPU seconds for 100,000`, before);
  print(`${stream}: floyo mine, megabytes for 100,000`, half?.megabytes ?? 0);
  print(`${stream}: floyo mine, 200,000 over 100,000`, after / before, "≤ 2.3");
}

for (const stream of fileStreams) printStream(stream);
for (const stream of ["chains of an office", "months of chores"]) printCommand(stream);
process.exitCode = exitCode();
