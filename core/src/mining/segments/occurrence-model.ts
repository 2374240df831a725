import type { Lack, StepGraph } from "./step-graph.ts";

/** Chances per event. */
export type Rates = {
  /** An activity of the routine is missing. */
  readonly skip: number;
  /** A foreign activity stands inside an occurrence. */
  readonly extra: number;
  /** After an occurrence comes something that belongs to none. */
  readonly idle: number;
  /** The event after something foreign begins an occurrence. */
  readonly resume: number;
};

/** How often each state goes on to each other. */
export type Moves = ReadonlyMap<number, ReadonlyMap<number, number>>;

/**
 * How occurrences run: a Markov chain over activities and one further state, the border between two occurrences.
 * What is missing is passed silently and what is foreign costs, as in profile models (Krogh et al. 1994), but over
 * a graph instead of a line.
 */
export type OccurrenceModel = { readonly border: number; readonly moves: Moves; readonly rates: Rates };

/** The steps from one of `ends` to one of `begins` lie between two occurrences. */
export type Cut = { readonly ends: ReadonlySet<number>; readonly begins: ReadonlySet<number> };

export const noCut: Cut = { ends: new Set(), begins: new Set() };

export const isCut = (cut: Cut, { from, to }: { from: number; to: number }): boolean =>
  cut.ends.has(from) && cut.begins.has(to);

// Where to start learning: work back to back, or work strewn into other things.
const denseRates: Rates = { skip: 0.08, extra: 0.08, idle: 0.02, resume: 0.1 };
const sparseRates: Rates = { skip: 0.08, extra: 0.08, idle: 0.998, resume: 0.01 };

/** The steps as moves, those of the cut led over the border. */
export function createOccurrenceModel(graph: StepGraph, cut: Cut, lack: Lack & { border: number }): OccurrenceModel {
  const { border } = lack;
  const moves = new Map<number, Map<number, number>>();
  for (const step of graph.steps) {
    if (!isCut(cut, step)) addMove(moves, step);
    else {
      addMove(moves, { from: step.from, to: border, weight: step.weight });
      addMove(moves, { from: border, to: step.to, weight: step.weight });
    }
  }
  for (const [symbol, weight] of lack.begins) addMove(moves, { from: border, to: symbol, weight });
  for (const [symbol, weight] of lack.ends) addMove(moves, { from: symbol, to: border, weight });
  return { border, moves, rates: cut === noCut ? sparseRates : denseRates };
}

type Move = { readonly from: number; readonly to: number; readonly weight: number };

export function addMove(moves: Map<number, Map<number, number>>, { from, to, weight }: Move): void {
  const next = moves.get(from) ?? new Map<number, number>();
  moves.set(from, next.set(to, (next.get(to) ?? 0) + weight));
}

export function countMoves(model: OccurrenceModel): number {
  return [...model.moves.values()].reduce((sum, next) => sum + next.size, 0);
}
