import { expect, test } from "vitest";
import { isTimeZone } from "./is-time-zone.ts";

test("a zone is known by its IANA name", () => {
  expect(["Europe/Berlin", "UTC", "Mars/Olympus", ""].map(isTimeZone)).toEqual([true, true, false, false]);
});
