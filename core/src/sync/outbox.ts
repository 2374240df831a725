import { backOff, refreshWait, type Moment } from "./back-off.ts";
import { classifyStatus } from "./classify-status.ts";
import type { SentEntry } from "./event-log.ts";
import type { OutboxState, StopReason } from "./outbox-state.ts";
import type { IngestAnswer } from "./protocol.ts";
import type { ApiOutcome } from "./server-api.ts";
import { settleAnswer, settleRefusal, splitBatch, type Settlement } from "./settle-batch.ts";

/**
 * What happened to the outbox. `reached`: the server answered all else, and nothing waits; `resume`: the person signed in again
 * or asked for a sync.
 */
export type OutboxEvent =
  | { readonly kind: "sent"; readonly sent: readonly SentEntry[]; readonly outcome: ApiOutcome<IngestAnswer> }
  | { readonly kind: "reached" }
  | { readonly kind: "tick" }
  | { readonly kind: "resume" };

/** What to do next, after the settled entries are written down. */
export type NextStep =
  | { readonly kind: "send" }
  | { readonly kind: "wait"; readonly untilMs: number }
  | { readonly kind: "stop"; readonly reason: StopReason };

export type OutboxStep = Settlement & { readonly next: NextStep };

/** The outbox as a pure machine: no clock, no chance, no network, and nothing of value outside its state. */
export function stepOutbox(state: OutboxState, event: OutboxEvent, moment: Moment): OutboxStep {
  const settled = event.kind === "sent" ? settleOutcome(state, event, moment) : untouched(state);
  const next = refreshWait(stepByWord(settled.state, event), moment.nowMs);
  return { ...settled, state: next, next: nextStep(next) };
}

const untouched = (state: OutboxState): Settlement => ({ state, acknowledge: [], quarantine: [], conflicts: [] });

function settleOutcome(
  state: OutboxState,
  { sent, outcome }: Extract<OutboxEvent, { kind: "sent" }>,
  moment: Moment,
): Settlement {
  if (outcome.kind === "answered") return settleAnswer(state, { sent, answer: outcome.answer }, moment);
  if (outcome.kind === "unreachable") return untouched(outcome.reason === "halted" ? state : backOff(state, moment));
  const meaning = classifyStatus(outcome);
  switch (meaning) {
    case "refused":
      return sent.length > 1 ? untouched(splitBatch(state, sent)) : settleRefusal(state, sent, moment);
    case "retry":
      return untouched(backOff(state, moment, outcome.retryAfterSeconds));
    case "signed-out":
    case "forbidden":
      return untouched({ ...state, stopped: meaning });
  }
}

function stepByWord(state: OutboxState, { kind }: OutboxEvent): OutboxState {
  if (kind === "resume") return resume(state);
  return kind === "reached" ? { ...state, failures: 0 } : state;
}

/** The person may cut short what the outbox chose to wait, never what the server asked for. */
function resume({ stopped: _stopped, wait, ...state }: OutboxState): OutboxState {
  return wait === undefined ? state : { ...state, wait: { ...wait, lengthMs: wait.askedMs } };
}

function nextStep({ stopped, wait }: OutboxState): NextStep {
  if (stopped !== undefined) return { kind: "stop", reason: stopped };
  return wait === undefined ? { kind: "send" } : { kind: "wait", untilMs: wait.fromMs + wait.lengthMs };
}
