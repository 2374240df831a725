import { execFile } from "node:child_process";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { promisify } from "node:util";
import * as v from "valibot";

const main = join(import.meta.dirname, "run-schedules.ts");

const sumSchema = v.object({
  schedules: v.number(),
  faults: v.number(),
  events: v.number(),
  /** How often the text of the planted bug was found in the source. */
  planted: v.optional(v.number()),
  /** The seeds that broke a promise, and which. */
  broken: v.array(v.string()),
});
export type Sum = v.InferOutput<typeof sumSchema>;

/** Runs so many schedules, from seed 1 on, on all cores. */
export async function runSchedules(count: number): Promise<Sum> {
  const workers = Math.min(availableParallelism(), count);
  const bounds = Array.from({ length: workers + 1 }, (_, index) => Math.floor((index * count) / workers));
  const parts = await Promise.all(
    Array.from({ length: workers }, (_, index) => run([(bounds[index] ?? 0) + 1, bounds[index + 1] ?? 0])),
  );
  return {
    schedules: sumOf(parts, ({ schedules }) => schedules),
    faults: sumOf(parts, ({ faults }) => faults),
    events: sumOf(parts, ({ events }) => events),
    broken: parts.flatMap(({ broken }) => broken),
  };
}

/** Runs up to a thousand schedules on a source with one of the planted bugs, until one finds it. */
export const findBug = (name: string): Promise<Sum> => run([1, 1000], name);

async function run(seeds: readonly [first: number, last: number], ...bug: readonly string[]): Promise<Sum> {
  const args = [main, ...seeds.map(String), ...bug];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 64 * 1024 * 1024 });
  return v.parse(sumSchema, JSON.parse(stdout));
}

const sumOf = (parts: readonly Sum[], read: (part: Sum) => number): number =>
  parts.reduce((sum, part) => sum + read(part), 0);
