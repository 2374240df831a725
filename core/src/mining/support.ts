import type { Trace } from "./trace.ts";

/** Two is not evidence. */
export const minSupport = 3;

/** Whether traces are enough, and lie on enough different local days: thrice in one afternoon is one occasion. */
export const isSupported = (traces: readonly Trace[]): boolean =>
  new Set(traces.flatMap(({ habits: [first] }) => first?.day ?? [])).size >= minSupport;
