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
  const pairs = known.flatMap((one) => mined.map((other) => comparePair(one, other)));
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
function comparePair(known: Routine, mined: MinedRoutine): Pair {
  const old = new Set(known.occurrences.flatMap(({ events }) => events));
  const now = mined.occurrences.flatMap(({ events }) => events);
  const shared = now.filter((id) => old.has(id)).length;
  const overlap = shared / Math.max(1, Math.min(old.size, now.length));
  return { known, mined, shared, likeness: Math.max(overlap, shareOfSteps(known, mined)) };
}

const likestFirst = (a: Pair, b: Pair): number =>
  b.likeness - a.likeness ||
  b.shared - a.shared ||
  b.known.support - a.known.support ||
  (a.known.id < b.known.id ? -1 : 1);

/**
 * Jaccard index of their steps. What brings in or hands over something else is another routine, whatever lies
 * between.
 */
function shareOfSteps(known: Routine, mined: MinedRoutine): number {
  const [old, now] = [known, mined].map(({ steps }) => new Set(steps.map(activityToKey)));
  if (old === undefined || now === undefined || anchorsToKey(known) !== anchorsToKey(mined)) return 0;
  const shared = [...now].filter((key) => old.has(key)).length;
  return shared / Math.max(1, old.size + now.size - shared);
}

const anchorsToKey = ({ steps }: MinedRoutine): string => steps.filter(isAnchor).map(activityToKey).join("\n");
