import type { Step } from "./recurring-steps.ts";

/** Recurring steps by the activity that they leave and that they reach. */
export type StepGraph = {
  readonly steps: readonly Step[];
  readonly leaving: ReadonlyMap<number, readonly Step[]>;
  readonly reaching: ReadonlyMap<number, readonly Step[]>;
};

/** How much work begins or ends at an activity: what its steps lack on one side. */
export type Lack = { readonly begins: Map<number, number>; readonly ends: Map<number, number> };

export const noLack: Lack = { begins: new Map(), ends: new Map() };

// A step is a shortcut past an activity when it is rarer than the way through it by this factor.
const shortcutShare = 0.6;
// Activities whose steps lack this share on one side begin or end something.
const lackingShare = 0.5;
const weakestFlow = 0.02;

export function createStepGraph(steps: readonly Step[]): StepGraph {
  return { steps, leaving: Map.groupBy(steps, ({ from }) => from), reaching: Map.groupBy(steps, ({ to }) => to) };
}

export const weightOf = (steps: readonly Step[] | undefined): number =>
  (steps ?? []).reduce((sum, { weight }) => sum + weight, 0);

/**
 * Without the steps that a missing activity explains (a→c beside a→b→c). Left in, such a step would lead from the
 * end of one occurrence to the second activity of the next, past the border.
 */
export function withoutShortcuts(graph: StepGraph): StepGraph {
  const weights = new Map<number, Map<number, number>>();
  for (const [from, steps] of graph.leaving) weights.set(from, new Map(steps.map(({ to, weight }) => [to, weight])));
  const isShortcut = ({ from, to, weight }: Step): boolean =>
    (graph.leaving.get(from) ?? []).some((first) => {
      const onward = weights.get(first.to)?.get(to) ?? 0;
      return first.to !== from && first.to !== to && weight < shortcutShare * Math.min(first.weight, onward);
    });
  return createStepGraph(graph.steps.filter((step) => !isShortcut(step)));
}

/** Where work begins and ends because nothing that recurs leads there or goes on from there. */
export function findLacks(graph: StepGraph): Lack {
  const strongest = graph.steps.reduce((most, { weight }) => Math.max(most, weight), 0);
  const lack: Lack = { begins: new Map(), ends: new Map() };
  for (const symbol of new Set([...graph.leaving.keys(), ...graph.reaching.keys()])) {
    const [out, into] = [weightOf(graph.leaving.get(symbol)), weightOf(graph.reaching.get(symbol))];
    const flow = Math.max(out, into);
    if (flow < weakestFlow * strongest) continue;
    if (out - into > lackingShare * flow) lack.begins.set(symbol, out - into);
    if (into - out > lackingShare * flow) lack.ends.set(symbol, into - out);
  }
  return lack;
}
