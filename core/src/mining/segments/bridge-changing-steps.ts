import type { DiscoveryOptions } from "./options.ts";
import type { Step } from "./recurring-steps.ts";
import { createStepGraph, findLacks, type StepGraph, weightOf } from "./step-graph.ts";
import { countSymbols, type SymbolLog } from "./symbol-log.ts";

const farthest = 3;
const leastSurprise = 3.5;
const leastShare = 0.3;

/**
 * Joins what a step splits that differs every time (a name typed in, another file): where work seems to end at one
 * activity and to begin two or three events later at another, again and again, it goes on.
 */
export function bridgeChangingSteps(log: SymbolLog, graph: StepGraph, options: DiscoveryOptions): StepGraph {
  const { begins, ends } = findLacks(graph);
  if (begins.size === 0 || ends.size === 0) return graph;
  const counts = countSymbols(log);
  const bridges: Step[] = [];
  for (const [key, count] of countLeaps(log, begins, ends)) {
    const [from, to] = [Math.floor(key / log.alphabet), key % log.alphabet];
    const expected = ((farthest - 1) * (counts[from] ?? 0) * (counts[to] ?? 0)) / log.symbols.length;
    const weight = count - expected;
    const flow = Math.min(weightOf(graph.reaching.get(from)), weightOf(graph.leaving.get(to)));
    const isPlain = weight / Math.sqrt(expected + 1) >= leastSurprise && weight >= leastShare * flow;
    if (count >= options.minSupport && isPlain) bridges.push({ from, to, weight });
  }
  return bridges.length === 0 ? graph : createStepGraph([...graph.steps, ...bridges]);
}

/** How often an activity at which work ends is followed at a distance by one at which it begins. */
function countLeaps({ symbols, alphabet }: SymbolLog, begins: Map<number, number>, ends: Map<number, number>) {
  const leaps = new Map<number, number>();
  for (const [i, from] of symbols.entries()) {
    if (!ends.has(from)) continue;
    const to = symbols.subarray(i + 2, i + farthest + 1).find((symbol) => begins.has(symbol));
    if (to !== undefined) leaps.set(from * alphabet + to, (leaps.get(from * alphabet + to) ?? 0) + 1);
  }
  return leaps;
}
