import * as v from "valibot";
import { eventIdSchema } from "../events/index.ts";
import { activitySchema } from "./activity.ts";
import { triggerSchema } from "./trigger.ts";

const instant = v.pipe(v.number(), v.integer(), v.minValue(0));

/**
 * One time that the routine was done. `start` and `end` in seconds UTC of its first and last event, `events` in order
 * of time.
 */
export const occurrenceSchema = v.strictObject({
  start: instant,
  end: instant,
  events: v.pipe(v.array(eventIdSchema), v.minLength(1), v.readonly()),
  /** Attention measured in its events, in seconds; absent when no surface measured any. */
  activeSeconds: v.exactOptional(instant),
});
export type Occurrence = v.InferOutput<typeof occurrenceSchema>;

/** A sequence of activities that recurs in the unsegmented log. */
export const routineSchema = v.strictObject({
  /** Given once and kept over re-mining (`matchRoutines`); never a hash of the content. */
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  steps: v.pipe(v.array(activitySchema), v.minLength(1), v.readonly()),
  support: instant,
  /** In order of time. */
  occurrences: v.pipe(v.array(occurrenceSchema), v.minLength(1), v.readonly()),
  trigger: v.nullable(triggerSchema),
  /** 0 to 1. */
  confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
});
export type Routine = v.InferOutput<typeof routineSchema>;

/** A routine before it has its id. */
export type MinedRoutine = Omit<Routine, "id">;
