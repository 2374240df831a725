import { toLocalTime } from "./local-time.ts";
import type { Trace } from "./trace.ts";

/** Two is not evidence. */
export const minSupport = 3;

/** Whether traces are enough, and lie on enough different local days: thrice in one afternoon is one occasion. */
export function isSupported(traces: readonly Trace[]): boolean {
  const days = traces
    .flatMap(({ events }) => events.slice(0, 1))
    .map(({ at, utcOffset }) => toLocalTime(at, utcOffset).day);
  return new Set(days).size >= minSupport;
}
