import { expect, test } from "vitest";
import { parseRetryAfter } from "./retry-after.ts";

const nowMs = Date.parse("Mon, 16 Nov 2026 08:00:00 GMT");

test("seconds are taken as they are, however large", () => {
  expect(parseRetryAfter("120", null, nowMs)).toBe(120);
  expect(parseRetryAfter(" 0 ", null, nowMs)).toBe(0);
  expect(parseRetryAfter("999999999999", null, nowMs)).toBe(999_999_999_999);
});

test("a date is read against the server's clock, so that a wrong clock here is no matter", () => {
  const inAMinute = "Mon, 16 Nov 2026 08:01:00 GMT";
  expect(parseRetryAfter(inAMinute, null, nowMs)).toBe(60);
  expect(parseRetryAfter(inAMinute, "Mon, 16 Nov 2026 08:00:30 GMT", nowMs - 86_400_000)).toBe(30);
  expect(parseRetryAfter("Mon, 16 Nov 2026 07:00:00 GMT", null, nowMs)).toBe(0);
});

test.each([null, "", "soon", "-5", "1.5", "2026-11-16", "1e3", "Mon, 99 Foo 2026 08:01:00 GMT"])(
  "%j asks for nothing",
  (value) => {
    expect(parseRetryAfter(value, null, nowMs)).toBeUndefined();
  },
);
