import { expect, test } from "vitest";
import {
  buildFilteredEvent,
  buildReceipt,
  createMemoryEventLog,
  createMemoryServer,
  createMemoryStateStore,
  createDeviceIds,
} from "../testing/index.ts";
import { applyDeletions } from "./apply-deletions.ts";
import { freshDeviceState } from "./device-state.ts";
import { recordConsent, signIn } from "./device-steps.ts";
import type { EventLog } from "./event-log.ts";
import { createFlushLock } from "./flush-lock.ts";
import { createStateKeeper } from "./state-store.ts";
import { syncDevice } from "./sync-device.ts";

const whole = { events: 100, bytes: 100_000 };

async function createLog(): Promise<EventLog> {
  const log = createMemoryEventLog();
  await log.append(Array.from({ length: 5 }, () => buildFilteredEvent()));
  await log.acknowledge([1, 2, 3].map((seq) => ({ seq, kind: "event" })));
  return log;
}
const seqsOf = async (log: EventLog) => (await log.read(0)).map(({ seq }) => seq);

test("what was deleted elsewhere leaves the history, and the server is not told what it said itself", async () => {
  const log = await createLog();
  expect(await applyDeletions(log, { deletions: 1, removed: [[2, 3]] })).toBe(true);
  expect(await seqsOf(log)).toEqual([1, 4, 5]);
  expect(await log.pending(whole)).toMatchObject([{ event: { seq: 4 } }, { event: { seq: 5 } }]);
});

test("the same answer again, and numbers that this device never gave, change nothing", async () => {
  const log = await createLog();
  const answer = {
    deletions: 1,
    removed: [
      [2, 2],
      [100, Number.MAX_SAFE_INTEGER],
    ] satisfies [number, number][],
  };
  expect([await applyDeletions(log, answer), await applyDeletions(log, answer)]).toEqual([true, true]);
  expect(await seqsOf(log)).toEqual([1, 3, 4, 5]);
});

test("a log that refuses is no failure of the sync: the next one asks again", async () => {
  const log: EventLog = { ...(await createLog()), remove: () => Promise.reject(new Error("disk")) };
  expect(await applyDeletions(log, { deletions: 1, removed: [[1, 1]] })).toBe(false);
});

test("a sync brings the deletions that are new, and asks for those after them the next time", async () => {
  const [log, server] = [await createLog(), createMemoryServer()];
  const consented = recordConsent(freshDeviceState, buildReceipt({ purpose: "sync", surface: "vscode" }));
  const state = createStateKeeper(createMemoryStateStore(signIn(consented, { serverUrl: "http://127.0.0.1:3569" })));
  const { api } = server;
  const clock = {
    isTelemetryOff: () => false,
    nowMs: () => 1_800_000_000_000,
    random: () => 0.5,
    newDevice: createDeviceIds(),
  };
  server.deletions = { deletions: 3, removed: [[1, 1]] };
  const report = await syncDevice({ surface: "vscode", log, api, state, lock: createFlushLock(), ...clock });
  expect(report).toEqual({ sent: 2, quarantined: 0, waiting: 0 });
  expect(await seqsOf(log)).toEqual([2, 3, 4, 5]);
  expect(await state.read()).toMatchObject({ deletionsApplied: 3 });
});
