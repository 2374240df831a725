import type { DiscoveryOptions } from "./options.ts";
import { countSymbols, seam, type SymbolLog } from "./symbol-log.ts";

/** An activity followed at once by another; `weight` is how much oftener than by chance. */
export type Step = { readonly from: number; readonly to: number; readonly weight: number };

type Pair = Step & { readonly count: number; readonly surprise: number; confirmed: boolean };

// In standard deviations over chance. A pair that a third neighbour confirms may be weak by itself, which finds steps
// that make up one event in a thousand; a lone pair has to be plain.
const [candidateSurprise, tripleSurprise] = [2.5, 4];
export const loneSurprise = 7;
// A step much rarer than the strongest beside it, at both its ends, is noise.
const weakestShare = 0.03;

/** The steps that recur beyond chance, taking each event's neighbours as drawn by frequency (Poisson). */
export function findRecurringSteps(log: SymbolLog, options: DiscoveryOptions): Step[] {
  const counts = countSymbols(log);
  const pairs = findPairs(log, counts, options);
  confirmByTriples(log, counts, pairs);
  return dropWeakest([...pairs.values()].filter((pair) => pair.confirmed || pair.surprise >= loneSurprise));
}

export const surpriseOf = (count: number, expected: number): number => (count - expected) / Math.sqrt(expected + 1);

function findPairs(log: SymbolLog, counts: Float64Array, { minSupport }: DiscoveryOptions): Map<number, Pair> {
  const { symbols, alphabet } = log;
  const keys = new Float64Array(symbols.length);
  let filled = 0;
  for (let i = 1; i < symbols.length; i++) {
    const [from, to] = [symbols[i - 1] ?? seam, symbols[i] ?? seam];
    if ((counts[from] ?? 0) >= minSupport && (counts[to] ?? 0) >= minSupport) keys[filled++] = from * alphabet + to;
  }
  const pairs = new Map<number, Pair>();
  countRuns(keys.subarray(0, filled), (key, count) => {
    const [from, to] = [Math.floor(key / alphabet), key % alphabet];
    const expected = ((counts[from] ?? 0) * (counts[to] ?? 0)) / symbols.length;
    const surprise = surpriseOf(count, expected);
    if (count < minSupport || surprise < candidateSurprise) return;
    pairs.set(key, { from, to, weight: count - expected, count, surprise, confirmed: false });
  });
  return pairs;
}

/** Marks the pairs that also go on, or come from somewhere, beyond chance: triples hold what pairs drown in noise. */
function confirmByTriples(log: SymbolLog, counts: Float64Array, pairs: Map<number, Pair>): void {
  const list = [...pairs.values()];
  const { symbols, alphabet } = log;
  const indexByKey = new Map([...pairs.keys()].map((key, index) => [key, index]));
  const keys = new Float64Array(symbols.length);
  let filled = 0;
  let before: number | undefined;
  for (let i = 1; i < symbols.length; i++) {
    const [from, to] = [symbols[i - 1] ?? seam, symbols[i] ?? seam];
    const index = from === seam || to === seam ? undefined : indexByKey.get(from * alphabet + to);
    if (index !== undefined && before !== undefined) keys[filled++] = before * list.length + index;
    before = index;
  }
  countRuns(keys.subarray(0, filled), (key, count) => {
    const [first, second] = [list[Math.floor(key / list.length)], list[key % list.length]];
    if (first === undefined || second === undefined) return;
    const byFirst = first.count * (counts[second.to] ?? 0);
    const bySecond = (counts[first.from] ?? 0) * second.count;
    if (count < 3 || surpriseOf(count, Math.max(byFirst, bySecond) / symbols.length) < tripleSurprise) return;
    first.confirmed = true;
    second.confirmed = true;
  });
}

function dropWeakest(steps: readonly Step[]): Step[] {
  const strongestFrom = new Map<number, number>();
  const strongestTo = new Map<number, number>();
  for (const { from, to, weight } of steps) {
    strongestFrom.set(from, Math.max(weight, strongestFrom.get(from) ?? 0));
    strongestTo.set(to, Math.max(weight, strongestTo.get(to) ?? 0));
  }
  return steps.filter(({ from, to, weight }) => {
    const beside = Math.min(strongestFrom.get(from) ?? 0, strongestTo.get(to) ?? 0);
    return weight >= weakestShare * beside;
  });
}

/** Sorts the keys in place and tells each with its count, in rising order. */
export function countRuns(keys: Float64Array, tell: (key: number, count: number) => void): void {
  keys.sort();
  let start = 0;
  for (let i = 1; i <= keys.length; i++) {
    const key = keys[start] ?? 0;
    if (i < keys.length && keys[i] === key) continue;
    tell(key, i - start);
    start = i;
  }
}
