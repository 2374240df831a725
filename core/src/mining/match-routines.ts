import { activityToKey, isAnchor } from "./activity.ts";
import type { MinedRoutine, Routine } from "./routine.ts";

/** Least likeness, 0 to 1, at which a mined routine is a known one. */
const minLikeness = 0.5;

type Pair = {
  readonly known: Routine;
  readonly mined: MinedRoutine;
  readonly likeness: number;
  /** How many events they have in common. */
  readonly shared: number;
};

/**
 * Gives mined routines their ids: that of the known routine which they continue, else a new one. Of the parts of a
 * split routine the likest, then the largest, keeps the id; of merged ones likewise one gives it. `createId` is
 * called once for each new routine, in order.
 */
export function matchRoutines(
  known: readonly Routine[],
  mined: readonly MinedRoutine[],
  createId: (routine: MinedRoutine) => string,
): Routine[] {
  const pairs = mined.flatMap(createComparison(known));
  const idByMined = new Map<MinedRoutine, string>();
  const given = new Set<string>();
  for (const pair of pairs.filter(({ likeness }) => likeness >= minLikeness).sort(likestFirst)) {
    if (given.has(pair.known.id) || idByMined.has(pair.mined)) continue;
    given.add(pair.known.id);
    idByMined.set(pair.mined, pair.known.id);
  }
  return mined.map((routine) => ({ id: idByMined.get(routine) ?? createId(routine), ...routine }));
}

/** Shared occurrences are proof; where the old events are gone, the steps must speak. */
function createComparison(known: readonly Routine[]): (mined: MinedRoutine) => Pair[] {
  const olds = known.map((routine) => ({ known: routine, events: new Set(eventsOf(routine)), ...readSteps(routine) }));
  const pairs = olds.flatMap((old) => [...old.events].map((id) => ({ id, old })));
  const pairsByEvent = Map.groupBy(pairs, ({ id }) => id);
  return (mined) => {
    const now = eventsOf(mined);
    const counts = countOf(now.flatMap((id) => pairsByEvent.get(id) ?? []).map(({ old }) => old));
    const steps = readSteps(mined);
    return olds.map((old) => {
      const shared = counts.get(old) ?? 0;
      const overlap = shared / Math.max(1, Math.min(old.events.size, now.length));
      return { known: old.known, mined, shared, likeness: Math.max(overlap, shareOfSteps(old, steps)) };
    });
  };
}

const eventsOf = ({ occurrences }: MinedRoutine) => occurrences.flatMap(({ events }) => events);

function countOf<T>(things: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const thing of things) counts.set(thing, (counts.get(thing) ?? 0) + 1);
  return counts;
}

const likestFirst = (a: Pair, b: Pair): number =>
  b.likeness - a.likeness ||
  b.shared - a.shared ||
  b.known.support - a.known.support ||
  (a.known.id < b.known.id ? -1 : 1);

/** The keys of its steps, and those of what it brings in or hands over, in order. */
type Steps = { readonly keys: ReadonlySet<string>; readonly anchors: string };

const readSteps = ({ steps }: MinedRoutine): Steps => ({
  keys: new Set(steps.map(activityToKey)),
  anchors: steps.filter(isAnchor).map(activityToKey).join("\n"),
});

/**
 * Jaccard index of their steps. What brings in or hands over something else is another routine, whatever lies
 * between.
 */
function shareOfSteps(old: Steps, now: Steps): number {
  if (old.anchors !== now.anchors) return 0;
  const shared = [...now.keys].filter((key) => old.keys.has(key)).length;
  return shared / Math.max(1, old.keys.size + now.keys.size - shared);
}
