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
  /** Share of the sessions with any one of its items that have the whole sequence (all-confidence; Omiecinski 2003). */
  readonly minShare: number;
};

/** Where the last item of a sequence stands in a session, and where the one before it. */
type Place = { readonly session: number; readonly position: number; readonly before: number };

/** A sequence under way. So many sessions have its most frequent item. */
type Prefix<T> = { readonly items: readonly T[]; readonly places: readonly Place[]; readonly most: number };

type Search<T> = {
  readonly sessions: readonly (readonly T[])[];
  readonly limits: SequenceLimits;
  readonly countOf: (item: T) => number;
};

/**
 * The sequences in sessions whose items are distinct within a session, by prefix projection (Pei et al., PrefixSpan,
 * 2001) with bounded gaps. A prefix grows only into what follows it often, and leaves out nothing that nearly always
 * stands between: else all 2^n parts of a long sequence would be looked at (the idea of BIDE; Wang and Han, 2004).
 */
export function findFrequentSequences<T>(
  sessions: readonly (readonly T[])[],
  limits: SequenceLimits,
): FrequentSequence<T>[] {
  const found: FrequentSequence<T>[] = [];
  const begins = sessions.map((_, session) => ({ session, position: -1, before: -1 }));
  const placesByItem = collectPlaces(begins, { sessions, reach: Infinity });
  const search = { sessions, limits, countOf: (item: T) => placesByItem.get(item)?.length ?? 0 };
  const grow = (prefix: Prefix<T>): void => {
    if (prefix.items.length < limits.maxLength) for (const longer of extend(prefix, search)) grow(longer);
    if (prefix.items.length > 1) {
      found.push({ items: prefix.items, sessions: prefix.places.map(({ session }) => session) });
    }
  };
  for (const [item, places] of placesByItem) {
    if (places.length >= limits.minSupport) grow({ items: [item], places, most: places.length });
  }
  return found;
}

function extend<T>({ items, places, most }: Prefix<T>, { sessions, limits, countOf }: Search<T>): Prefix<T>[] {
  const isOften = (ends: readonly Place[], from: readonly Place[], most: number): boolean =>
    ends.length >= Math.max(limits.minSupport, from.length * limits.minContinuation) &&
    ends.length / most >= limits.minShare;
  const next = collectPlaces(places, { sessions, reach: limits.maxGap + 1 });
  const longer = [...next]
    .map(([item, ends]) => ({ item, items: [...items, item], places: ends, most: Math.max(most, countOf(item)) }))
    .filter((prefix) => isOften(prefix.places, places, prefix.most));
  /** Whether a sequence without that one would be found with it as well. */
  const isPartOf = (prefix: Prefix<T>, between: (typeof longer)[number]): boolean => {
    const whole = prefix.places.filter(({ session, position, before }) =>
      (sessions[session] ?? []).slice(before + 1, position).includes(between.item),
    );
    const isNearlyAlways = whole.length >= nearlyAlways * prefix.places.length;
    return isNearlyAlways && isOften(whole, between.places, Math.max(prefix.most, between.most));
  };
  return longer.filter((prefix) => !longer.some((between) => isPartOf(prefix, between)));
}

/** What stands between two items in this share of the sessions belongs to the sequence. */
const nearlyAlways = 0.9;

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
      const place = { session, position: next, before: position };
      const known = ends.get(item);
      if (known === undefined) ends.set(item, [place]);
      else known.push(place);
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
    for (const item of sequence.items) {
      const known = byItem.get(item);
      if (known === undefined) byItem.set(item, [sequence]);
      else known.push(sequence);
    }
  }
  return kept;
}
