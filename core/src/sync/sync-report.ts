import { classifyStatus } from "./classify-status.ts";
import type { StopReason } from "./outbox-state.ts";
import type { NextStep } from "./outbox.ts";
import type { PushReport } from "./push-outbox.ts";
import type { ApiFailure } from "./server-api.ts";

/**
 * Why a sync did not end. `busy`: another one is at work here; `server-busy`: the server asked for patience or is broken;
 * `halted`: time was up or the consent was withdrawn; `refused`: the server did not take something other than events.
 */
export type SyncFailure =
  | StopReason
  | "no-consent"
  | "no-account"
  | "busy"
  | "no-connection"
  | "foreign-answer"
  | "server-busy"
  | "halted"
  | "refused";

/** What the screen says. `sent` and `quarantined` of this sync, `waiting` entries in the outbox, `nextTryMs` UTC. */
export type SyncReport = {
  readonly sent: number;
  readonly quarantined: number;
  readonly waiting: number;
  readonly nextTryMs?: number;
  readonly failure?: SyncFailure;
};

export function failureOfOutcome(outcome: ApiFailure): SyncFailure {
  if (outcome.kind === "unreachable") return outcome.reason;
  const meaning = classifyStatus(outcome.status);
  return meaning === "retry" ? "server-busy" : meaning;
}

export function failureOfNext(next: NextStep | PushReport["next"] | undefined): SyncFailure | undefined {
  switch (next?.kind) {
    case "wait":
      return "server-busy";
    case "stop":
      return next.reason;
    case "halted":
      return "halted";
    case "send":
    case "empty":
    case undefined:
      return undefined;
  }
}
