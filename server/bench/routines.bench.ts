import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import process from "node:process";
import { addNoise, type KnownActivity, parseKnownLog, type SegmentScore } from "@floyo/core/testing";
import { generateLog, interleaveLogs } from "./generate-log.ts";
import { measureCommand } from "./measure-command.ts";
import { scoreLog, type Trial } from "./score-logs.ts";
import { createScoreCard } from "./score-card.ts";

// Prints how well routines are discovered in logs with known occurrences, how fast, and the bars that both are held to.
// FLOYO_DATA holds routines/*.csv; without them other logs are made. FLOYO_TOOLS holds score-routines.mjs.

type Log = { readonly name: string; readonly known: readonly KnownActivity[] };

const root = resolve(import.meta.dirname, "../..");
const data = resolve(process.env["FLOYO_DATA"] ?? join(root, "../shared/data"), "routines");
const logs = existsSync(data) ? readLogs() : makeLogs();
const { print, exitCode } = createScoreCard();

function readLogs(): Log[] {
  const files = readdirSync(data).filter((file) => file.endsWith(".csv"));
  return files.map((file) => ({
    name: basename(file, ".csv"),
    known: parseKnownLog(readFileSync(join(data, file), "utf8")),
  }));
}

function makeLogs(): Log[] {
  const plans = [1, 2, 3, 5, 8].map((routines) => ({ routines, occurrences: 100 * routines, seed: routines }));
  return plans.map((plan) => ({ name: `made ${plan.routines}`, known: generateLog(plan) }));
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function scoreAll(trial: Trial): SegmentScore[] {
  return logs.map(({ name, known }) => {
    const score = scoreLog(known, trial);
    const { exact, near, precision, recall, jaccard } = score;
    const numbers = [exact, near, precision, recall, jaccard].map((number) => number.toFixed(3)).join("  ");
    process.stdout.write(`        ${JSON.stringify(trial)} ${name.padEnd(16)} ${numbers}\n`);
    return score;
  });
}

function printNoise(noise: number, [mean, least, near]: readonly [string, string, string]): void {
  const scores = scoreAll({ noise, seeds: 10 });
  const exact = scores.map((score) => score.exact);
  print(`exact F1 at ${noise * 100} % noise, mean over logs`, meanOf(exact), mean);
  print(`exact F1 at ${noise * 100} % noise, worst log`, Math.min(...exact), least);
  print(`F1 within two at ${noise * 100} % noise, mean`, meanOf(scores.map((score) => score.near)), near);
}

function printShare(share: number, [precision, recall]: readonly [string, string]): void {
  const scores = scoreAll({ share });
  print(
    `precision, routines ${share * 100} % of the log, worst log`,
    Math.min(...scores.map((s) => s.precision)),
    precision,
  );
  print(`recall, routines ${share * 100} % of the log, worst log`, Math.min(...scores.map((s) => s.recall)), recall);
}

const measure = (log: readonly KnownActivity[]) =>
  measureCommand(
    ["mine", "--activities"],
    log.map(({ at, activity }) => JSON.stringify({ at, activity })),
  );

function repeatTo(log: readonly KnownActivity[], length: number): KnownActivity[] {
  return Array.from({ length: Math.ceil(length / log.length) }, () => log)
    .flat()
    .slice(0, length);
}

function printSpeed(): void {
  const made = generateLog({ routines: 6, occurrences: 2400, seed: 9 });
  const large = repeatTo(made, 28_358);
  print("seconds for 28,358 events", measure(large).seconds, "≤ 1");
  print("seconds for 28,358 events at 20 % noise", measure(addNoise(large, 0.2, 1)).seconds, "≤ 2");
  const noisy = addNoise(made, 0.1, 1);
  const [half, whole] = [measure(repeatTo(noisy, 500_000)), measure(repeatTo(noisy, 1_000_000))];
  print("seconds for 1,000,000 events at 10 % noise", whole.seconds, "≤ 60");
  print("megabytes for 1,000,000 events", whole.megabytes, "≤ 300");
  print("seconds for 1,000,000 over 500,000 events", whole.seconds / half.seconds, "≤ 2.3");
}

process.stdout.write("        trial, log: exact F1, F1 within two, precision, recall, Jaccard\n");
const clean = scoreAll({});
print("exact F1, worst log", Math.min(...clean.map((score) => score.exact)), "≥ 1");
print("Jaccard, mean", meanOf(clean.map((score) => score.jaccard)), "≥ 0.98");
printNoise(0.1, ["≥ 0.93", "≥ 0.9", "≥ 0.985"]);
printNoise(0.2, ["≥ 0.87", "≥ 0.82", "≥ 0.96"]);
printNoise(0.4, ["≥ 0.72", "≥ 0.6", "≥ 0.9"]);
printShare(0.1, ["≥ 0.8", "≥ 0.8"]);
printShare(0.01, ["≥ 0.9", "≥ 0.5"]);
const [first, last] = [logs.at(0), logs.at(-1)];
const mixed = interleaveLogs(first?.known ?? [], last?.known ?? [], 7);
print(`exact F1, ${first?.name} and ${last?.name} interleaved`, scoreLog(mixed, {}).exact, "≥ 0.9");
printSpeed();
process.exitCode = exitCode();
