import { createDeviceKeys } from "../keys/index.ts";
import { applyRegistration } from "./apply-answers.ts";
import type { Moment } from "./back-off.ts";
import { deviceUnknown } from "./classify-status.ts";
import type { DeviceState } from "./device-state.ts";
import { takeIdentity } from "./device-steps.ts";
import { isSyncAllowed } from "./is-sync-allowed.ts";
import type { OutboxState } from "./outbox-state.ts";
import { stepOutbox, type NextStep } from "./outbox.ts";
import { pushOutbox, type PushReport } from "./push-outbox.ts";
import type { IdentityMemory } from "./resolve-conflicts.ts";
import type { ApiFailure } from "./server-api.ts";
import type { SyncPorts } from "./sync-ports.ts";
import { failureOfNext, failureOfOutcome, type SyncFailure, type SyncReport } from "./sync-report.ts";
import { afterEvents, beforeEvents, type SyncTask } from "./sync-tasks.ts";
import { watchState } from "./watch-state.ts";

type Ended = Partial<Pick<SyncReport, "sent" | "quarantined" | "failure">> & {
  readonly next?: NextStep | PushReport["next"];
};

/** Everything this device has to say and to hear, once. Nothing goes out without consent, an account and the server's leave. */
export async function syncDevice(ports: SyncPorts): Promise<SyncReport> {
  const report = await ports.lock.runAlone(() => syncAlone(ports));
  return report ?? { sent: 0, quarantined: 0, waiting: await countWaiting(ports), failure: "busy" };
}

async function syncAlone(ports: SyncPorts): Promise<SyncReport> {
  const started = await ports.state.read();
  const state = watchState(ports.state, started.account);
  const { sent = 0, quarantined = 0, next, ...ended } = await runTasks({ ...ports, state }, started);
  const waiting = await countWaiting(ports);
  const failure = ended.failure ?? failureOfNext(next) ?? state.firstFailure();
  const nextTryMs = next?.kind === "wait" ? { nextTryMs: next.untilMs } : {};
  const counts = { sent, quarantined, waiting };
  return { ...counts, ...nextTryMs, ...(failure === undefined ? {} : { failure }) };
}

/** 0 when the log cannot be read: the report says why. */
const countWaiting = ({ log }: SyncPorts): Promise<number> => log.pendingCount().catch(() => 0);

async function runTasks(ports: SyncPorts, started: DeviceState): Promise<Ended> {
  const refusal = whyNot(ports, started);
  if (refusal !== undefined) return { failure: refusal };
  const next = await beginOutbox(ports, started);
  if (next.kind !== "send") return { next };

  const before = await runInOrder(ports, beforeEvents);
  if (before !== undefined) return before;
  const push = await pushOutbox({
    ...ports,
    outbox: outboxMemory(ports),
    identity: identityMemory(ports),
    mayGoOn: () => mayGoOn(ports),
  });
  const { sent, quarantined } = push;
  if (push.next.kind === "split") return addCounts(push, await runTasks(ports, await ports.state.read()));
  const ended = push.next.kind === "empty" ? await runAfterEvents(ports) : await endOfPush(ports, push);
  return { sent, quarantined, ...ended };
}

const addCounts = (before: PushReport, { sent = 0, quarantined = 0, ...rest }: Ended): Ended => ({
  ...rest,
  sent: before.sent + sent,
  quarantined: before.quarantined + quarantined,
});

const beginOutbox = (ports: SyncPorts, { outbox }: DeviceState): Promise<NextStep> =>
  stepOwnOutbox(ports, outbox, ports.isAsked === true ? "resume" : "tick");

async function stepOwnOutbox(ports: SyncPorts, outbox: OutboxState, kind: "reached" | "resume" | "tick") {
  const { state, next } = stepOutbox(outbox, { kind }, momentOf(ports));
  if (state !== outbox) await ports.state.update((device) => ({ ...device, outbox: state }));
  return next;
}

/** A device that has no event to send hears by this alone that the server is back. */
async function runAfterEvents(ports: SyncPorts): Promise<Ended | undefined> {
  const ended = await runInOrder(ports, afterEvents);
  const { outbox } = await ports.state.read();
  if (ended === undefined && outbox.failures > 0) await stepOwnOutbox(ports, outbox, "reached");
  return ended;
}

/** A server that does not know the device is told of it the next time. */
async function endOfPush(ports: SyncPorts, { next, failure }: PushReport): Promise<Ended> {
  if (failure === undefined) return { next };
  const isUnknown = failure.kind === "status" && failure.code === deviceUnknown;
  if (isUnknown) await ports.state.update((device) => applyRegistration(device));
  return { next, failure: failureOfOutcome(failure) };
}

/**
 * Asks before each request again: a withdrawn consent holds from that moment, not from the next sync.
 * No events go to a server that refused the device or its receipts of consent.
 */
async function runInOrder(ports: SyncPorts, tasks: readonly SyncTask[]): Promise<Ended | undefined> {
  let refused: Ended | undefined;
  for (const task of tasks) {
    if (!(await mayGoOn(ports))) return { next: { kind: "halted" } };
    const outcome = await task(ports);
    if (outcome.kind === "answered") continue;
    if (outcome.kind === "key-refused") {
      refused = { failure: outcome.kind };
      continue;
    }
    const failure = failureOfOutcome(outcome);
    if (failure !== "refused") return { next: await noteFailure(ports, outcome), failure };
    refused = { failure };
  }
  return refused;
}

/** A server that is down for one request is down for the outbox too: one back-off for all. */
async function noteFailure(ports: SyncPorts, outcome: ApiFailure) {
  const { outbox } = await ports.state.read();
  const { state, next } = stepOutbox(outbox, { kind: "sent", sent: [], outcome }, momentOf(ports));
  await ports.state.update((device) => ({ ...device, outbox: state }));
  return next;
}

function whyNot(ports: SyncPorts, state: DeviceState): SyncFailure | undefined {
  const { surface, isTelemetryOff } = ports;
  if (!isSyncAllowed({ receipts: state.receipts, surface, isTelemetryOff: isTelemetryOff() })) return "no-consent";
  return state.account === undefined ? "no-account" : undefined;
}

async function mayGoOn(ports: SyncPorts): Promise<boolean> {
  if (ports.nowMs() >= (ports.deadlineMs ?? Number.POSITIVE_INFINITY)) return false;
  return whyNot(ports, await ports.state.read()) === undefined;
}

const outboxMemory = ({ state }: SyncPorts) => ({
  read: async () => (await state.read()).outbox,
  write: async (outbox: DeviceState["outbox"]) => {
    await state.update((device) => ({ ...device, outbox }));
  },
});

/**
 * A new id has a new key pair, and that first: a copy that was removed could otherwise open what is sealed for the device that
 * it is a copy of.
 */
const identityMemory = ({ state, newDevice, keys }: SyncPorts): IdentityMemory => ({
  newDevice,
  read: async () => (await state.read()).identity,
  write: async (identity) => {
    const known = (await state.read()).identity;
    if (identity.device !== known.device && !(await renewKeyPair(keys))) return false;
    return (await state.update((before) => takeIdentity(before, identity))).ok;
  },
});

async function renewKeyPair(keys: SyncPorts["keys"]): Promise<boolean> {
  const device = await createDeviceKeys();
  const renewed = await keys?.keyRing.update((before) => ({ ...before, device }));
  return renewed?.ok !== false;
}

const momentOf = ({ nowMs, random }: SyncPorts): Moment => ({ nowMs: nowMs(), random });
