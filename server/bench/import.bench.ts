import process from "node:process";
import { readActivityWatch } from "@floyo/core/activity-watch";
import { generateActivityWatch } from "./generate-activity-watch.ts";
import { measureCommand } from "./measure-command.ts";
import { createScoreCard } from "./score-card.ts";

// Prints what importing a year of ActivityWatch takes: reading alone, and the whole command from its start to the routines.

const { print, exitCode } = createScoreCard();
const lines = generateActivityWatch();

const whole = measureCommand(["import", "--mine"], lines);
print("a year of ActivityWatch read, filtered and mined: CPU seconds", whole.seconds, "≤ 5");
print("… memory at its peak: MB", whole.megabytes, "≤ 300");

const bytes = Buffer.from(lines.join("\n"));
const pieceBytes = 65_536;
const pieces = Array.from({ length: Math.ceil(bytes.length / pieceBytes) }, (_, index) =>
  bytes.subarray(index * pieceBytes, (index + 1) * pieceBytes),
);
const began = process.cpuUsage();
const reading = await readActivityWatch(pieces, () => 0);
const { user, system } = process.cpuUsage(began);
print("… read to signals alone: CPU seconds", (user + system) / 1e6, "≤ 2.5");
if (reading.ok) {
  const { total, aboutFiles, signals } = reading.value;
  process.stdout.write(`        ${total} events, ${aboutFiles} about files, ${signals.length} signals\n`);
}
process.exitCode = exitCode();
