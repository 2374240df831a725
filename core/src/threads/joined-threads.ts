import type { EventId } from "../events/index.ts";
import { compareEvents } from "./event-order.ts";
import type { Thread } from "./thread.ts";
import type { TrackedEvent } from "./tracked-event.ts";

/** Threads under construction, by number: merged ones keep the ids that they would have had alone. */
export type JoinedThreads = {
  readonly start: () => number;
  readonly put: (thread: number, event: TrackedEvent) => void;
  readonly join: (a: number, b: number) => void;
  readonly list: () => Thread[];
};

export function createJoinedThreads(): JoinedThreads {
  const parents: number[] = [];
  const eventsByNumber: TrackedEvent[][] = [];
  // Halves the way on each walk (Tarjan and van Leeuwen 1984), so that no chain of joins is walked twice.
  const rootOf = (thread: number): number => {
    let root = thread;
    for (let parent = parents[root] ?? root; parent !== root; parent = parents[root] ?? root) {
      const next = parents[parent] ?? parent;
      parents[root] = next;
      root = next;
    }
    return root;
  };
  return {
    start: () => {
      eventsByNumber.push([]);
      return parents.push(parents.length) - 1;
    },
    put: (thread, event) => void eventsByNumber[thread]?.push(event),
    join: (a, b) => {
      parents[rootOf(b)] = rootOf(a);
    },
    list: () => {
      const parts = Map.groupBy(eventsByNumber.keys(), rootOf);
      const joined = [...parts.values()].map((numbers) => numbers.map((number) => eventsByNumber[number] ?? []));
      return joined
        .flatMap(toThread)
        .sort((a, b) => compareEvents(a.first, b.first))
        .map(({ thread }) => thread);
    },
  };
}

type Part = readonly TrackedEvent[];

function toThread(parts: readonly Part[]): { first: TrackedEvent; thread: Thread }[] {
  const events = parts.flat().sort(compareEvents);
  const [first, last] = [events[0], events.at(-1)];
  if (first === undefined || last === undefined) return [];
  const aliases = parts.flatMap(earliestId).filter((id) => id !== first.id);
  const thread = { id: first.id, aliases, events: events.map(({ id }) => id), start: first.at, end: last.at };
  return [{ first, thread }];
}

const earliestId = (part: Part): EventId[] =>
  part
    .toSorted(compareEvents)
    .slice(0, 1)
    .map(({ id }) => id);
