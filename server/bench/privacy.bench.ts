import { createHmac, createSecretKey, randomBytes } from "node:crypto";
import process from "node:process";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { createTokenKey, filterSignal, type Signal, type TokenKey } from "@floyo/core/privacy";
import { hostileSignals, signalSources, type SignalSource } from "./door-signals.ts";
import { createScoreCard } from "./score-card.ts";

// Prints what a signal takes to pass the privacy door, with new names and with names that came before, beside the bare
// HMACs of all its tokens by node:crypto in the same run; how hostile texts grow; and how much a key's memory holds.

const { print, exitCode } = createScoreCard(58);
const say = (text: string): void => void process.stdout.write(`        ${text}\n`);
const keyBytes = randomBytes(32);
const newKey = (): TokenKey => createTokenKey(keyBytes, 0);
const secret = createSecretKey(keyBytes);

const microsNow = (): number => Number(process.hrtime.bigint()) / 1000;

/** Microseconds that each takes, sorted: the least of several turns over all of them, of which a busy machine disturbs some. */
function timeEach<T>(all: readonly T[], startTurn: () => (one: T) => unknown): readonly number[] {
  const least = all.map(() => Infinity);
  for (let turn = 0; turn < 5; turn += 1) {
    const run = startTurn();
    for (const [index, one] of all.entries()) {
      const began = microsNow();
      run(one);
      least[index] = Math.min(least[index] ?? 0, microsNow() - began);
    }
  }
  return least.toSorted((a, b) => a - b);
}
const quantile = (sorted: readonly number[], share: number): number => sorted[Math.floor(share * sorted.length)] ?? 0;

/** The messages that a signal's tokens are the HMACs of. */
function messagesOf({ policy, draw }: SignalSource): readonly string[] {
  const messages: string[] = [];
  const key = newKey();
  const listening: TokenKey = {
    epoch: 0,
    token: (purpose, value) => {
      messages.push(`${purpose}/1\0${value}`);
      return key.token(purpose, value);
    },
  };
  if (!filterSignal(draw(0), policy, listening).ok) throw new Error("a signal of the benchmark is refused");
  return messages;
}

function printSource(name: string, source: SignalSource): void {
  const [count, repeated] = [10_000, 20];
  const messages = messagesOf(source);
  const bare = timeEach(
    Array.from({ length: count }),
    () => () => messages.map((message) => createHmac("sha256", secret).update(message).digest("hex")),
  );
  const base = quantile(bare, 0.5);
  const printTimes = (kind: string, most: string, signals: readonly Signal[]): void => {
    const times = timeEach(signals, () => {
      const key = newKey();
      return (signal) => filterSignal(signal, source.policy, key);
    });
    print(`${name}, ${kind}: µs, p50`, quantile(times, 0.5), "≤ 100");
    print("… p99", quantile(times, 0.99), "≤ 2000");
    print(`… p50 beside ${messages.length} bare HMACs`, quantile(times, 0.5) / base, most);
    say(`… p99.9: ${quantile(times, 0.999).toFixed(0)} µs; the bare HMACs ${base.toFixed(1)} µs`);
  };
  const draw = (names: number) => Array.from({ length: count }, (_, index) => source.draw(index % names));
  printTimes("new names", "≤ 8", draw(count));
  printTimes("names that came before", "≤ 2", draw(repeated));
}

type Hostile = ReturnType<typeof hostileSignals>[number];

/** Microseconds of a text and of one twice as long, by turns, the least of each: a busy machine disturbs both. */
function compareTimes([[name, once], [, twice]]: readonly [Hostile, Hostile], turns: number) {
  const key = newKey();
  const measure = (signal: Signal): number => {
    const began = microsNow();
    filterSignal(signal, signalSources.edit.policy, key);
    return microsNow() - began;
  };
  let [short, long] = [Infinity, Infinity];
  for (let turn = 0; turn < turns; turn += 1) {
    short = Math.min(short, measure(once));
    long = Math.min(long, measure(twice));
  }
  // What takes no time has no ratio.
  return { name, micros: long, growth: Math.max(20, long) / Math.max(20, short) };
}

/** Within what the door reads of a path, and past what it reads of an address. */
function printHostile(what: string, length: number): void {
  const longer = hostileSignals(length * 2);
  const all = hostileSignals(length).map((once, index) => {
    const pair = [once, longer[index] ?? once] as const;
    const compared = compareTimes(pair, 20);
    return compared.growth > 2.2 ? compareTimes(pair, 200) : compared;
  });
  const [steepest] = all.toSorted((a, b) => b.growth - a.growth);
  const [slowest] = all.toSorted((a, b) => b.micros - a.micros);
  print(`hostile ${what}: 2n beside n, the worst`, steepest?.growth ?? 0, "≤ 2.5");
  print("… an event, the slowest: µs", slowest?.micros ?? 0, "≤ 2000");
  say(`… the steepest is ${steepest?.name}, the slowest ${slowest?.name}`);
}

function heapBytes(): number {
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  if (typeof collect === "function") Reflect.apply(collect, undefined, []);
  return process.memoryUsage().heapUsed;
}

/** Each path is a piece of a line of 100 kB, as texts that were read from a file are: no line may stay for its sake. */
function fillMemory(nameOf: (n: number) => string): TokenKey {
  const { policy, draw } = signalSources.edit;
  const key = newKey();
  for (let n = 0; n < 5000; n += 1) {
    const path = `/home/robin/work/shop/${nameOf(n)}`;
    const piece = `${path}-${"x".repeat(100_000)}`.replace("-x", "-y").slice(0, path.length);
    filterSignal({ ...draw(n), file: { path: piece } }, policy, key);
  }
  return key;
}

function printMemory(what: string, nameOf: (n: number) => string): void {
  fillMemory(nameOf);
  const before = heapBytes();
  const key = fillMemory(nameOf);
  print(`memory of a key, ${what}: MB`, (heapBytes() - before) / 2 ** 20, "≤ 1");
  key.token("file", ""); // it is alive until here
}

for (const [name, source] of Object.entries(signalSources)) printSource(name, source);
printHostile("paths and names", 2000);
printHostile("addresses of a megabyte", 500_000);
printMemory("usual names", (n) => `reports/${n}/report-${n}_2026-11-16.csv`);
printMemory("names that grow", (n) => `${n} ${"1 \u0130".repeat(70)}.csv`);
printMemory("long paths", (n) => `${`${n} \u0130`.repeat(40)}/${n}.csv`);
process.exitCode = exitCode();
