import process from "node:process";
import { measureReconnect, type Outage } from "@floyo/core/testing";

// How many requests 1,000 devices make in ten seconds when the server is back, beside what they make otherwise. In virtual time.

const bar = 2;
const fleets = [
  [500, 500],
  [0, 1000],
  [1000, 0],
] as const;
const outages: readonly (readonly [string, Outage])[] = [
  ["1 min", { seconds: 60 }],
  ["10 min", { seconds: 600 }],
  ["2 h", { seconds: 7200 }],
  ["1 day", { seconds: 86_400 }],
  ["10 min, Retry-After 1 s", { seconds: 600, retryAfter: 1 }],
  ["10 min, Retry-After 2 min", { seconds: 600, retryAfter: 120 }],
  ["2 h, Retry-After its end", { seconds: 7200, retryAfter: "until-back" }],
];

const cases = fleets.flatMap(([browsers, editors]) =>
  [1, 10, 60].map((eventsPerHour) => ({ browsers, editors, eventsPerHour })),
);

for (const fleet of cases) {
  const { browsers, editors, eventsPerHour } = fleet;
  process.stdout.write(`${browsers} browsers, ${editors} editors, ${eventsPerHour} events an hour each\n`);
  for (const [name, outage] of outages) {
    const { mean, peak, after } = measureReconnect(fleet, outage, { seed: 1 });
    const ratio = after / mean;
    const beside = `× the mean of ${mean.toFixed(0)}, ${(after / peak).toFixed(2)} × the peak`;
    process.stdout.write(
      `  ${name.padEnd(26)} ${ratio.toFixed(2)} ${beside}; ≤ ${bar}: ${ratio <= bar ? "holds" : "MISSED"}\n`,
    );
    if (ratio > bar) process.exitCode = 1;
  }
}
