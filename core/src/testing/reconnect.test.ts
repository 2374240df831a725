import { expect, test } from "vitest";
import { measureReconnect, type Outage, type ReconnectPlant } from "./reconnect.ts";

const outages: readonly Outage[] = [
  { seconds: 60 },
  { seconds: 600 },
  { seconds: 7200 },
  { seconds: 86_400 },
  { seconds: 600, retryAfter: 1 },
  { seconds: 600, retryAfter: 120 },
  { seconds: 7200, retryAfter: "until-back" },
];
const editors = { browsers: 0, editors: 1000, eventsPerHour: 3 };
const mixed = { browsers: 500, editors: 500, eventsPerHour: 10 };

const worstOf = (outage: Outage, plant?: ReconnectPlant) =>
  Math.max(
    ...[editors, mixed].map((fleet) => {
      const { mean, after } = measureReconnect(fleet, outage, { seed: 1, ...(plant && { plant }) });
      return after / mean;
    }),
  );

test.each(outages)("after an outage of %j, 1,000 devices come back with at most twice the steady load", (outage) => {
  expect(worstOf(outage)).toBeLessThanOrEqual(2);
});

test.each(["same-moment", "try-at-each-look"] as const)(
  "a fleet with the fault %s is seen to come all at once",
  (plant) => {
    expect(worstOf({ seconds: 600 }, plant)).toBeGreaterThan(2);
  },
);
