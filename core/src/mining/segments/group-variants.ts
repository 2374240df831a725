/** One way of doing a routine. */
export type Variant = { readonly activities: readonly number[]; readonly support: number };

/** Ways of doing the same, the commonest first. */
export type VariantGroup = { readonly variants: readonly Variant[]; readonly support: number };

// Two ways are one routine when they share this much (Dice's coefficient of their activities, repeats counted). Order
// does not count: what is done in another order is the same work.
const sameRoutine = 0.6;
// Compared are no more routines than a person could look through, so that time stays linear in the ways.
const mostCompared = 64;

/** The routines that a list of doings shows, commonest first, and for each doing the place of its routine. */
export function groupVariants(doings: readonly (readonly number[])[]): { groups: VariantGroup[]; groupOf: number[] } {
  const keys = doings.map((activities) => activities.join(" "));
  const variantByKey = new Map<string, Variant>();
  for (const [i, key] of keys.entries()) {
    const support = (variantByKey.get(key)?.support ?? 0) + 1;
    variantByKey.set(key, { activities: doings[i] ?? [], support });
  }
  const byKey = [...variantByKey].toSorted(([, a], [, b]) => b.support - a.support);
  const drafts: { counts: Map<number, number>; members: [string, Variant][] }[] = [];
  for (const [key, variant] of byKey) {
    const counts = countActivities(variant.activities);
    const home = drafts.slice(0, mostCompared).find((draft) => similarity(draft.counts, counts) >= sameRoutine);
    if (home === undefined) drafts.push({ counts, members: [[key, variant]] });
    else home.members.push([key, variant]);
  }
  const supportOf = (members: [string, Variant][]): number =>
    members.reduce((sum, [, { support }]) => sum + support, 0);
  const ordered = drafts.toSorted((a, b) => supportOf(b.members) - supportOf(a.members));
  const placeByKey = new Map(ordered.flatMap(({ members }, place) => members.map(([key]) => [key, place] as const)));
  return {
    groups: ordered.map(({ members }) => ({ variants: members.map(([, way]) => way), support: supportOf(members) })),
    groupOf: keys.map((key) => placeByKey.get(key) ?? 0),
  };
}

function countActivities(activities: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const activity of activities) counts.set(activity, (counts.get(activity) ?? 0) + 1);
  return counts;
}

function similarity(a: Map<number, number>, b: Map<number, number>): number {
  let shared = 0;
  let all = 0;
  for (const [activity, count] of a) {
    shared += Math.min(count, b.get(activity) ?? 0);
    all += count;
  }
  for (const count of b.values()) all += count;
  return all === 0 ? 0 : (2 * shared) / all;
}
