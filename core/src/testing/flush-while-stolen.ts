import {
  createStateKeeper,
  type EventLog,
  type FlushLock,
  freshDeviceState,
  recordConsent,
  signIn,
  syncDevice,
  type SyncReport,
} from "../sync/index.ts";
import { buildFilteredEvent } from "./build-filtered-event.ts";
import { buildReceipt } from "./build-receipt.ts";
import { createDeviceIds } from "./memory-identity.ts";
import { createMemoryServer, type MemoryServer } from "./memory-server.ts";
import { createMemoryStateStore } from "./memory-state-store.ts";

type Scene = {
  /** Each window has its own. */
  readonly log: EventLog;
  readonly otherLog: EventLog;
  readonly lock: FlushLock;
  /** Gives the lock, which is held, to the task of another window. */
  readonly steal: FlushLock["runAlone"];
  /** The request during which that happens, from 1. */
  readonly request: number;
  /** The answer to that request comes when the other flush has ended, or they go on side by side. */
  readonly isAnsweredLast: boolean;
};

const events = 40;
/** Four requests with events. */
const suspects = [10, 20, 30];

/** Two flushes of one log at the same time, because the lock of the first is taken from it while it is at work. */
export async function flushWhileStolen({ log, otherLog, lock, steal, request, isAnsweredLast }: Scene): Promise<{
  readonly reports: readonly (SyncReport | undefined)[];
  readonly server: MemoryServer;
  readonly noted: readonly string[];
}> {
  const appended = await log.append(Array.from({ length: events }, (_, at) => buildFilteredEvent({ at })));
  if (!appended.ok) throw new Error(appended.code);
  const consented = recordConsent(freshDeviceState, buildReceipt({ purpose: "sync" }));
  const account = signIn(consented, { serverUrl: "http://127.0.0.1:3569" });
  const state = createStateKeeper(createMemoryStateStore({ ...account, outbox: { ...account.outbox, suspects } }));
  const server = createMemoryServer();
  const sync = (through: EventLog, alone: FlushLock) =>
    syncDevice({ ...fixed, log: through, api: server.api, state, lock: alone });
  let second: Promise<SyncReport | undefined> | undefined;
  server.meanwhile = async () => {
    if (server.calls.length !== request || second !== undefined) return;
    second = sync(otherLog, { runAlone: steal });
    if (isAnsweredLast) await second;
  };
  const reports = [await sync(log, lock), await second];
  return { reports, server, noted: appended.value.map(({ seq, id }) => `${seq} ${id}`) };
}

const fixed = {
  surface: "browser",
  isTelemetryOff: () => false,
  nowMs: () => 1_800_000_000_000,
  random: () => 0.5,
  newDevice: createDeviceIds(),
  isAsked: true,
} as const;
