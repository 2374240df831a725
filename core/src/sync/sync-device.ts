import { applyRegistration } from "./apply-answers.ts";
import type { Moment } from "./back-off.ts";
import { deviceUnknown } from "./classify-status.ts";
import type { DeviceState } from "./device-state.ts";
import { isSyncAllowed } from "./is-sync-allowed.ts";
import { stepOutbox, type NextStep } from "./outbox.ts";
import { pushOutbox, type PushReport } from "./push-outbox.ts";
import type { ApiFailure } from "./server-api.ts";
import type { StateKeeper } from "./state-store.ts";
import type { SyncPorts } from "./sync-ports.ts";
import { failureOfNext, failureOfOutcome, type SyncFailure, type SyncReport } from "./sync-report.ts";
import { afterEvents, beforeEvents, type SyncTask } from "./sync-tasks.ts";

type Ended = { readonly next?: NextStep | PushReport["next"]; readonly failure?: SyncFailure };

/** Everything this device has to say and to hear, once. Nothing goes out without consent, an account and the server's leave. */
export async function syncDevice(ports: SyncPorts): Promise<SyncReport> {
  const report = await ports.lock.runAlone(() => syncAlone(ports));
  return report ?? { sent: 0, quarantined: 0, waiting: await ports.log.pendingCount(), failure: "busy" };
}

async function syncAlone(ports: SyncPorts): Promise<SyncReport> {
  const count = { sent: 0, quarantined: 0 };
  const { state, firstFailure } = watchSaves(ports.state);
  const ended = await runTasks({ ...ports, state }, count);
  const waiting = await ports.log.pendingCount();
  const failure = ended.failure ?? failureOfNext(ended.next) ?? firstFailure();
  const nextTryMs = ended.next?.kind === "wait" ? { nextTryMs: ended.next.untilMs } : {};
  return { ...count, waiting, ...nextTryMs, ...(failure === undefined ? {} : { failure }) };
}

/** Steps go on when a save fails: what was said is said again the next time, and the server keeps it once. */
function watchSaves(state: StateKeeper): { readonly state: StateKeeper; firstFailure: () => SyncFailure | undefined } {
  let first: SyncFailure | undefined;
  const update: StateKeeper["update"] = async (step) => {
    const saved = await state.update(step);
    if (!saved.ok) first ??= saved.code;
    return saved;
  };
  return { state: { ...state, update }, firstFailure: () => first };
}

async function runTasks(ports: SyncPorts, count: { sent: number; quarantined: number }): Promise<Ended> {
  const state = await ports.state.read();
  const refusal = whyNot(ports, state);
  if (refusal !== undefined) return { failure: refusal };
  const next = await beginOutbox(ports, state);
  if (next.kind !== "send") return { next };

  const before = await runInOrder(ports, beforeEvents);
  if (before !== undefined) return before;
  const push = await pushOutbox({ ...ports, outbox: outboxMemory(ports), mayGoOn: () => mayGoOn(ports) });
  Object.assign(count, { sent: push.sent, quarantined: push.quarantined });
  if (push.next.kind !== "empty") return endOfPush(ports, push);
  return (await runInOrder(ports, afterEvents)) ?? {};
}

async function beginOutbox(ports: SyncPorts, { outbox }: DeviceState): Promise<NextStep> {
  const kind = ports.isAsked === true ? "resume" : "tick";
  const { state, next } = stepOutbox(outbox, { kind }, momentOf(ports));
  if (state !== outbox) await ports.state.update((device) => ({ ...device, outbox: state }));
  return next;
}

/** A server that does not know the device is told of it the next time. */
async function endOfPush(ports: SyncPorts, { next, failure }: PushReport): Promise<Ended> {
  if (failure === undefined) return { next };
  const isUnknown = failure.kind === "status" && failure.code === deviceUnknown;
  if (isUnknown) await ports.state.update((device) => applyRegistration(device, false));
  return { next, failure: failureOfOutcome(failure) };
}

/** Asks before each request again: a withdrawn consent holds from that moment, not from the next sync. */
async function runInOrder(ports: SyncPorts, tasks: readonly SyncTask[]): Promise<Ended | undefined> {
  let refused: Ended | undefined;
  for (const task of tasks) {
    if (!(await mayGoOn(ports))) return { next: { kind: "halted" } };
    const outcome = await task(ports);
    if (outcome.kind === "answered") continue;
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

const momentOf = ({ nowMs, random }: SyncPorts): Moment => ({ nowMs: nowMs(), random });
