import process from "node:process";
import {
  type FileChains,
  generateFileChains,
  generateOfficeChains,
  scoreThreads,
  skewClocks,
  sumScores,
  type ThreadScore,
} from "@floyo/core/testing";
import { followFiles } from "@floyo/core/threads";
import { fileStreams, generateFileEvents } from "./generate-file-events.ts";
import { measureCommand } from "./measure-command.ts";
import { createScoreCard } from "./score-card.ts";

// Prints how many links of generated chains of files are found and how many are wrong, how the time of `floyo threads`
// grows with the events, and the bars that both are held to.

const { print, exitCode } = createScoreCard(74);

/** Chains a day, and how many days of them. */
const densities = [
  { perDay: 5, days: 60 },
  { perDay: 25, days: 30 },
  { perDay: 100, days: 10 },
];
const seeds = [1, 2, 3];
const makers = { "file chains": generateFileChains, "office chains": generateOfficeChains };
const clocks = ["one clock", "machines", "surfaces"] as const;

type Trial = { readonly maker: keyof typeof makers; readonly apart: (typeof clocks)[number] };

function scoreOne({ maker, apart }: Trial, { perDay, days }: (typeof densities)[number], seed: number) {
  const made: FileChains = makers[maker](seed, { count: perDay * days, days, maxSkew: 0 });
  const chains = apart === "one clock" ? made : skewClocks(made, { seed, apart });
  return [...scoreThreads(chains, followFiles(chains.events))];
}

const linkedShare = ({ linked, links }: ThreadScore): number => (100 * linked) / links;
const wrongShare = ({ wrong, links }: ThreadScore): number => (100 * wrong) / links;

function printTrial(trial: Trial): void {
  const clock = trial.apart === "one clock" ? trial.apart : `a clock for each of the ${trial.apart}`;
  const scores = densities.map((density) => seeds.flatMap((seed) => scoreOne(trial, density, seed)));
  const byKind = scores.map((score) => Map.groupBy(score, ([kind]) => kind));
  for (const kind of byKind[0]?.keys() ?? []) {
    const sums = byKind.map((scores) => sumScores((scores.get(kind) ?? []).map(([, score]) => score)));
    const cells = sums.map((sum) => `${linkedShare(sum).toFixed(2).padStart(8)} ${wrongShare(sum).toFixed(2)}`);
    process.stdout.write(`        ${kind.padEnd(22)} ${cells.join("  ")}\n`);
  }
  for (const [index, { perDay }] of densities.entries()) {
    const sum = sumScores((scores[index] ?? []).map(([, score]) => score));
    print(`${trial.maker}, ${clock}, ${perDay} a day: % linked`, linkedShare(sum), "≥ 98");
    print(`${trial.maker}, ${clock}, ${perDay} a day: % wrong`, wrongShare(sum), "≤ 0.5");
  }
}

function printGrowth(stream: string): void {
  const [half, whole] = [100_000, 200_000].map((count) =>
    measureCommand(["threads"], generateFileEvents(stream, count)),
  );
  const [before = 0, after = 0] = [half?.seconds, whole?.seconds];
  print(`${stream}: 200,000 over 100,000 (${after.toFixed(1)} s)`, after / before, "≤ 2.3");
}

process.stdout.write(
  `        kind of chain: % linked and % wrong at ${densities.map((d) => d.perDay).join(", ")} chains a day\n`,
);
for (const maker of ["file chains", "office chains"] as const) for (const apart of clocks) printTrial({ maker, apart });
for (const stream of fileStreams) printGrowth(stream);
process.exitCode = exitCode();
