import { expect, test } from "vitest";
import { buildEvent, buildToken } from "../testing/index.ts";
import { entryToOutboxLine, eventToWords, groupByDay, ruleToWords, showName, type ViewContext } from "./index.ts";

const at = 1_794_816_000;
const names = new Map([
  [buildToken("a"), "report_2026-11-16.csv"],
  [buildToken("b"), "final.csv"],
]);
const context: ViewContext = {
  locale: "en-GB",
  timeZone: "Europe/Berlin",
  nowSeconds: at + 3600,
  nameOf: (token) => names.get(token),
};
const words = (overrides: Parameters<typeof buildEvent>[0]) =>
  eventToWords(buildEvent(overrides), context).replaceAll(/[\u2068\u2069]/g, "");

test("an event is one sentence, with the name when this device knows it", () => {
  expect(words({ file: buildToken("a") })).toBe("Downloaded report_2026-11-16.csv from TikTok Ads Manager");
  expect(words({ file: buildToken("z") })).toBe("Downloaded a CSV file from TikTok Ads Manager");
  expect(words({ ext: "xlsx", place: undefined })).toBe("Downloaded an XLSX file from a site");
  expect(words({ operation: "rename", from: [buildToken("a")], file: buildToken("b") })).toBe(
    "Renamed report_2026-11-16.csv to final.csv",
  );
  expect(words({ operation: "modify", surface: "vscode", place: undefined, count: 20 })).toBe(
    "Changed at least 20 CSV files",
  );
  expect(words({ operation: "run", place: undefined, tool: "task" })).toBe("Ran a task");
});

test("events are grouped by the person's days, newest first", () => {
  const events = [at, at - 86_400, at - 3 * 86_400, at + 60].map((moment, seq) => buildEvent({ at: moment, seq }));
  const days = groupByDay(events, context);
  expect(days.map(({ heading }) => heading)).toEqual(["Today", "Yesterday", "Friday 13 November"]);
  expect(days[0]?.lines.map(({ time }) => time)).toEqual(["09:01", "09:00"]);
});

test("just after midnight in the zone is already the next day", () => {
  const event = buildEvent({ at: Date.parse("2026-11-15T23:30:00Z") / 1000 });
  expect(groupByDay([event], context)[0]?.date).toBe("2026-11-16");
  expect(groupByDay([event], { ...context, timeZone: "UTC" })[0]?.date).toBe("2026-11-15");
});

test("a long name keeps its beginning and its end, and no character turns the line around", () => {
  const shown = showName(`${"x".repeat(100)}\u202e_2026-11-16.csv`);
  expect(shown).toHaveLength(42);
  expect(shown).toMatch(/^\u2068x+….*2026-11-16\.csv\u2069$/u);
  expect(showName("a\nb\u202ec")).toBe("\u2068a b c\u2069");
});

test("an item of the outbox shows the bytes that are sent", () => {
  const event = buildEvent();
  expect(entryToOutboxLine({ kind: "event", event }, context)).toMatchObject({
    json: JSON.stringify(event),
    canVeto: true,
  });
});

test.each([
  [{ every: "workday" }, "Every workday"],
  [{ every: "week", weekdays: [1, 4] }, "Every Monday and Thursday"],
  [{ every: "week", weekdays: [2], interval: 2 }, "Every second Tuesday"],
  [{ every: "month", day: 1, of: "day" }, "On the 1st of each month"],
  [{ every: "month", day: 3, of: "workday" }, "On the 3rd workday of each month"],
  [{ every: "month", day: -1, of: "day" }, "On the last day of each month"],
  [{ every: "month", day: -2, of: "workday" }, "On the 2nd to last workday of each month"],
] as const)("the rule %j is said as %s", (rule, expected) => {
  expect(ruleToWords(rule)).toBe(expected);
});
