import { deletionRequestSchema } from "@floyo/core/sync";
import * as v from "valibot";
import { expect, test } from "vitest";
import { deletablePlaces, wishToRequest, wishToWords } from "./deletion-wish.ts";

const nothing = { from: "", to: "", place: "" };
const seconds = (...day: readonly [number, number, number]) => new Date(...day).getTime() / 1000;

test("an empty form means everything, and says so", () => {
  expect(wishToRequest(nothing)).toEqual({ from: 0 });
  expect(wishToWords(nothing)).toBe("all events");
});

test("days are whole local days, the last one included, also when the clocks change", () => {
  const wish = { from: "2026-10-25", to: "2026-10-25", place: "google-sheets" };
  const whole = { from: seconds(2026, 9, 25), to: seconds(2026, 9, 26), place: "google-sheets" };
  expect(wishToRequest(wish)).toEqual(whole);
  expect(wishToWords(wish)).toMatch(/^all events at Google Sheets from .*25.* up to .*25/);
});

test("only services that the server knows by name are offered, and each makes a request", () => {
  expect(deletablePlaces.some(({ isSensitive }) => isSensitive)).toBe(false);
  for (const { id } of deletablePlaces) {
    expect(v.is(deletionRequestSchema, wishToRequest({ ...nothing, place: id }))).toBe(true);
  }
});
