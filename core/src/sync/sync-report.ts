import { classifyStatus } from "./classify-status.ts";
import type { StopReason } from "./outbox-state.ts";
import type { NextStep } from "./outbox.ts";
import type { PushReport } from "./push-outbox.ts";
import type { ApiFailure } from "./server-api.ts";
import type { StateStoreFailure } from "./state-store.ts";

/**
 * Why a sync did not end. `busy`: another one is at work here; `waiting`: for the next try; `server-busy`: the server asked for patience or is broken;
 * `store-full`, `store-unavailable`: the server has it, this device could not write that down and will say it again;
 * `halted`: time was up or the consent was withdrawn; `refused`: the server did not take something other than events;
 * `key-refused`: the key was changed, and this device has no new one from a device that it knows.
 */
export type SyncFailure =
  | StopReason
  | StateStoreFailure
  | "no-consent"
  | "no-account"
  | "busy"
  | "waiting"
  | "no-connection"
  | "foreign-answer"
  | "server-busy"
  | "halted"
  | "refused"
  | "key-refused";

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
  const meaning = classifyStatus(outcome);
  return meaning === "retry" ? "server-busy" : meaning;
}

export function failureOfNext(next: NextStep | PushReport["next"] | undefined): SyncFailure | undefined {
  switch (next?.kind) {
    case "wait":
      return "waiting";
    case "stop":
      return next.reason;
    case "halted":
      return "halted";
    case "store-refused":
      return "store-unavailable";
    case "send":
    case "split":
    case "empty":
    case undefined:
      return undefined;
  }
}
