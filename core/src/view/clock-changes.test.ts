import { defaultSettings } from "../settings/index.ts";
import { expect, test } from "vitest";
import { chooseTimeZone, findTrigger, toInstant, toLocalTime, zoneOffset } from "../mining/index.ts";
import { pickInterruptions } from "../suggestions/index.ts";
import { buildEvent, buildSuggestion } from "../testing/index.ts";
import { groupByDay } from "./activity-days.ts";
import { chooseEvents } from "./choose-events.ts";

// What depends on local days, through summer time and back, and on a journey. What only waits runs on seconds UTC.

/** Offsets in minutes; in Cairo the clocks change at midnight, on Lord Howe by half an hour. */
const changes = [
  { timeZone: "Europe/Berlin", at: "2026-03-29T01:00Z", before: 60, after: 120 },
  { timeZone: "Europe/Berlin", at: "2026-10-25T01:00Z", before: 120, after: 60 },
  { timeZone: "America/New_York", at: "2026-03-08T07:00Z", before: -300, after: -240 },
  { timeZone: "America/New_York", at: "2026-11-01T06:00Z", before: -240, after: -300 },
  { timeZone: "Australia/Lord_Howe", at: "2026-04-04T15:00Z", before: 660, after: 630 },
  { timeZone: "Australia/Lord_Howe", at: "2026-10-03T15:30Z", before: 630, after: 660 },
  { timeZone: "Africa/Cairo", at: "2026-04-23T22:00Z", before: 120, after: 180 },
  { timeZone: "Africa/Cairo", at: "2026-10-29T21:00Z", before: 180, after: 120 },
].map(({ at, ...change }) => ({ ...change, name: `${change.timeZone} ${at}`, changeAt: Date.parse(at) / 1000 }));

const [minute, hour, day] = [60, 3600, 86_400];
/** Every quarter of an hour, and at the last second of a minute. */
const momentsAround = (changeAt: number) =>
  Array.from({ length: 4 * 52 }, (_, index) => changeAt + (index - 104) * 15 * minute + (index % 2) * 59);
const nine = 9 * 60;

/** What the clock on the wall shows; worked out from the table and not from the zone. */
const wallOf =
  ({ changeAt, before, after }: (typeof changes)[number]) =>
  (at: number) =>
    toLocalTime(at, at < changeAt ? before : after);

test.each(changes)("$name: the offset changes at that second", ({ timeZone, changeAt, before, after }) => {
  const moments = [-hour, -minute, -1, 0, 31, 59, hour].map((shift) => changeAt + shift);
  const offsets = moments.map((at) => zoneOffset(at, timeZone));
  expect(offsets).toEqual([before, before, before, after, after, after, after]);
});

test.each(changes)("$name: a time on the wall is the moment that showed it, the first of two", (change) => {
  const wall = wallOf(change);
  const twice = Math.max(0, change.before - change.after) * minute;
  for (const at of momentsAround(change.changeAt).map((moment) => moment - (moment % minute))) {
    const isSecond = at >= change.changeAt && at < change.changeAt + twice;
    expect(toInstant(wall(at), change.timeZone)).toBe(isSecond ? at - twice : at);
  }
});

test.each(changes)(
  "$name: a time that is skipped comes right after the gap",
  ({ timeZone, changeAt, before, after }) => {
    if (after < before) return;
    const skipped = toLocalTime(changeAt, before);
    expect(toInstant(skipped, timeZone)).toBe(changeAt);
  },
);

