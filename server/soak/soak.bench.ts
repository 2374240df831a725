import process from "node:process";
import { runSchedules } from "./schedules.ts";

// A million schedules of the simulation, and the seeds that broke a promise. It takes the better part of an hour.

const { schedules, faults, events, broken } = await runSchedules(1_000_000);
process.stdout.write(
  `${schedules} schedules, ${faults} faults, ${events} acknowledged events: ${broken.length} broken promises\n`,
);
for (const line of broken) process.stdout.write(`${line}\n`);
process.exitCode = broken.length === 0 ? 0 : 1;
