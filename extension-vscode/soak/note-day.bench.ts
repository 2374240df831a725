import process from "node:process";
import { outboxLimit } from "@floyo/core/sync";
import { noteDay } from "./note-day.ts";

// Eight hours of five signals a second, each on the disk by itself, and what is left of them.

const signals = 144_000;

const { numbers, ids, waiting, overflow, grownBytes, failures } = await noteDay(signals, 1);
process.stdout.write(
  `${signals} signals: ${numbers.length} in the history, ${waiting.events} wait (${waiting.bytes} bytes), ${overflow} beyond what may; ${grownBytes} bytes more in memory, ${failures.length} failures\n`,
);
const isKept = ids.size === signals && numbers.every((number, index) => number === index + 1);
const isBounded = waiting.events <= outboxLimit.events && waiting.bytes <= outboxLimit.bytes && grownBytes < 20_000_000;
if (!isKept || !isBounded || waiting.events + overflow !== signals || failures.length > 0) process.exitCode = 1;