test.each(changes)("$name: what is done each day at nine is expected at nine on each day around it", (change) => {
  const { timeZone, changeAt } = change;
  const wall = wallOf(change);
  const today = wall(changeAt).day;
  const nineOn = (days: number) => toInstant({ day: today + days, minute: nine }, timeZone);
  for (const last of [-2, -1, 0, 1, 2]) {
    const done = Array.from({ length: 12 }, (_, index) => nineOn(last - index));
    expect(done.map((at) => wall(at).minute)).toEqual(done.map(() => nine));
    const moments = done.map((at) => ({ at, utcOffset: zoneOffset(at, timeZone) })).toReversed();
    const trigger = findTrigger(moments, { timeZone, nowSeconds: nineOn(last) + hour });
    expect(trigger).toMatchObject({ rule: { every: "day" }, next: nineOn(last + 1) });
  }
});

const suggestions = [buildSuggestion({ id: "new" })];
const mayInterrupt = (announcedAt: number, nowSeconds: number, timeZone: string) =>
  pickInterruptions({
    suggestions,
    announced: [{ suggestion: "old", at: announcedAt }],
    settings: defaultSettings,
    nowSeconds,
    timeZone,
  }).length > 0;

test.each(changes)(
  "$name: one suggestion a day is one a day on the wall, and today's events are those of that day",
  (change) => {
    const { timeZone, changeAt } = change;
    const wall = wallOf(change);
    const events = momentsAround(changeAt).map((at, seq) => buildEvent({ at, seq }));
    for (const nowSeconds of [-25, -13, -1, 0, 1, 13, 25].map((hours) => changeAt + hours * hour)) {
      const isToday = (at: number) => wall(at).day === wall(nowSeconds).day;
      const context = { timeZone, nowSeconds, locale: "en", nameOf: () => undefined };
      const chosen = chooseEvents(events, { kind: "today" }, context);
      expect(chosen).toEqual(events.filter(({ at }) => isToday(at)));
      const grouped = groupByDay(events, context).find(({ heading }) => heading === "Today");
      expect(grouped?.lines.length ?? 0).toBe(chosen.length);
      for (const at of [-24, -12, -2, 0].map((hours) => nowSeconds + hours * hour)) {
        expect(mayInterrupt(at, nowSeconds, timeZone)).toBe(!isToday(at));
      }
    }
  },
);

const home = "Europe/Berlin";
const zoneOfWeek = [home, home, home, "America/New_York", "Asia/Tokyo"];

/** Nine o'clock where the person is: three weeks at home, one in New York, one in Tokyo, two at home. */
const journey = Array.from({ length: 49 }, (_, index) => {
  const timeZone = zoneOfWeek[Math.floor(index / 7)] ?? home;
  const at = toInstant({ day: 20_700 + index, minute: nine }, timeZone) + 42;
  return buildEvent({ at, seq: index, utcOffset: zoneOffset(at, timeZone) });
});

test("a person who travels does at nine what they do at nine, wherever that is, and lives where they mostly are", () => {
  const last = journey.at(-1)?.at ?? 0;
  const timeZone = chooseTimeZone(journey);
  const trigger = findTrigger(journey, { timeZone, nowSeconds: last + hour });
  expect(trigger).toMatchObject({ timeZone: "Europe/Berlin", rule: { every: "day" }, window: { from: nine } });
  expect(trigger?.next).toBe(toInstant({ day: 20_749, minute: nine }, "Europe/Berlin"));
});

test("who flies over the date line gets one suggestion a day by the clock that they look at", () => {
  const mondayInTokyo = Date.UTC(2026, 10, 16, 0) / 1000; // nine o'clock; Sunday afternoon in Los Angeles
  expect(mayInterrupt(mondayInTokyo, mondayInTokyo + 4 * hour, "America/Los_Angeles")).toBe(false);
  expect(mayInterrupt(mondayInTokyo, mondayInTokyo + 12 * hour, "America/Los_Angeles")).toBe(true);
  expect(mayInterrupt(mondayInTokyo + 12 * hour, mondayInTokyo + 14 * hour, "Asia/Tokyo")).toBe(false);
  expect(mayInterrupt(mondayInTokyo + 12 * hour, mondayInTokyo + day, "Asia/Tokyo")).toBe(true);
});
