import fc from "fast-check";
import { expect, test } from "vitest";
import { buildEvent } from "../testing/index.ts";
import { addSight, areOnly, findOther, type SightGroup } from "./sight-group.ts";
import type { TrackedEvent } from "./tracked-event.ts";

const devices = ["7d1c2b3a-4f5e-4a6b-8c7d-9e0f1a2b3c4d", "00000000-0000-4000-8000-000000000000"] as const;
const sights = fc.array(fc.record({ at: fc.integer({ min: 0, max: 30 }), device: fc.constantFrom(...devices) }), {
  maxLength: 40,
});

const buildGroup = (sorted: readonly TrackedEvent[]): SightGroup =>
  sorted.reduce<SightGroup | undefined>(addSight, undefined) ?? { events: [], runs: [] };

test("the other device's first sight in a span of time is what reading all of them finds", () => {
  fc.assert(
    fc.property(sights, fc.nat({ max: 30 }), fc.nat({ max: 10 }), (fields, from, length) => {
      const events = fields.sort((a, b) => a.at - b.at).map((each, seq) => buildEvent({ ...each, seq }));
      const span = [from, from + length] as const;
      const within = events.filter(({ at }) => at >= from && at <= from + length);
      const group = buildGroup(events);
      expect(findOther(group, devices[0], span)).toBe(within.find(({ device }) => device !== devices[0]));
      expect(areOnly(group, within, span)).toBe(true);
      expect(areOnly(group, within.slice(1), span)).toBe(within.length === 0);
    }),
  );
});

test("a second holds no more sights of one thing than say something new", () => {
  const events = Array.from({ length: 1000 }, (_, seq) => buildEvent({ seq }));
  expect(buildGroup(events).events).toHaveLength(64);
});
