import type { Cut } from "./occurrence-model.ts";
import { type Lack, noLack, type StepGraph, weightOf } from "./step-graph.ts";
import { longestRun, type SymbolLog } from "./symbol-log.ts";

// What leads to a beginning this seldom is no end.
const leastEndShare = 0.1;
const mostlyShare = 0.5;
const growingRounds = 4;
// A further beginning follows the same ends as the first, within this factor, for this share of them.
const [alikeFactor, alikeShare] = [0.3, 0.6];
// The log begins with a beginning, give or take a few foreign and missing activities.
const [leadingEvents, leadingSteps] = [6, 4];

/** A cut, and the lacks that it takes for beginnings and ends. */
export type LackingCut = { readonly cut: Cut; readonly lack: Lack };

/**
 * The cuts that may part the log into occurrences: for each activity that its first occurrence may begin with, one that
 * believes the lacks and one that does not. Where work goes on in very many ways, each too rare to be seen as a step,
 * it lacks steps in its middle.
 */
export function findCuts(log: SymbolLog, graph: StepGraph, lack: Lack): LackingCut[] {
  const firsts = [...findFirstActivities(log, graph)];
  const lacks = lack.begins.size + lack.ends.size > 0 ? [noLack, lack] : [lack];
  return lacks.flatMap((lack) =>
    firsts
      .filter((first) => graph.reaching.has(first) || lack.begins.has(first))
      .map((first) => ({ cut: growCut(first, graph, lack), lack })),
  );
}

/** The activities of the log's first events, and those that lead to them, whose events may be missing. */
function findFirstActivities(log: SymbolLog, { reaching }: StepGraph): Set<number> {
  const found = new Set<number>();
  let front = [...longestRun(log).subarray(0, leadingEvents)];
  for (let steps = 0; steps < leadingSteps; steps++) {
    for (const symbol of front) found.add(symbol);
    front = front.flatMap((symbol) => (reaching.get(symbol) ?? []).map(({ from }) => from));
    front = [...new Set(front)].filter((symbol) => !found.has(symbol));
  }
  return found;
}

/**
 * The ends that lead to a beginning, the other beginnings that follow those ends, and so on. Occurrences do not
 * depend on one another, so each end leads to all beginnings in like measure; an optional last activity does not.
 */
function growCut(first: number, graph: StepGraph, lack: Lack): Cut {
  const intoFirst = graph.reaching.get(first) ?? [];
  const least = leastEndShare * weightOf(intoFirst);
  const ends = new Set([
    ...intoFirst.filter(({ weight }) => weight >= least).map(({ from }) => from),
    ...lack.ends.keys(),
  ]);
  let begins = new Set<number>();
  for (let round = 0; round < growingRounds; round++) {
    begins = new Set([first, ...lack.begins.keys(), ...findFurtherBegins({ first, ends, graph })]);
    const before = [...begins].flatMap((begin) => (graph.reaching.get(begin) ?? []).map(({ from }) => from));
    for (const end of new Set(before)) {
      const leaving = graph.leaving.get(end) ?? [];
      const overBorder = leaving.filter(({ to }) => begins.has(to));
      if (weightOf(overBorder) >= mostlyShare * weightOf(leaving)) ends.add(end);
    }
  }
  return { ends, begins };
}

function findFurtherBegins({ first, ends, graph }: { first: number; ends: Set<number>; graph: StepGraph }): number[] {
  const toFirst = (graph.reaching.get(first) ?? []).filter(({ from }) => ends.has(from));
  const reached = new Set([...ends].flatMap((end) => (graph.leaving.get(end) ?? []).map(({ to }) => to)));
  return [...reached].filter((begin) => {
    const reaching = graph.reaching.get(begin) ?? [];
    const fromEnds = reaching.filter(({ from }) => ends.has(from));
    if (weightOf(fromEnds) < mostlyShare * weightOf(reaching)) return false;
    const ratio = weightOf(fromEnds) / weightOf(toFirst);
    const weights = new Map(fromEnds.map(({ from, weight }) => [from, weight]));
    const alike = toFirst.filter(({ from, weight }) => (weights.get(from) ?? 0) >= alikeFactor * ratio * weight);
    return weightOf(alike) >= alikeShare * weightOf(toFirst);
  });
}
