import { activityToKey } from "./activity.ts";
import type { MinedRoutine, Routine } from "./routine.ts";

/** Least likeness, 0 to 1, at which a mined routine is a known one. */
const minLikeness = 0.5;

type Pair = { readonly known: Routine; readonly mined: MinedRoutine; readonly likeness: number };

/**
 * Gives mined routines their ids: that of the known routine which they continue, else a new one. Of the parts of a split routine the likest
 * keeps the id; of merged ones the likest gives it. `createId` is called once for each new routine, in order.
 */
export function matchRoutines(
  known: readonly Routine[],
  mined: readonly MinedRoutine[],
  createId: (routine: MinedRoutine) => string,
): Routine[] {
  const pairs = known.flatMap((one) =>
    mined.map((other) => ({ known: one, mined: other, likeness: likenessOf(one, other) })),
  );
  const idByMined = new Map<MinedRoutine, string>();
  const given = new Set<string>();
  for (const pair of pairs.filter(({ likeness }) => likeness >= minLikeness).sort(comparePairs)) {
    if (given.has(pair.known.id) || idByMined.has(pair.mined)) continue;
    given.add(pair.known.id);
    idByMined.set(pair.mined, pair.known.id);
  }
  return mined.map((routine) => ({ id: idByMined.get(routine) ?? createId(routine), ...routine }));
}

const comparePairs = (a: Pair, b: Pair): number =>
  b.likeness - a.likeness || b.known.support - a.known.support || (a.known.id < b.known.id ? -1 : 1);

/** Shared occurrences are proof; where the old events are gone, the steps must speak. */
function likenessOf(known: Routine, mined: MinedRoutine): number {
  return Math.max(shareOfEvents(known, mined), shareOfSteps(known, mined));
}

/** Overlap coefficient of their events. */
function shareOfEvents(known: Routine, mined: MinedRoutine): number {
  const old = new Set(known.occurrences.flatMap(({ events }) => events));
  const now = mined.occurrences.flatMap(({ events }) => events);
  return now.filter((id) => old.has(id)).length / Math.max(1, Math.min(old.size, now.length));
}

/** Jaccard index of their steps; another family is another routine. */
function shareOfSteps(known: Routine, mined: MinedRoutine): number {
  const old = new Set(known.steps.map(activityToKey));
  const now = new Set(mined.steps.map(activityToKey));
  const shared = [...now].filter((key) => old.has(key)).length;
  return shared / Math.max(1, old.size + now.size - shared);
}
