import type { ActivityEvent, EventId } from "../events/index.ts";
import { compareEvents, followFiles } from "../threads/index.ts";
import type { TriggerOptions } from "./find-trigger.ts";
import { createFindAfter } from "./find-after.ts";
import { findChainRoutines } from "./chain-routines.ts";
import { createSearchBetween } from "./events-between.ts";
import { matchRoutines } from "./match-routines.ts";
import type { MinedRoutine, Routine } from "./routine.ts";
import { findSessionRoutines } from "./session-routines.ts";
import { findSingleRoutines } from "./single-routines.ts";
import { createPace } from "./pace.ts";
import { threadToTraces } from "./split-into-traces.ts";

export type MiningOptions = TriggerOptions & {
  /** The routines of the last mining: they keep their ids. */
  readonly known?: readonly Routine[];
};

/**
 * The routines in a log of one person, over all devices: first along the threads of files that come and go, then
 * across files in what these leave over, then the single transfers of what is left. Deterministic; the order of the events in the argument does not matter. Surest first.
 */
export function mineRoutines(events: readonly ActivityEvent[], options: MiningOptions): Routine[] {
  const log = [...new Map(events.map((event) => [event.id, event])).values()].sort(compareEvents);
  const setting = { options, pace: createPace(log), findAfter: createFindAfter(log, options.nowSeconds) };
  const traces = traceThreads(log);
  const along = findChainRoutines(traces, createSearchBetween(log.filter(isRun)), setting);
  const isLeft = createLeftovers(along);
  const across = findSessionRoutines(log.filter(isLeft), setting);
  const isLeftAlone = createLeftovers([...along, ...across]);
  const single = findSingleRoutines(
    traces.filter(({ events }) => events.every(isLeftAlone)),
    setting,
  );
  const mined = [...along, ...across, ...single].sort(compareRoutines);
  return matchRoutines(options.known ?? [], mined, createIdGiver(options.known ?? []));
}

/** Whether an event is in none of these routines. */
function createLeftovers(routines: readonly MinedRoutine[]): (event: ActivityEvent) => boolean {
  const used = new Set(routines.flatMap(({ occurrences }) => occurrences.flatMap(({ events }) => events)));
  return ({ id }) => !used.has(id);
}

const isRun = ({ operation }: ActivityEvent): boolean => operation === "run";

function traceThreads(log: readonly ActivityEvent[]) {
  const eventById = new Map<EventId, ActivityEvent>(log.map((event) => [event.id, event]));
  const find = (id: EventId) => eventById.get(id);
  return followFiles(log).flatMap((thread) =>
    threadToTraces(thread.events.map(find).filter((event) => event !== undefined)),
  );
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
