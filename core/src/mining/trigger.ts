import * as v from "valibot";
import { activitySchema } from "./activity.ts";

/** Days of the week as ISO 8601 counts them: 1 Monday … 7 Sunday. */
export const weekdaySchema = v.picklist([1, 2, 3, 4, 5, 6, 7]);
export type Weekday = v.InferOutput<typeof weekdaySchema>;

/** A day of the month, from its start (1 is the first) or its end (-1 is the last). */
export const monthDaySchema = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(-31),
  v.maxValue(31),
  v.check((day) => day !== 0),
);
export type MonthDay = v.InferOutput<typeof monthDaySchema>;

/** On which local days. `interval`: every so many weeks. */
export const calendarRuleSchema = v.variant("every", [
  v.strictObject({ every: v.literal("day") }),
  v.strictObject({ every: v.literal("workday") }),
  v.strictObject({
    every: v.literal("week"),
    weekdays: v.pipe(v.array(weekdaySchema), v.minLength(1), v.maxLength(7), v.readonly()),
    interval: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(52))),
  }),
  v.strictObject({ every: v.literal("month"), day: monthDaySchema, of: v.picklist(["day", "workday"]) }),
]);
export type CalendarRule = v.InferOutput<typeof calendarRuleSchema>;

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const minuteOfDay = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(24 * 60));

/** By the calendar. The window is in minutes of the local day; `next` in seconds UTC; `confidence` 0 to 1. */
export const calendarTriggerSchema = v.strictObject({
  kind: v.literal("calendar"),
  rule: calendarRuleSchema,
  timeZone: v.pipe(v.string(), v.maxLength(64)),
  window: v.strictObject({ from: minuteOfDay, to: minuteOfDay }),
  next: v.pipe(v.number(), v.integer()),
  confidence: share,
});
export type CalendarTrigger = v.InferOutput<typeof calendarTriggerSchema>;

/** Whenever something else was done, at most so many seconds later. */
const afterTriggerSchema = v.strictObject({
  kind: v.literal("after"),
  activity: activitySchema,
  withinSeconds: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(24 * 60 * 60)),
  confidence: share,
});
export type AfterTrigger = v.InferOutput<typeof afterTriggerSchema>;

/** When a routine happens. */
export const triggerSchema = v.variant("kind", [calendarTriggerSchema, afterTriggerSchema]);
export type Trigger = v.InferOutput<typeof triggerSchema>;
