import { isSubsequence } from "./is-subsequence.ts";

/** A sequence that recurs, and where: the index of each session, ascending. */
export type FrequentSequence<T> = { readonly items: readonly T[]; readonly sessions: readonly number[] };

type SequenceLimits = {
  readonly minSupport: number;
  /** How many other items may stand between two of the sequence. */
  readonly maxGap: number;
  readonly maxLength: number;
  /** Share of the occurrences of a sequence that must go on to the next item. */
  readonly minContinuation: number;
};

type Place = { readonly session: number; readonly position: number };

/**
 * The sequences in sessions whose items are distinct within a session, by prefix projection (Pei et al., PrefixSpan,
 * 2001) with bounded gaps. A prefix grows only into what follows it often: that bounds the work by the number of
 * items times 1 / minContinuation per level.
 */
export function findFrequentSequences<T>(
  sessions: readonly (readonly T[])[],
  limits: SequenceLimits,
): FrequentSequence<T>[] {
  const found: FrequentSequence<T>[] = [];
  const starts = collectPlaces(
    sessions.map((_, session) => ({ session, position: -1 })),
    { sessions, reach: Infinity },
  );
  const grow = (items: readonly T[], places: readonly Place[]): void => {
    const next =
      items.length < limits.maxLength
        ? collectPlaces(places, { sessions, reach: limits.maxGap + 1 })
        : new Map<T, Place[]>();
    const floor = Math.max(limits.minSupport, places.length * limits.minContinuation);
    const longer = [...next].filter(([, ends]) => ends.length >= floor);
    for (const [item, ends] of longer) grow([...items, item], ends);
    if (items.length > 1) found.push({ items, sessions: places.map(({ session }) => session) });
  };
  for (const [item, places] of starts) if (places.length >= limits.minSupport) grow([item], places);
  return found;
}

/** What stands within reach behind each place, with where it stands. */
function collectPlaces<T>(
  places: readonly Place[],
  { sessions, reach }: { sessions: readonly (readonly T[])[]; reach: number },
): Map<T, Place[]> {
  const ends = new Map<T, Place[]>();
  for (const { session, position } of places) {
    const items = sessions[session] ?? [];
    for (let next = position + 1; next < items.length && next <= position + reach; next += 1) {
      const item = items[next];
      if (item === undefined) continue;
      const known = ends.get(item);
      if (known === undefined) ends.set(item, [{ session, position: next }]);
      else known.push({ session, position: next });
    }
  }
  return ends;
}

/** Leaves out what is part of a longer one. Longest first; equal ones in the order of discovery. */
export function keepMaximal<T>(found: readonly FrequentSequence<T>[]): FrequentSequence<T>[] {
  const kept: FrequentSequence<T>[] = [];
  const byItem = new Map<T, FrequentSequence<T>[]>();
  for (const sequence of found.toSorted((a, b) => b.items.length - a.items.length)) {
    const first = sequence.items[0];
    const longer = first === undefined ? [] : (byItem.get(first) ?? []);
    if (longer.some(({ items }) => isSubsequence(sequence.items, items))) continue;
    kept.push(sequence);
    for (const item of sequence.items) byItem.set(item, [...(byItem.get(item) ?? []), sequence]);
  }
  return kept;
}
