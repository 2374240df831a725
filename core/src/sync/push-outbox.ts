import type { Moment } from "./back-off.ts";
import { composeRequest, type NextRequest } from "./compose-request.ts";
import type { EventLog } from "./event-log.ts";
import type { OutboxState } from "./outbox-state.ts";
import { stepOutbox, type NextStep } from "./outbox.ts";
import type { ServerApi } from "./server-api.ts";

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
  /** Asked before each request: is there time, and does the person still want it? */
  readonly mayGoOn?: () => Promise<boolean>;
};

/** How a flush went. `sent` and `quarantined` count entries; `next` says why it ended. */
export type PushReport = {
  readonly sent: number;
  readonly quarantined: number;
  readonly next: Exclude<NextStep, { kind: "send" }> | { readonly kind: "empty" } | { readonly kind: "halted" };
};

/** One flush: sends until the outbox is empty or has to wait. One at a time for a log: the caller holds its lock. */
export async function pushOutbox(ports: PushPorts): Promise<PushReport> {
  const { state, next } = stepOutbox(await ports.outbox.read(), { kind: "tick" }, momentOf(ports));
  return next.kind === "send" ? pushOn(ports, state) : { sent: 0, quarantined: 0, next };
}

async function pushOn(ports: PushPorts, start: OutboxState): Promise<PushReport> {
  let state = start;
  const count = { sent: 0, quarantined: 0 };
  while ((await ports.mayGoOn?.()) !== false) {
    const request = await composeRequest(ports.log, state);
    if (request === undefined) return { ...count, next: { kind: "empty" } };
    const step = await sendBatch(ports, state, request);
    count.sent += step.acknowledge.length;
    count.quarantined += step.quarantine.length;
    state = step.state;
    if (step.next.kind !== "send") return { ...count, next: step.next };
  }
  return { ...count, next: { kind: "halted" } };
}

/** Send, then forget: the log changes only after the answer, the state after the log. A crash in between sends again. */
async function sendBatch(ports: PushPorts, state: OutboxState, { body, sent }: NextRequest) {
  const outcome = await ports.api.sendEvents(body);
  const step = stepOutbox(state, { kind: "sent", sent, outcome }, momentOf(ports));
  if (step.acknowledge.length > 0) await ports.log.acknowledge(step.acknowledge);
  if (step.quarantine.length > 0) await ports.log.remove(step.quarantine, "quarantine");
  await ports.outbox.write(step.state);
  return step;
}

const momentOf = ({ nowMs, random }: PushPorts): Moment => ({ nowMs: nowMs(), random });
