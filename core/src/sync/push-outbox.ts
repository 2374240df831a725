import type { Moment } from "./back-off.ts";
import { outboxLimit } from "./overflow-scale.ts";
import { classifyStatus } from "./classify-status.ts";
import { composeRequest } from "./compose-request.ts";
import type { BatchLimit, EventLog } from "./event-log.ts";
import type { OutboxState } from "./outbox-state.ts";
import { stepOutbox, type NextStep } from "./outbox.ts";
import { leaveFormerId, resolveConflicts, type IdentityMemory } from "./resolve-conflicts.ts";
import type { ApiFailure, ApiOutcome, ServerApi } from "./server-api.ts";
import type { Settlement } from "./settle-batch.ts";

/** The outbox state as it lies in the store. */
export type OutboxMemory = {
  readonly read: () => Promise<OutboxState>;
  readonly write: (state: OutboxState) => Promise<void>;
};

export type PushPorts = {
  /** Speaks under the ids of `identity` (`createNamedLog`). */
  readonly log: EventLog;
  readonly api: Pick<ServerApi, "sendEvents">;
  readonly outbox: OutboxMemory;
  readonly identity: IdentityMemory;
  readonly nowMs: () => number;
  readonly random: () => number;
  /** What may wait at most, unless it is `outboxLimit`. */
  readonly limit?: BatchLimit;
  /** Asked before each request: is there time, and does the person still want it? */
  readonly mayGoOn?: () => Promise<boolean>;
};

/**
 * How a flush went. `sent` and `quarantined` count entries; `next` says why it ended, `failure` what the server said last.
 * `split`: this device is a copy of another one, and goes on under an id of its own, which the server has yet to hear.
 * `store-refused`: the log could not be read, or not forget what the server has; sending it again would be no use, and no harm later.
 */
export type PushReport = {
  readonly sent: number;
  readonly quarantined: number;
  readonly failure?: ApiFailure;
  readonly next:
    | Exclude<NextStep, { kind: "send" }>
    | { readonly kind: "empty" }
    | { readonly kind: "halted" }
    | { readonly kind: "split" }
    | { readonly kind: "store-refused" };
};

const nothing = { sent: 0, quarantined: 0 };

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
    if (isForbidden(outcome) && (await leaveFormerId(ports, request.device))) continue;
    const step = stepOutbox(state, { kind: "sent", sent: request.sent, outcome }, momentOf(ports));
    const resolution = await resolveConflicts(ports, step.conflicts);
    if (resolution === "refused" || !(await isSettled(ports.log, step))) {
      return { ...count, next: { kind: "store-refused" } };
    }
    // A server that finds a conflict in everything lies: nothing is lost by waiting.
    const { state: after, next } = resolution === "too-often" ? giveUp(step.state, ports) : step;
    await ports.outbox.write(after);
    count.sent += step.acknowledge.length;
    count.quarantined += step.quarantine.length;
    const failure = outcome.kind === "answered" ? {} : { failure: outcome };
    if (next.kind !== "send") return { ...count, ...failure, next };
    if (resolution === "split") return { ...count, next: { kind: "split" } };
    state = after;
  }
  return { ...count, next: { kind: "halted" } };
}

const giveUp = (state: OutboxState, ports: PushPorts) =>
  stepOutbox(
    state,
    { kind: "sent", sent: [], outcome: { kind: "unreachable", reason: "foreign-answer" } },
    momentOf(ports),
  );

const isForbidden = (outcome: ApiOutcome<unknown>): boolean =>
  outcome.kind === "status" && classifyStatus(outcome) === "forbidden";

async function readRequest(log: EventLog, state: OutboxState) {
  try {
    return await composeRequest(log, state);
  } catch {
    return "unreadable";
  }
}

/** Send, then forget: the log changes only after the answer, the state after the log. A crash in between sends again. */
async function isSettled(
  log: EventLog,
  { acknowledge, quarantine }: Pick<Settlement, "acknowledge" | "quarantine">,
): Promise<boolean> {
  try {
    if (acknowledge.length > 0) await log.acknowledge(acknowledge);
    if (quarantine.length > 0) await log.remove(quarantine, "quarantine");
    return true;
  } catch {
    return false;
  }
}

const momentOf = ({ nowMs, random }: PushPorts): Moment => ({ nowMs: nowMs(), random });
