import process from "node:process";
import { minePatternLines, type PatternQuery } from "@floyo/core/mining/sequences";
import * as v from "valibot";
import { readSequences } from "../src/cli/read-sequences.ts";

// node mine-repeatedly.ts FILE QUERY RUNS: reads and mines so often in a process of its own; prints the CPU time of the
// first run and of the fastest, and the peak of memory.

const [file = "", query = "{}", runs = "1"] = process.argv.slice(2);

const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

async function mineOnce(limits: PatternQuery): Promise<number> {
  const start = cpuMs();
  const database = await readSequences(file);
  if (!database.ok) throw new Error(database.detail ?? database.code);
  minePatternLines(database.value, limits, () => undefined);
  return cpuMs() - start;
}

const querySchema = v.object({
  minSupport: v.number(),
  maxGap: v.optional(v.number()),
  only: v.optional(v.picklist(["closed", "maximal"])),
});
const limits = v.parse(querySchema, JSON.parse(query));
const times: number[] = [];
for (let run = 0; run < Number(runs); run += 1) times.push(await mineOnce(limits));
const rssMb = process.resourceUsage().maxRSS / 1024;
process.stdout.write(`${JSON.stringify({ coldMs: times[0], warmMs: Math.min(...times), rssMb })}\n`);
