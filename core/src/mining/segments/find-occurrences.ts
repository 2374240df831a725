import { addUnreadSteps } from "./add-unread-steps.ts";
import { bridgeChangingSteps } from "./bridge-changing-steps.ts";
import { chooseCut } from "./choose-cut.ts";
import { fitModel, type Reading } from "./fit-model.ts";
import { createOccurrenceModel, noCut, type OccurrenceModel } from "./occurrence-model.ts";
import type { DiscoveryOptions } from "./options.ts";
import type { Occurrence } from "./read-occurrences.ts";
import { findRecurringSteps } from "./recurring-steps.ts";
import { createStepGraph, findLacks, withoutShortcuts } from "./step-graph.ts";
import { countSymbols, joinStretches, type Stretch, type SymbolLog } from "./symbol-log.ts";
import { unpartedLength, usualLength } from "./usual-length.ts";

type FirstModels = { readonly strewn: OccurrenceModel | undefined; readonly dense: OccurrenceModel | undefined };

const trainingRounds = 2;
const focusRounds = 2;
const restRounds = 3;
// Of the description that is saved, the share that a reading must save to be taken for its shorter occurrences.
const nearlyAsShort = 0.9;
const mostlyShare = 0.5;
const leastRepeats = 2;

/** The occurrences of routines in a log, or none where routines do not shorten its description. */
export function findOccurrences(log: SymbolLog, options: DiscoveryOptions): readonly Occurrence[] {
  const surprise = countSymbols(log).map((count) => -Math.log(count / log.symbols.length));
  const fitting = { log, surprise, options, rounds: trainingRounds };
  const { strewn, dense } = createFirstModels(log, options);
  const denseReading = dense && learnRest(fitModel(dense, fitting), fitting);
  const strewnReading = strewn && fitModel(strewn, fitting);
  const best =
    strewnReading && isBetter(strewnReading, denseReading) ? focusReading(strewnReading, fitting) : denseReading;
  return best === undefined || best.cost >= 0 ? [] : best.occurrences;
}

/** Learns the steps that recur in what was not read, while the description gets shorter. */
function learnRest(found: Reading, fitting: Parameters<typeof fitModel>[1]): Reading {
  let best = found;
  for (let round = 0; round < restRounds; round++) {
    const model = addUnreadSteps(best.model, { ...fitting, isRead: best.isRead });
    const again = model && fitModel(model, fitting);
    if (again === undefined || again.cost >= best.cost) break;
    best = again;
  }
  return best;
}

/**
 * Whether the description is shorter. Occurrences that cover most of the log and do the same over and over are strewn
 * into nothing: where the dense reading parts them, its description may be a little longer.
 */
function isBetter(strewn: Reading, dense: Reading | undefined): boolean {
  if (dense === undefined || dense.cost >= 0) return strewn.cost <= 0;
  const isParted = usualLength(strewn.occurrences) <= unpartedLength(usualLength(dense.occurrences));
  return strewn.cost <= (isParted || !isOneWork(strewn) ? dense.cost : dense.cost / nearlyAsShort);
}

function isOneWork({ occurrences, isRead }: Reading): boolean {
  const covered = occurrences.reduce((sum, { start, end }) => sum + end - start, 0);
  const done = occurrences.reduce((sum, { activities }) => sum + activities.length, 0);
  const kinds = occurrences.reduce((sum, { activities }) => sum + new Set(activities).size, 0);
  return covered >= mostlyShare * isRead.length && done >= leastRepeats * kinds;
}

/** What the recurring steps say before any event is read: routines strewn into other things, or back to back. */
function createFirstModels(log: SymbolLog, options: DiscoveryOptions): FirstModels {
  const recurring = createStepGraph(findRecurringSteps(log, options));
  if (recurring.steps.length === 0) return { strewn: undefined, dense: undefined };
  const graph = bridgeChangingSteps(log, withoutShortcuts(recurring), options);
  const lack = findLacks(graph);
  const isStrewn = lack.begins.size > 0 && lack.ends.size > 0;
  return {
    strewn: isStrewn ? createOccurrenceModel(graph, noCut, { ...lack, border: log.alphabet }) : undefined,
    dense: chooseCut({ log, graph, lack, options }),
  };
}

/**
 * Learns again from the surroundings of what was found. Where routines are one event in a hundred, chance drowns their
 * rarer steps in the whole log but not there. Kept while the whole log's description gets shorter.
 */
function focusReading(found: Reading, fitting: Parameters<typeof fitModel>[1]): Reading {
  let best = found;
  for (let round = 0; round < focusRounds && best.occurrences.length > 0; round++) {
    const near = joinStretches(fitting.log, surroundingsOf(best.occurrences, fitting.log.symbols.length)).log;
    const model = createFirstModels(near, fitting.options).strewn;
    if (model === undefined) break;
    const { resume } = best.model.rates;
    const start = { ...model, rates: { ...model.rates, resume } };
    const learned = fitModel(start, { ...fitting, log: near }).model;
    const again = fitModel({ ...learned, rates: { ...learned.rates, resume } }, { ...fitting, rounds: 0 });
    if (again.cost >= best.cost) break;
    best = again;
  }
  return best;
}

/** Each occurrence with as many events before and after it as a usual one has. */
function surroundingsOf(occurrences: readonly Occurrence[], length: number): Stretch[] {
  const margin = usualLength(occurrences);
  const stretches: Stretch[] = [];
  for (const occurrence of occurrences) {
    const start = Math.max(stretches.at(-1)?.end ?? 0, occurrence.start - margin);
    const end = Math.min(length, occurrence.end + margin);
    if (end > start) stretches.push({ start, end });
  }
  return stretches;
}
