import { writeAutomation } from "@floyo/core/automations";
import { type CalendarRule, listDueDays, toInstant } from "@floyo/core/mining";
import { buildTrigger } from "@floyo/core/testing";
import fc from "fast-check";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import { buildPlan } from "./build-plan.ts";

const steps = [
  { operation: "download", place: "canva", ext: "pdf" },
  { operation: "upload", place: "wordpress", ext: "pdf" },
] as const;

const timeZone = "Europe/Berlin";
/** 2026-11-16. */
const today = 20_773;

const weekday = fc.constantFrom(1, 2, 3, 4, 5, 6, 7);
const rule: fc.Arbitrary<CalendarRule> = fc.oneof(
  fc.constant({ every: "day" } as const),
  fc.constant({ every: "workday" } as const),
  fc.record({
    every: fc.constant("week" as const),
    weekdays: fc.uniqueArray(weekday, { minLength: 1 }).map((days) => days.toSorted((a, b) => a - b)),
  }),
  fc.record({
    every: fc.constant("week" as const),
    weekdays: weekday.map((day) => [day]),
    interval: fc.integer({ min: 2, max: 4 }),
  }),
  fc.record({
    every: fc.constant("month" as const),
    day: fc.integer({ min: -5, max: 28 }).filter((day) => day !== 0),
    of: fc.constant("day" as const),
  }),
  fc.record({
    every: fc.constant("month" as const),
    day: fc.integer({ min: -5, max: 5 }).filter((day) => day !== 0),
    of: fc.constant("workday" as const),
  }),
);

const dueDays = (each: CalendarRule, days: number) => {
  const anchored = buildTrigger({ rule: each, timeZone, next: toInstant({ day: today, minute: 540 }, timeZone) });
  return listDueDays(anchored, today, today + days);
};

function checklistOf(each: CalendarRule) {
  const [first = today] = dueDays(each, 70);
  const trigger = buildTrigger({ rule: each, timeZone, next: toInstant({ day: first, minute: 540 }, timeZone) });
  const plan = buildPlan({ steps, trigger });
  return { trigger, first, files: writeAutomation(plan, "checklist")?.files ?? [] };
}

/** As a calendar program reads it. */
function readEvent(text: string): ICAL.Event {
  const event = ICAL.Component.fromString(text).getFirstSubcomponent("vevent");
  if (event === null) throw new Error("There is no event in it.");
  return new ICAL.Event(event);
}

test("the calendar entry comes on the days of the rule, at the hour of the person, for two years", () => {
  fc.assert(
    fc.property(rule, (each) => {
      const { trigger, first, files } = checklistOf(each);
      const event = readEvent(files[1]?.text ?? "");
      const expected = listDueDays(trigger, first, first + 730);
      const iterator = event.iterator();
      const days = expected.map(() => Math.floor((iterator.next()?.toUnixTime() ?? 0) / 86_400));
      expect(days).toEqual(expected);
      expect(event.startDate.zone?.tzid).toBe("floating");
    }),
    { numRuns: 60 },
  );
});

test("what nothing can do is at hand as a page: its steps in order with the way to each service, and nothing of a name runs", () => {
  const { files } = checklistOf({ every: "day" });
  expect(files.map(({ name }) => name.replace(/-[\da-f]{4}/, ""))).toEqual([
    "floyo-checklist.html",
    "floyo-checklist.ics",
  ]);
  expect(files[0]?.text).toMatch(/Download the PDF file.*https:\/\/canva\.com.*\n.*Upload the PDF file/);
  const plan = { ...buildPlan({ steps, trigger: null }), title: '<img src=x onerror="alert(1)"> & co' };
  const written = writeAutomation(plan, "checklist")?.files ?? [];
  expect(written).toHaveLength(1);
  expect(written[0]?.text).not.toContain("<img");
  expect(written[0]?.text).toContain("&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; co");
});

test("a title in any script is folded so that every line has 75 bytes at most, and is read back whole", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 200 }), (text) => {
      const title = text.replaceAll(/\p{C}/gu, "").trim() || "x";
      const plan = { ...buildPlan({ steps, trigger: buildTrigger() }), title };
      const entry = writeAutomation(plan, "checklist")?.files[1]?.text ?? "";
      expect(Math.max(...entry.split("\r\n").map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
      const event = readEvent(entry);
      expect(event.summary.trim()).toBe(title);
    }),
    { numRuns: 100 },
  );
});
