import { decodeLog } from "./decode-log.ts";
import { addMove, countMoves, type OccurrenceModel, type Rates } from "./occurrence-model.ts";
import type { DiscoveryOptions } from "./options.ts";
import { findPassages } from "./passages.ts";
import { type Occurrence, readLinks, readOccurrences } from "./read-occurrences.ts";
import { seam, type SymbolLog } from "./symbol-log.ts";

/** A model and what it reads in a log. */
export type Reading = {
  readonly model: OccurrenceModel;
  readonly occurrences: readonly Occurrence[];
  /** Description length in nats, model included, against a log without routines: negative where they explain it. */
  readonly cost: number;
  /** Marks the events that were come to from the event before by a step of the model. */
  readonly isRead: Uint8Array;
};

type Fitting = { readonly log: SymbolLog; readonly surprise: Float64Array; readonly options: DiscoveryOptions };

/** Viterbi training: reads the log and learns from the reading, `rounds` times over. */
export function fitModel(model: OccurrenceModel, fitting: Fitting & { rounds: number }): Reading {
  let learned = model;
  for (let round = 0; round < fitting.rounds; round++) learned = learnFrom(decode(learned, fitting));
  const decoded = decode(learned, fitting);
  const modelCost = countMoves(learned) * Math.log(fitting.log.symbols.length);
  const cost = decoded.decoding.cost + modelCost;
  return { model: learned, occurrences: readOccurrences(decoded), cost, isRead: markRead(decoded) };
}

function markRead(decoded: ReturnType<typeof decode>): Uint8Array {
  const isRead = new Uint8Array(decoded.log.symbols.length);
  readLinks(decoded, ({ from, to, how, passage: { skipped } }) => {
    if (how !== "begin" && how !== "end" && to === from + 1 && skipped.length === 0) isRead[to] = 1;
  });
  return isRead;
}

function decode(model: OccurrenceModel, { log, surprise, options }: Fitting) {
  const passages = findPassages(model, options.maxSkippedInARow);
  return { log, model, passages, decoding: decodeLog(log, { ...model, passages, surprise }, options) };
}

// What a move counts that was not taken: it may be taken yet.
const unseen = 0.2;

function learnFrom(decoded: ReturnType<typeof decode>): OccurrenceModel {
  const { log, model } = decoded;
  const moves = new Map<number, Map<number, number>>();
  for (const [from, next] of model.moves) for (const to of next.keys()) addMove(moves, { from, to, weight: unseen });
  const seen = { skipped: 0, matched: 0, extra: 0, across: 0, begun: 0, foreign: 0 };
  readLinks(decoded, ({ from, to, how, passage: { skipped, skippedBefore } }) => {
    const way = skipped.slice();
    if (how === "across") way.splice(skippedBefore, 0, model.border);
    let state = how === "begin" ? model.border : (log.symbols[from] ?? seam);
    for (const next of [...way, how === "end" ? model.border : (log.symbols[to] ?? seam)]) {
      addMove(moves, { from: state, to: next, weight: 1 });
      state = next;
    }
    seen.skipped += skipped.length;
    if (how !== "end") seen.matched++;
    if (how === "across") seen.across++;
    if (how === "begin") {
      seen.begun++;
      seen.foreign += to - from - 1;
    } else if (how !== "end") seen.extra += to - from - 1;
  });
  return { border: model.border, moves, rates: countsToRates(seen) };
}

type Seen = Record<"skipped" | "matched" | "extra" | "across" | "begun" | "foreign", number>;

// Kept from zero and from one, so that what was not seen yet stays possible.
const between = (low: number, high: number, value: number): number => Math.min(high, Math.max(low, value));

function countsToRates({ skipped, matched, extra, across, begun, foreign }: Seen): Rates {
  return {
    skip: between(0.004, 0.3, (skipped + 1) / (skipped + matched + 20)),
    extra: between(0.004, 0.3, (extra + 1) / (extra + matched + 20)),
    idle: between(0.002, 0.998, (begun + 0.5) / (begun + across + 1)),
    resume: between(0.00001, 0.5, (begun + 1) / (begun + foreign + 2)),
  };
}
