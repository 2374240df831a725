import * as v from "valibot";
import { eventIdSchema } from "../events/index.ts";
import type { Occurrence } from "../mining/index.ts";

const instant = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What was seen, so that every number can be opened to its events. Times in seconds UTC. */
export const evidenceSchema = v.strictObject({
  support: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** In order of time. */
  occurrences: v.pipe(
    v.array(v.strictObject({ start: instant, end: instant, events: v.pipe(v.array(eventIdSchema), v.readonly()) })),
    v.readonly(),
  ),
  /** Median measured attention in minutes, one decimal; `undefined` when nothing was measured: never guessed. */
  minutes: v.exactOptional(v.pipe(v.number(), v.minValue(0))),
});
export type Evidence = v.InferOutput<typeof evidenceSchema>;

export function occurrencesToEvidence(occurrences: readonly Occurrence[]): Evidence {
  const minutes = medianMinutes(occurrences.flatMap(({ activeSeconds }) => activeSeconds ?? []));
  return {
    support: occurrences.length,
    occurrences: occurrences.map(({ start, end, events }) => ({ start, end, events })),
    ...(minutes === undefined ? {} : { minutes }),
  };
}

/** Of measured seconds, in minutes with one decimal; `undefined` when nothing was measured. */
export function medianMinutes(measured: readonly number[]): number | undefined {
  const seconds = measured.toSorted((a, b) => a - b);
  const low = seconds[Math.floor((seconds.length - 1) / 2)];
  const high = seconds[Math.floor(seconds.length / 2)];
  if (low === undefined || high === undefined || low + high === 0) return undefined;
  return Math.round((low + high) / 12) / 10;
}
