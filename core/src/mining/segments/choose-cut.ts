import { medianOf } from "../median-of.ts";
import { findCuts } from "./find-cuts.ts";
import { createOccurrenceModel, type Cut, isCut, type OccurrenceModel } from "./occurrence-model.ts";
import type { DiscoveryOptions } from "./options.ts";
import { findPassages, type Passages } from "./passages.ts";
import { type Lack, type StepGraph, weightOf } from "./step-graph.ts";
import { longestRun, seam, type SymbolLog } from "./symbol-log.ts";

type CutWork = { log: SymbolLog; graph: StepGraph; lack: Lack; options: DiscoveryOptions };

// A border that fewer pairs of occurrences touch says nothing.
const leastTouching = 5;
// Nats. The longest pause at the border is worth most of one missing activity, and as much more each time that it is
// twice as long, up to two missing activities.
const [pauseEvidence, mostPauseEvidence] = [2, 6];
// A recording is stopped in the middle of work more often than started there.
const endTrust = 0.5;
// However much seems to be missing: the log may begin or end with something else.
const farFromEdge = 12;
const edgeEvents = 6;

/**
 * Where back-to-back work is parted. A cycle of steps alone does not tell its beginning, so three things vote: the
 * log should begin at a beginning and end at an end (how many activities would be missing?), every coming of a
 * beginning should begin an occurrence, and people pause longest between occurrences.
 */
export function chooseCut(work: CutWork): OccurrenceModel | undefined {
  const pauses = findPauses(work);
  const typical = [...pauses]
    .filter(([, { length }]) => length > leastTouching)
    .map(([step, ms]) => ({ step, ms: medianOf(ms) }));
  let best: { cost: number; model: OccurrenceModel } | undefined;
  for (const { cut, lack } of findCuts(work.log, work.graph, work.lack)) {
    const steps = work.graph.steps.filter((step) => isCut(cut, step));
    const between = steps.flatMap((step) => pauses.get(step) ?? []);
    if (between.length < leastTouching) continue;
    const model = createOccurrenceModel(work.graph, cut, { ...lack, border: work.log.alphabet });
    const inside = typical.filter(({ step }) => !isCut(cut, step)).map(({ ms }) => ms);
    const pause = weighPause(medianOf(between), Math.max(...inside));
    const cost = edgeCost(work, model) - Math.log(purityOf(cut, work.graph)) - pause;
    if (cost < (best?.cost ?? Infinity)) best = { cost, model };
  }
  return best?.model;
}

/** The times (ms) that each recurring step took, wherever it was taken. */
function findPauses({ log: { symbols, atMs }, graph }: CutWork): Map<StepGraph["steps"][number], number[]> {
  const pauses = new Map(graph.steps.map((step) => [step, new Array<number>()]));
  for (let i = 1; i < symbols.length; i++) {
    const step = graph.leaving.get(symbols[i - 1] ?? seam)?.find(({ to }) => to === symbols[i]);
    if (step !== undefined) pauses.get(step)?.push((atMs[i] ?? 0) - (atMs[i - 1] ?? 0));
  }
  return pauses;
}

/** Nats for a pause at the border beside the longest inside. */
function weighPause(between: number, inside: number): number {
  if (between <= 0 || between < inside) return 0;
  return Math.min(mostPauseEvidence, pauseEvidence * (1 + Math.log2(between / Math.max(1, inside))));
}

/** Of all comings of the beginnings, the share over the border. */
function purityOf(cut: Cut, graph: StepGraph): number {
  const reaching = [...cut.begins].flatMap((begin) => graph.reaching.get(begin) ?? []);
  return weightOf(reaching.filter(({ from }) => cut.ends.has(from))) / Math.max(1, weightOf(reaching));
}

/** Nats for what is missing or foreign at the two edges of the log. */
function edgeCost({ log, options }: CutWork, model: OccurrenceModel): number {
  const { alphabet } = log;
  const symbols = longestRun(log);
  const edges = [alphabet, ...symbols.subarray(-edgeEvents)];
  const passages = findPassages(model, options.maxSkippedInARow, new Set(edges));
  const extra = -Math.log(model.rates.extra);
  const starts = passages.get(alphabet)?.across;
  const endAt = (symbol: number | undefined): Passages["across"] | undefined => passages.get(symbol ?? seam)?.across;
  let [start, end] = [farFromEdge, farFromEdge];
  for (let i = 0; i < Math.min(edgeEvents, symbols.length); i++) {
    start = Math.min(start, i * extra + (starts?.get(symbols[i] ?? seam)?.cost ?? farFromEdge));
    end = Math.min(end, i * extra + (endAt(symbols[symbols.length - 1 - i])?.get(alphabet)?.cost ?? farFromEdge));
  }
  return start + endTrust * end;
}
