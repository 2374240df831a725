import * as v from "valibot";
import { tokenSchema } from "../events/index.ts";
import { type Activity, type CalendarTrigger, type Routine, routineSchema } from "../mining/index.ts";
import { buildEvent } from "./build-event.ts";

const weekSeconds = 7 * 86_400;
/** Monday 2026-11-16, 09:00 in Berlin. */
const lastMonday = 1_794_816_000;

/** A token that stands for this text in a test. */
export const buildToken = (text: string) =>
  v.parse(
    tokenSchema,
    Array.from(text.padEnd(16, "."), (letter) => letter.charCodeAt(0).toString(16).padStart(2, "0").slice(-2))
      .join("")
      .slice(0, 32),
  );

/** The steps of the example chore: report from TikTok Ads, changed in the editor, uploaded to Google Sheets. */
export const reportSteps: readonly Activity[] = [
  { operation: "download", place: "tiktok-ads", ext: "csv", family: buildToken("report") },
  { operation: "modify", ext: "csv", family: buildToken("report") },
  { operation: "upload", place: "google-sheets", ext: "csv", family: buildToken("report") },
];

/** Four Mondays until 2026-11-16, twelve measured minutes each. */
export function buildRoutine(overrides: Partial<Routine> = {}): Routine {
  const occurrences = overrides.occurrences ?? buildOccurrences(4);
  return v.parse(routineSchema, {
    id: "routine-report",
    steps: reportSteps,
    support: occurrences.length,
    occurrences,
    trigger: buildTrigger(),
    confidence: 0.9,
    ...overrides,
  });
}

/** So many occurrences a week apart, the last on `last` (seconds UTC). */
export function buildOccurrences(
  count: number,
  { last = lastMonday, stepSeconds = weekSeconds, seq = 0 } = {},
): Routine["occurrences"] {
  return Array.from({ length: count }, (_, index) => {
    const start = last - (count - 1 - index) * stepSeconds;
    const events = [0, 1, 2].map((step) => buildEvent({ at: start + step * 300, seq: seq + index * 3 + step }).id);
    return { start, end: start + 600, events, activeSeconds: 720 };
  });
}

/** Mondays between nine and half past, Berlin. */
export const buildTrigger = (overrides: Partial<CalendarTrigger> = {}): CalendarTrigger => ({
  kind: "calendar",
  rule: { every: "week", weekdays: [1] },
  timeZone: "Europe/Berlin",
  window: { from: 540, to: 570 },
  next: lastMonday + weekSeconds,
  confidence: 0.9,
  ...overrides,
});
