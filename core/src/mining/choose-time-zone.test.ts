import { expect, test } from "vitest";
import { buildEvent } from "../testing/index.ts";
import { chooseTimeZone } from "./choose-time-zone.ts";
import { zoneOffset } from "./local-time.ts";

const own = new Intl.DateTimeFormat().resolvedOptions().timeZone;
const month = 30 * 24 * 60 * 60;
const yearIn = (zone: string) =>
  Array.from({ length: 12 }, (_, index) => {
    const at = 1_767_225_600 + index * month;
    return buildEvent({ at, seq: index, utcOffset: zoneOffset(at, zone) });
  });

test("the clocks of a year tell a zone that has the same summer time", () => {
  for (const zone of ["Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Chatham", own]) {
    const chosen = chooseTimeZone(yearIn(zone));
    expect(yearIn(chosen).map(({ utcOffset }) => utcOffset)).toEqual(yearIn(zone).map(({ utcOffset }) => utcOffset));
  }
});

test("no events, or clocks that no zone has, leave this machine's zone", () => {
  const impossible = [buildEvent({ utcOffset: 60 }), buildEvent({ seq: 1, utcOffset: 61 })];
  expect([chooseTimeZone([]), chooseTimeZone(impossible)]).toEqual([own, own]);
});
