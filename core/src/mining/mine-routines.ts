import type { ActivityEvent } from "../events/index.ts";
import { followLog } from "../threads/index.ts";
import type { TriggerOptions } from "./find-trigger.ts";
import { createFindAfter } from "./find-after.ts";
import { findChainRoutines } from "./chain-routines.ts";
import { type Habit, isHabit, type Noted, readLog } from "./habit.ts";
import { createSearchBetween } from "./habits-between.ts";
import { matchRoutines } from "./match-routines.ts";
import type { MinedRoutine, Routine } from "./routine.ts";
import { findSessionRoutines } from "./session-routines.ts";
import { findSingleRoutines } from "./single-routines.ts";
import { createPace } from "./pace.ts";
import { threadToTraces } from "./split-into-traces.ts";
import type { Trace } from "./trace.ts";

export type MiningOptions = TriggerOptions & {
  /** The routines of the last mining: they keep their ids. */
  readonly known?: readonly Routine[];
};

/**
 * The routines in a log of one person, over all devices: first along the threads of files that come and go, then
 * across files in what these leave over, then the single transfers of what is left. Deterministic; the order of the events in the argument does not matter. Surest first.
 */
export function mineRoutines(events: readonly ActivityEvent[], options: MiningOptions): Routine[] {
  const log = readLog(events);
  const habits = log.filter(isHabit);
  const setting = { options, pace: createPace(log), findAfter: createFindAfter(habits, options.nowSeconds) };
  const traces = traceThreads(log);
  const along = findChainRoutines(traces, createSearchBetween(habits.filter(isRun)), setting);
  const isLeft = createLeftovers(along);
  const across = findSessionRoutines(habits.filter(isLeft), setting);
  const isLeftAlone = createLeftovers(across);
  const single = findSingleRoutines(
    traces.filter((trace) => trace.habits.every((habit) => isLeft(habit) && isLeftAlone(habit))),
    setting,
  );
  const mined = [...along, ...across, ...single].sort(compareRoutines);
  return matchRoutines(options.known ?? [], mined, createIdGiver(options.known ?? []));
}

/** Whether what was done is in none of these routines. */
function createLeftovers(routines: readonly MinedRoutine[]): (habit: Habit) => boolean {
  const used = new Set(routines.flatMap(({ occurrences }) => occurrences.flatMap(({ events }) => events)));
  return ({ event }) => !used.has(event.id);
}

const isRun = ({ event }: Habit): boolean => event.operation === "run";

function traceThreads(log: readonly Noted[]): Trace[] {
  const threads = followLog(log.map(({ event }) => event));
  const byThread = Map.groupBy(log, (_, index) => threads[index]);
  byThread.delete(undefined);
  return [...byThread.values()].flatMap(threadToTraces);
}

const compareRoutines = (a: MinedRoutine, b: MinedRoutine): number =>
  b.confidence - a.confidence || b.support - a.support || (firstEvent(a) < firstEvent(b) ? -1 : 1);

const firstEvent = ({ occurrences }: MinedRoutine): string => occurrences[0]?.events[0] ?? "";

/** A new routine is called after the event that it was first seen in: every device comes to the same id by itself. */
function createIdGiver(known: readonly Routine[]): (routine: MinedRoutine) => string {
  const given = new Set(known.map(({ id }) => id));
  return (routine) => {
    const free =
      routine.occurrences.flatMap(({ events }) => events).find((id) => !given.has(id)) ?? firstEvent(routine);
    given.add(free);
    return free;
  };
}
