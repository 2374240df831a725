import process from "node:process";
import { findSensitive, maskSensitive } from "@floyo/core/sensitive";
import { createLuck } from "@floyo/core/testing";
import { drawFrom } from "./draw-text.ts";
import { hostileTexts } from "./hostile-texts.ts";
import { plainTexts } from "./plain-texts.ts";
import { createScoreCard } from "./score-card.ts";
import { carriers, drawKnownKey, drawOtherKey, sensitiveTexts } from "./sensitive-texts.ts";

// Prints how much of what should not be shown is found in made-up texts, how often something is found where nothing is, by
// source; how much of a secret is still readable in what carries it; and what searching takes, also in hostile texts.

const each = 400;
const { print, exitCode } = createScoreCard();
const say = (what: string, share: number): void =>
  void process.stdout.write(`        ${what.padEnd(66)} ${share.toFixed(3).padStart(8)}\n`);

/** How many texts of a source have a finding. */
function countFound(draw: (typeof plainTexts)[string] | undefined, seed: number): number {
  const luck = createLuck(seed);
  return Array.from({ length: each }, () => findSensitive(draw?.(luck) ?? "").length > 0).filter(Boolean).length;
}

function printQuality(): void {
  const found = Object.entries(sensitiveTexts).map(([source, draw], index) => ({
    source,
    count: countFound(draw, 5_100_000 + index),
  }));
  const alarms = Object.entries(plainTexts).map(([source, draw], index) => ({
    source,
    count: countFound(draw, 5_200_000 + index),
  }));
  for (const { source, count } of found) say(`found of ${source}`, count / each);
  for (const { source, count } of alarms) say(`false alarms in ${source}`, count / each);
  const sum = (counts: typeof found): number => counts.reduce((total, { count }) => total + count, 0);
  print("recall over all sources", sum(found) / (found.length * each), "≥ 0.7");
  print("precision over all sources", sum(found) / (sum(found) + sum(alarms)), "≥ 0.9");
  print("false alarms over all sources", sum(alarms) / (alarms.length * each), "≤ 0.05");
}

/** A secret counts as covered when no half of it is left to read. */
function printCarriers(): void {
  for (const [index, [carrier, carry]] of Object.entries(carriers).entries()) {
    const luck = createLuck(5_300_000 + index);
    const share = (draw: () => string): number =>
      Array.from({ length: each }, draw).filter((secret) => {
        const { text } = maskSensitive(carry(secret, luck));
        return !text.includes(secret.slice(0, secret.length / 2)) && !text.includes(secret.slice(secret.length / 2));
      }).length / each;
    print(
      `secrets covered in a ${carrier}`,
      share(() => (luck.chance(0.5) ? drawKnownKey : drawOtherKey)(luck)),
      "≥ 0.95",
    );
    say(
      `… in hexadecimal, as digests of public things are`,
      share(() => drawFrom(luck, "hex", 40)),
    );
  }
}

/** Milliseconds of CPU time. */
function measureOnce(run: () => unknown): number {
  const began = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

/** The least of three: the first run also compiles. */
const measure = (run: () => unknown): number => Math.min(measureOnce(run), measureOnce(run), measureOnce(run));

/** How much longer twice the text takes, by turns, so that a busy machine disturbs both. What takes no time has no ratio. */
function compareTimes(once: string, twice: string): number {
  const compare = (turns: number): number => {
    let [short, long] = [Infinity, Infinity];
    for (let turn = 0; turn < turns; turn += 1) {
      short = Math.min(
        short,
        measureOnce(() => findSensitive(once)),
      );
      long = Math.min(
        long,
        measureOnce(() => findSensitive(twice)),
      );
    }
    return Math.max(2, long) / Math.max(2, short);
  };
  const ratio = compare(3);
  return ratio > 2.2 ? compare(15) : ratio;
}

function printTime(): void {
  const luck = createLuck(5_400_000);
  const labels = Object.values({ ...sensitiveTexts, ...plainTexts }).flatMap((draw) =>
    Array.from({ length: 100 }, () => draw(luck).slice(0, 200)),
  );
  const batch = 10;
  const micros = labels
    .map((label) => (measure(() => Array.from({ length: batch }, () => findSensitive(label))) * 1000) / batch)
    .toSorted((a, b) => a - b);
  const quantile = (share: number): number => micros[Math.floor(share * micros.length)] ?? 0;
  print("a label: µs, median", quantile(0.5), "≤ 50");
  print("a label: µs, 99th percentile", quantile(0.99), "≤ 1000");

  const long = hostileTexts(131_072);
  const ratios = hostileTexts(65_536).map(([, text], index) => compareTimes(text, long[index]?.[1] ?? ""));
  say(
    `hostile texts of 64 KiB: ${ratios.length}; twice as long, the median`,
    ratios.toSorted((a, b) => a - b)[100] ?? 0,
  );
  print("… the worst", Math.max(...ratios), "≤ 2.5");
}

printQuality();
printCarriers();
printTime();
process.exitCode = exitCode();
