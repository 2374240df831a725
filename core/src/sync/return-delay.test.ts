import fc from "fast-check";
import { expect, test } from "vitest";
import { longestBackOffMs } from "./outbox-state.ts";
import { freshWay, returnDelayMs } from "./return-delay.ts";

const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const way = fc.record({
  failures: fc.nat({ max: 2000 }),
  spreadMs: fc.nat({ max: 1e9 }),
  askedMs: fc.nat({ max: 600_000 }),
});

test("nobody comes earlier than the server asked, or later than an hour after", () => {
  const property = fc.property(way, random, (way, random) => {
    const delayMs = returnDelayMs(way, random);
    expect(delayMs).toBeGreaterThanOrEqual(way.askedMs);
    expect(delayMs).toBeLessThan(way.askedMs + longestBackOffMs);
  });
  fc.assert(property);
});

test("with each failure the range doubles, from one second up", () => {
  const ceilings = [0, 1, 2, 12, 40].map((failures) => returnDelayMs({ ...freshWay, failures }, 0.999_999));
  expect(ceilings).toEqual([999, 1999, 3999, 3_599_996, 3_599_996]);
});

test("a thousand that lose their streams at once come back in no second more than twice as many as sync while all is well", () => {
  const [clients, visitMs] = [1000, 300_000];
  const perSecond = new Map<number, number>();
  for (let client = 0; client < clients; client += 1) {
    const second = Math.floor(returnDelayMs({ ...freshWay, spreadMs: clients * 300 }, (client * 0.618_034) % 1) / 1000);
    perSecond.set(second, (perSecond.get(second) ?? 0) + 1);
  }
  const steady = (clients * 1000) / visitMs;
  expect(Math.max(...perSecond.values())).toBeLessThanOrEqual(2 * steady);
});
