import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import process from "node:process";
import * as v from "valibot";
import { commandFlags } from "./run-flags.ts";
import { generateSequences } from "./generate-sequences.ts";

// Prints the CPU time and the memory of mining sequences beside a baseline in the same run, and the bars they are held to.
// FLOYO_DATA holds spm/*.txt.gz, FLOYO_TOOLS holds sequence-reference/; without them other sequences are made, or the
// baseline is left out. Each program runs several times, in turn, in processes of its own; the fastest run counts.

const root = resolve(import.meta.dirname, "../..");
const data = resolve(process.env["FLOYO_DATA"] ?? join(root, "../shared/data"), "spm");
const baseline = resolve(process.env["FLOYO_TOOLS"] ?? join(root, "../shared/tools"), "sequence-reference");
const hasBaseline = existsSync(baseline);
const rounds = 4;
const runsARound = 4;

type Case = { readonly file: string; readonly name: string; readonly minSupport: number; readonly maxGap?: number };

const publishedCases: readonly Omit<Case, "file">[] = [
  { name: "SIGN", minSupport: 73 },
  { name: "LEVIATHAN", minSupport: 117 },
  { name: "MSNBC", minSupport: 636 },
  { name: "LEVIATHAN", minSupport: 29, maxGap: 3 },
  { name: "MSNBC", minSupport: 300, maxGap: 3 },
];

const timeSchema = v.object({ coldMs: v.number(), warmMs: v.number(), rssMb: v.number() });
const baselineSchema = v.object({ cold_cpu_ms: v.number(), warm_cpu_ms: v.number(), rss_mb: v.number() });
type Time = v.InferOutput<typeof timeSchema>;

function runNode(args: readonly string[]): unknown {
  const { stdout, stderr, status } = spawnSync(process.execPath, [...args], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

function runOurs({ file, minSupport, maxGap }: Case, runs: number, only?: "closed" | "maximal"): Time {
  const query = JSON.stringify({ minSupport, maxGap, only });
  const program = join(import.meta.dirname, "mine-repeatedly.ts");
  return v.parse(timeSchema, runNode([...commandFlags, program, file, query, String(runs)]));
}

function runBaseline({ file, minSupport, maxGap }: Case, runs: number): Time {
  const near = maxGap === undefined ? [] : [String(maxGap)];
  const program = join(baseline, near.length === 0 ? "run.mjs" : "rungap.mjs");
  const seen = v.parse(baselineSchema, runNode([program, file, String(minSupport), ...near, String(runs)]));
  return { coldMs: seen.cold_cpu_ms, warmMs: seen.warm_cpu_ms, rssMb: seen.rss_mb };
}

/** The fastest of several rounds; memory as it is after one cold run. */
function fastest(times: readonly Time[]): Time {
  const least = (key: keyof Time): number => Math.min(...times.map((time) => time[key]));
  return { coldMs: least("coldMs"), warmMs: least("warmMs"), rssMb: least("rssMb") };
}

function measure(way: Case) {
  const isNear = way.maxGap !== undefined;
  const seen = {
    ours: new Array<Time>(),
    closed: new Array<Time>(),
    maximal: new Array<Time>(),
    theirs: new Array<Time>(),
  };
  for (let round = 0; round < rounds; round += 1) {
    for (const runs of [1, runsARound]) {
      seen.ours.push(runOurs(way, runs));
      if (hasBaseline) seen.theirs.push(runBaseline(way, runs));
      if (isNear) continue;
      seen.closed.push(runOurs(way, runs, "closed"));
      seen.maximal.push(runOurs(way, runs, "maximal"));
    }
  }
  const title = `${way.name} ${way.minSupport}${isNear ? ` gap ${way.maxGap}` : ""}`;
  return {
    title,
    isNear,
    ours: fastest(seen.ours),
    closed: fastest(seen.closed),
    maximal: fastest(seen.maximal),
    theirs: fastest(seen.theirs),
  };
}

type Measured = ReturnType<typeof measure>;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const figure = (value: number): string => (Number.isFinite(value) ? value.toFixed(value < 10 ? 2 : 0) : "–");
const mean = (ratios: readonly number[]): number =>
  Math.exp(ratios.reduce((sum, r) => sum + Math.log(r), 0) / ratios.length);

function sayTable(all: readonly Measured[]): void {
  const heads = ["ours ms", "theirs ms", "ratio", "cold ratio", "closed", "maximal", "MB cold", "theirs MB"];
  say(`${"CPU time".padEnd(24)}${heads.map((head) => head.padStart(11)).join("")}`);
  for (const { title, ours, theirs, closed, maximal } of all) {
    const ratios = [
      ours.warmMs / theirs.warmMs,
      ours.coldMs / theirs.coldMs,
      closed.warmMs / ours.warmMs,
      maximal.warmMs / ours.warmMs,
    ];
    say(
      `${title.padEnd(24)}${[ours.warmMs, theirs.warmMs, ...ratios, ours.rssMb, theirs.rssMb].map((value) => figure(value).padStart(11)).join("")}`,
    );
  }
}

function sayBar(what: string, seen: number, most: number): void {
  if (Number.isFinite(seen)) say(`${seen <= most ? "holds " : "MISSED"}  ${what}: ${seen.toFixed(2)} (≤ ${most})`);
}

function sayBars(all: readonly Measured[]): void {
  const far = all.filter(({ isNear }) => !isNear);
  const near = all.filter(({ isNear }) => isNear);
  const ratio = ({ ours, theirs }: Measured): number => ours.warmMs / theirs.warmMs;
  sayBar("frequent beside the baseline, geometric mean", mean(far.map(ratio)), 0.8);
  sayBar("with a gap limit beside the baseline, geometric mean", mean(near.map(ratio)), 0.8);
  sayBar("closed beside frequent, the worst", Math.max(...far.map((one) => one.closed.warmMs / one.ours.warmMs)), 1.5);
  sayBar(
    "maximal beside frequent, the worst",
    Math.max(...far.map((one) => one.maximal.warmMs / one.ours.warmMs)),
    1.3,
  );
  const peaks = all.flatMap(({ ours, closed, maximal }) => [ours.rssMb, closed.rssMb, maximal.rssMb]);
  sayBar("peak memory of a cold run in MB, the worst", Math.max(...peaks.filter(Number.isFinite)), 80);
}

if (!hasBaseline) say("The baseline is left out: FLOYO_TOOLS names no folder with sequence-reference/.");
const folder = mkdtempSync(join(tmpdir(), "floyo-bench-"));
try {
  let cases: readonly Case[] = publishedCases
    .map((one) => ({ ...one, file: join(data, `${one.name}.txt.gz`) }))
    .filter(({ file }) => existsSync(file));
  if (cases.length === 0) {
    say("Generated sequences are mined: FLOYO_DATA names no folder with spm/.");
    const file = join(folder, "generated.txt");
    writeFileSync(file, generateSequences(6000));
    cases = [
      { file, name: "generated", minSupport: 180 },
      { file, name: "generated", minSupport: 60, maxGap: 3 },
    ];
  }
  const all = cases.map(measure);
  sayTable(all);
  sayBars(all);
} finally {
  rmSync(folder, { recursive: true });
}
