import { type Habit, isHabit, type Noted } from "./habit.ts";
import { habitsToTrace, type Trace } from "./trace.ts";

const hour = 60 * 60;
/** After a file was handed over, a pause of this many seconds begins the next pass. */
const restAfterUpload = 4 * hour;
/** A file that waits longer than this (a long weekend) is taken up anew. */
const longestRest = 4 * 24 * hour;

/** The passes of one file: one that is worked on and handed over each week is one thread and many traces. */
export const threadToTraces = (thread: readonly Noted[]): Trace[] =>
  splitLog(thread, isRestBetween).map((part) => habitsToTrace(part.filter(isHabit)));

const isRestBetween = (last: Noted, next: Noted): boolean =>
  next.at - last.at > (last.event.operation === "upload" ? restAfterUpload : longestRest);

/** Work on many files without a longer pause. */
export const habitsToSessions = (habits: readonly Habit[], pauseSeconds: number): Trace[] =>
  splitLog(habits, (last, next) => next.at - last.at > pauseSeconds).map(habitsToTrace);

function splitLog<T>(log: readonly T[], isSplit: (last: T, next: T) => boolean): T[][] {
  const parts: T[][] = [];
  for (const next of log) {
    const open = parts.at(-1);
    const last = open?.at(-1);
    if (open === undefined || last === undefined || isSplit(last, next)) parts.push([next]);
    else open.push(next);
  }
  return parts;
}
