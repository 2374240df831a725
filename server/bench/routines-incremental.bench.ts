import process from "node:process";
import { createRoutineMiner, type LoggedActivity, restoreRoutineMiner } from "@floyo/core/mining/segments";
import { addNoise, createRandom } from "@floyo/core/testing";
import { generateLog } from "./generate-log.ts";
import { createScoreCard } from "./score-card.ts";

// Prints what one more activity costs a miner whose window is full, what its state takes, and the bars that both are
// held to. All work of an activity is in: numbering its name, letting go of the oldest, and the times.

const events = 500_000;
const { print, exitCode } = createScoreCard();

/** Hidden routines and noise among 300 activities: as hard as a person's log gets. */
function makeHardStream(): LoggedActivity[] {
  const planted = addNoise(generateLog({ routines: 25, occurrences: 20_000, seed: 3 }), 0.3, 3);
  return repeatTo(planted, events);
}

function makeSmallStream(): LoggedActivity[] {
  const random = createRandom(5);
  return Array.from({ length: events }, (_, at) => ({ at: at * 1000, activity: `page ${Math.floor(random() * 17)}` }));
}

const repeatTo = (log: readonly LoggedActivity[], length: number): LoggedActivity[] =>
  Array.from({ length }, (_, i) => log[i % log.length] ?? { at: 0, activity: "" });

const cpuMicroseconds = (): number => {
  const { user, system } = process.cpuUsage();
  return user + system;
};

/** Mean CPU microseconds an activity, the least of several rounds; the time is not asked within. */
function measureMean(stream: readonly LoggedActivity[], maxActivities: number): number {
  const rounds = Array.from({ length: 5 }, () => {
    const miner = createRoutineMiner({ maxActivities });
    const began = cpuMicroseconds();
    for (const activity of stream) miner.push(activity);
    return (cpuMicroseconds() - began) / stream.length;
  });
  return Math.min(...rounds);
}

/** Single pushes by the clock, the least of several rounds: what the slowest of a thousand takes (µs), and the longest (ms). */
function measureSlowest(stream: readonly LoggedActivity[], maxActivities: number) {
  const rounds = Array.from({ length: 10 }, () => {
    const miner = createRoutineMiner({ maxActivities });
    const tookUs = new Float64Array(stream.length);
    for (const [i, activity] of stream.entries()) {
      const began = performance.now();
      miner.push(activity);
      tookUs[i] = 1000 * (performance.now() - began);
    }
    tookUs.sort();
    return { slowUs: tookUs[Math.floor(0.999 * tookUs.length)] ?? 0, longestMs: (tookUs.at(-1) ?? 0) / 1000 };
  });
  return {
    slowUs: Math.min(...rounds.map(({ slowUs }) => slowUs)),
    longestMs: Math.min(...rounds.map(({ longestMs }) => longestMs)),
  };
}

function printWindow(
  name: string,
  stream: readonly LoggedActivity[],
  bars: { maxActivities: number; meanUs: number },
): void {
  const { maxActivities, meanUs } = bars;
  const window = `${name}, window of ${maxActivities.toLocaleString("en")}`;
  print(`${window}: µs an activity, mean`, measureMean(stream, maxActivities), `≤ ${meanUs}`);
  const { slowUs, longestMs } = measureSlowest(stream, maxActivities);
  print(`${window}: µs an activity, 99.9 %`, slowUs, "≤ 100");
  print(`${window}: ms of the longest`, longestMs, "≤ 4");
  const miner = createRoutineMiner({ maxActivities });
  for (const activity of stream) miner.push(activity);
  print(`${window}: megabytes of state`, miner.bytes() / 2 ** 20, "≤ 8");
  const snapshot = miner.snapshot();
  print(`${window}: megabytes of its snapshot`, snapshot.length / 2 ** 20, "≤ 1");
  const restores = Array.from({ length: 5 }, () => {
    const began = cpuMicroseconds();
    restoreRoutineMiner(snapshot, { maxActivities });
    return (cpuMicroseconds() - began) / 1000;
  });
  print(`${window}: ms to restore it`, Math.min(...restores), "≤ 20");
  const reads = Array.from({ length: 3 }, () => {
    miner.forget(-Infinity);
    const began = cpuMicroseconds();
    miner.routines();
    return (cpuMicroseconds() - began) / 1000;
  });
  process.stdout.write(`        ${window}: reading its routines takes ${Math.min(...reads).toFixed(0)} ms\n`);
}

const [hard, small] = [makeHardStream(), makeSmallStream()];
printWindow("hard stream", hard, { maxActivities: 10_000, meanUs: 2.5 });
printWindow("hard stream", hard, { maxActivities: 100_000, meanUs: 2.5 });
printWindow("17 activities", small, { maxActivities: 10_000, meanUs: 0.6 });
printWindow("17 activities", small, { maxActivities: 100_000, meanUs: 0.6 });
process.exitCode = exitCode();
