import type { ServiceId } from "../catalogue/index.ts";
import type { EventId, Operation, Token, Tool } from "../events/index.ts";
import type { Trigger } from "./trigger.ts";

/** One activity: what an event is to the miner, without its time and its file. */
export type Activity = {
  readonly operation: Operation;
  readonly place?: ServiceId | Token;
  readonly ext?: string;
  readonly family?: Token;
  readonly target?: Token;
  readonly tool?: Tool;
};

/** One time that the routine was done. `start` and `end` in seconds UTC of its first and last event. */
export type Occurrence = {
  readonly start: number;
  readonly end: number;
  readonly events: readonly EventId[];
  /** Attention measured in its events, in seconds; `undefined` when no surface measured any. */
  readonly activeSeconds?: number;
};

/** A sequence of activities that recurs in the unsegmented log. */
export type Routine = {
  /** Given once and kept over re-mining (`matchRoutines`); never a hash of the content. */
  readonly id: string;
  readonly steps: readonly Activity[];
  readonly support: number;
  /** In order of time. */
  readonly occurrences: readonly Occurrence[];
  readonly trigger: Trigger | null;
  /** 0 to 1. */
  readonly confidence: number;
};
