import type { Moment } from "./back-off.ts";
import { outboxLimit } from "./overflow-scale.ts";
import { composeRequest } from "./compose-request.ts";
import type { BatchLimit, EventLog } from "./event-log.ts";
import type { OutboxState } from "./outbox-state.ts";
import { stepOutbox, type NextStep } from "./outbox.ts";
import type { ApiFailure, ServerApi } from "./server-api.ts";
import type { Settlement } from "./settle-batch.ts";

/** The outbox state as it lies in the store. */
export type OutboxMemory = {
  readonly read: () => Promise<OutboxState>;
  readonly write: (state: OutboxState) => Promise<void>;
};

export type PushPorts = {
  readonly log: EventLog;
  readonly api: Pick<ServerApi, "sendEvents">;
  readonly outbox: OutboxMemory;
  readonly nowMs: () => number;
  readonly random: () => number;
  /** What may wait at most, unless it is `outboxLimit`. */
  readonly limit?: BatchLimit;
  /** Asked before each request: is there time, and does the person still want it? */
  readonly mayGoOn?: () => Promise<boolean>;
};

/**
 * How a flush went. `sent`, `quarantined` and `conflicts` (see `settleAnswer`) count entries; `next` says why it ended, `failure` what the server said last.
 * `store-refused`: the log could not be read, or not forget what the server has; sending it again would be no use, and no harm later.
 */
export type PushReport = {
  readonly sent: number;
  readonly quarantined: number;
  readonly conflicts: number;
  readonly failure?: ApiFailure;
  readonly next:
    | Exclude<NextStep, { kind: "send" }>
    | { readonly kind: "empty" }
    | { readonly kind: "halted" }
    | { readonly kind: "store-refused" };
};

const nothing = { sent: 0, quarantined: 0, conflicts: 0 };

/**
 * One flush: bounds the outbox, then sends until it is empty or has to wait. One at a time for a log: the caller holds its
 * lock, so that nothing is given up that is on its way.
 */
export async function pushOutbox(ports: PushPorts): Promise<PushReport> {
  const { state, next } = stepOutbox(await ports.outbox.read(), { kind: "tick" }, momentOf(ports));
  if (next.kind !== "send") return { ...nothing, next };
  if (!(await isBounded(ports))) return { ...nothing, next: { kind: "store-refused" } };
  return pushOn(ports, state);
}

async function isBounded({ log, limit = outboxLimit }: PushPorts): Promise<boolean> {
  try {
    await log.keepOverflow(limit);
    return true;
  } catch {
    return false;
  }
}

async function pushOn(ports: PushPorts, start: OutboxState): Promise<PushReport> {
  let state = start;
  const count = { ...nothing };
  while ((await ports.mayGoOn?.()) !== false) {
    const request = await readRequest(ports.log, state);
    if (request === "unreadable") return { ...count, next: { kind: "store-refused" } };
    if (request === undefined) return { ...count, next: { kind: "empty" } };
    const outcome = await ports.api.sendEvents(request.body);
    const step = stepOutbox(state, { kind: "sent", sent: request.sent, outcome }, momentOf(ports));
    if (!(await isSettled(ports.log, step))) return { ...count, next: { kind: "store-refused" } };
    await ports.outbox.write(step.state);
    count.sent += step.acknowledge.length - step.conflicts;
    count.conflicts += step.conflicts;
    count.quarantined += step.quarantine.length;
    const failure = outcome.kind === "answered" ? {} : { failure: outcome };
    if (step.next.kind !== "send") return { ...count, ...failure, next: step.next };
    state = step.state;
  }
  return { ...count, next: { kind: "halted" } };
}

async function readRequest(log: EventLog, state: OutboxState) {
  try {
    return await composeRequest(log, state);
  } catch {
    return "unreadable";
  }
}

/** Send, then forget: the log changes only after the answer, the state after the log. A crash in between sends again. */
async function isSettled(log: EventLog, { acknowledge, quarantine }: Settlement): Promise<boolean> {
  try {
    if (acknowledge.length > 0) await log.acknowledge(acknowledge);
    if (quarantine.length > 0) await log.remove(quarantine, "quarantine");
    return true;
  } catch {
    return false;
  }
}

const momentOf = ({ nowMs, random }: PushPorts): Moment => ({ nowMs: nowMs(), random });
