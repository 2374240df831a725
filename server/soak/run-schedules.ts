import { registerHooks, type LoadFnOutput } from "node:module";
import process from "node:process";
import { plantedBugs } from "./planted-bugs.ts";

// Runs the schedules of the simulation from one seed to another and prints what came of them as one line of JSON. With the
// name of a planted bug it plants that into the source as it is loaded, and stops at the first schedule that finds it.

const [first = 1, last = 1] = process.argv.slice(2, 4).map(Number);
const bug = plantedBugs.find(({ name }) => name === process.argv[4]);

/** How often the text that the bug replaces was found: once, or the list is older than the source. */
let planted = 0;
if (bug !== undefined) {
  registerHooks({
    load: (url, context, nextLoad) => {
      const loaded = nextLoad(url, context);
      if (!url.endsWith(`/core/src/${bug.file}`)) return loaded;
      const source = textOf(loaded.source);
      planted += source.split(bug.from).length - 1;
      return { ...loaded, source: source.replace(bug.from, () => bug.to) };
    },
  });
}
/** The loader gives text or bytes. */
function textOf(source: LoadFnOutput["source"]): string {
  return typeof source === "string" ? source : new TextDecoder().decode(source);
}

const { simulate } = await import("@floyo/core/testing/simulation");

const { signal } = new AbortController();

const broken: string[] = [];
const sum = { schedules: 0, faults: 0, events: 0, planted: bug === undefined ? undefined : 0, broken };
for (let seed = first; seed <= last; seed += 1) {
  const { faults, events, violations } = await simulate(seed, signal);
  sum.schedules += 1;
  sum.faults += faults;
  sum.events += events;
  if (violations.length > 0) sum.broken.push(`seed ${seed}: ${[...new Set(violations)].slice(0, 3).join("; ")}`);
  if (bug !== undefined && violations.length > 0) break;
}
if (bug !== undefined) sum.planted = planted;
process.stdout.write(`${JSON.stringify(sum)}\n`);
