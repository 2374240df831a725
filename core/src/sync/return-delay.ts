import { longestAskedMs, longestBackOffMs } from "./outbox-state.ts";

/** What a client that lost its stream knows of its way back. */
export type WayBack = {
  /** Tries in a row that brought no stream, or one that said no more than its first word. */
  readonly failures: number;
  /** Over how many milliseconds the server wants clients to spread their return, when all lose their streams at once. */
  readonly spreadMs: number;
  /** What the server asked for with its refusal: nobody is earlier. */
  readonly askedMs: number;
};

export const freshWay: WayBack = { failures: 0, spreadMs: 0, askedMs: 0 };

/**
 * How many milliseconds to wait before the next try: what was asked for, and from nothing to as much as the outbox would wait
 * (1 s to 1 h), at least over the spread. `random` from 0 up to but not 1.
 */
export function returnDelayMs({ failures, spreadMs, askedMs }: WayBack, random: number): number {
  const ceilingMs = Math.min(longestBackOffMs, Math.max(spreadMs, 1000 * 2 ** Math.min(failures, 20)));
  return Math.min(longestAskedMs, askedMs) + Math.floor(random * ceilingMs);
}
