import { expect, test } from "vitest";
import type { Token } from "../events/index.ts";
import type { Label } from "../privacy/index.ts";
import {
  buildFilteredEvent,
  buildReceipt,
  buildRoutine,
  buildSuggestion,
  createMemoryEventLog,
  createMemoryServer,
  createMemoryStateStore,
  fakeToken,
  createDeviceIds,
} from "../testing/index.ts";
import { buryEvent } from "./bury-event.ts";
import { deleteEvents, finishDeletion, readNotedEvents } from "./delete-events.ts";
import { freshDeviceState } from "./device-state.ts";
import { keepRoutines, recordConsent, signIn } from "./device-steps.ts";
import { createFlushLock } from "./flush-lock.ts";
import { createQueue, createStateKeeper } from "./state-store.ts";
import { syncDevice } from "./sync-device.ts";

const whole = { events: 100, bytes: 1_000_000 };
const [shared, own, other] = [fakeToken("shared.csv"), fakeToken("own.csv"), fakeToken("other.csv")];

function createLabels() {
  const names = new Map<Token, string>([shared, own, other].map((token) => [token, `name of ${token}`]));
  return {
    names,
    remember: async (labels: readonly Label[]) => labels.forEach(({ token, text }) => names.set(token, text)),
    keepOnly: async (tokens: ReadonlySet<Token>) => {
      for (const token of names.keys()) if (!tokens.has(token)) names.delete(token);
    },
  };
}

/** Five events, the first three of which the server has. */
async function createDevice() {
  const log = createMemoryEventLog();
  const files = [shared, own, own, shared, other];
  const appended = await log.append(files.map((file, index) => buildFilteredEvent({ file, at: 1000 + index })));
  if (!appended.ok) throw new Error(appended.code);
  await log.acknowledge([1, 2, 3].map((seq) => ({ seq, kind: "event" })));
  const consented = recordConsent(freshDeviceState, buildReceipt({ purpose: "sync", surface: "vscode" }));
  const store = createMemoryStateStore(signIn(consented, { serverUrl: "http://127.0.0.1:3569" }));
  const stores = { log, labels: createLabels(), state: createStateKeeper(store), recordAlone: createQueue() };
  return { ...stores, store, events: appended.value };
}
type Device = Awaited<ReturnType<typeof createDevice>>;

const pick = ({ events }: Device, ...seqs: readonly number[]) => events.filter(({ seq }) => seqs.includes(seq));
const noted = async (device: Device) => (await readNotedEvents(device)).map(({ seq }) => seq);
const unfinished = async ({ state }: Device) => (await state.read()).ownDeletions.unfinished;

test("what is deleted leaves history and outbox; its number alone waits, and no name is in it", async () => {
  const device = await createDevice();
  expect(await deleteEvents(device, pick(device, 2, 3, 5))).toEqual({ ok: true, value: undefined });
  expect(await noted(device)).toEqual([1, 4]);
  const pending = await device.log.pending(whole);
  const numbers = pick(device, 2, 3, 5).map((event) => buryEvent(event, "deletion"));
  expect(pending.filter(({ kind }) => kind === "tombstone")).toEqual(numbers);
  expect(pending.filter(({ kind }) => kind === "event")).toHaveLength(1);
  expect(device.store.text).not.toContain("name of");
  expect(await unfinished(device)).toEqual([]);
});

test("a name goes with the last event that has it, and not before", async () => {
  const device = await createDevice();
  await deleteEvents(device, pick(device, 1, 2, 3));
  expect([...device.labels.names.keys()]).toEqual([shared, other]);
});

test("the server deletes the same events with the next sync", async () => {
  const device = await createDevice();
  const { api, entries } = createMemoryServer();
  const { log, state } = device;
  await log.acknowledge([]);
  const ports = { surface: "vscode", log, api, state, lock: createFlushLock() } as const;
  const clock = {
    isTelemetryOff: () => false,
    nowMs: () => 1_800_000_000_000,
    random: () => 0.5,
    newDevice: createDeviceIds(),
  };
  await deleteEvents(device, pick(device, 2, 4));
  await syncDevice({ ...ports, ...clock });
  const held = [...entries.values()].map((entry) => ("removed" in entry ? [entry.seq, entry.removed] : [entry.seq]));
  expect(held).toEqual([[2, "deletion"], [4, "deletion"], [5]]);
});

test("routines and suggestions that rest on a deleted event go at once; others and decisions stay", async () => {
  const device = await createDevice();
  const [gone, left] = pick(device, 2, 4);
  if (gone === undefined || left === undefined) throw new Error("no event");
  const occurrence = ({ at, id }: typeof gone) => ({ start: at, end: at, events: [id] });
  const routine = (id: string, event: typeof gone) => buildRoutine({ id, occurrences: [occurrence(event)] });
  const suggestion = (id: string, event: typeof gone) =>
    buildSuggestion({ id, evidence: { support: 1, occurrences: [occurrence(event)] } });
  const decision = { suggestion: "gone", activities: [], kind: "never", at: 5 } as const;
  await device.state.update((state) => ({
    ...state,
    routines: [routine("gone", gone), routine("left", left)],
    suggestions: [suggestion("gone", gone), suggestion("left", left)],
    decisions: [{ decision: { ...decision, activities: [] }, isSent: true }],
  }));
  await deleteEvents(device, [gone]);
  const { routines, suggestions, decisions } = await device.state.read();
  expect([routines, suggestions].map((items) => items?.map(({ id }) => id))).toEqual([["left"], ["left"]]);
  expect(decisions).toHaveLength(1);
});

test("what was being mined while events were deleted is not kept", async () => {
  const device = await createDevice();
  const started = await device.state.read();
  await deleteEvents(device, pick(device, 2));
  const deleted = await device.state.read();
  expect(keepRoutines(deleted, [buildRoutine()], started).routines).toEqual([]);
  expect(keepRoutines(deleted, [buildRoutine()], deleted).routines).toHaveLength(1);
});

const refuse = () => Promise.reject(new Error("cut"));
const cuts: Readonly<Record<string, (device: Device) => Partial<Device>>> = {
  "before the log": ({ log }) => ({ log: { ...log, remove: refuse } }),
  "between the log and the names": ({ labels }) => ({ labels: { ...labels, keepOnly: refuse } }),
  "at its end": ({ labels, store }) => ({
    labels: { ...labels, keepOnly: async (tokens) => labels.keepOnly(tokens).finally(() => (store.isFull = true)) },
  }),
};

test.each(Object.keys(cuts))(
  "cut off %s, a deletion tells nothing of these events any more and is finished later",
  async (cut) => {
    const device = await createDevice();
    const cutOff: Device = { ...device, ...cuts[cut]?.(device) };
    expect(await deleteEvents(cutOff, pick(device, 2, 3))).toEqual({ ok: false, code: "deletion-unfinished" });
    device.store.isFull = false;
    expect(await noted(device)).toEqual([1, 4, 5]);
    expect(await unfinished(device)).toEqual([[2, 3]]);
    await finishDeletion(device);
    expect((await device.log.read(0)).map(({ seq }) => seq)).toEqual([1, 4, 5]);
    expect([...device.labels.names.keys()]).toEqual([shared, other]);
    expect(await unfinished(device)).toEqual([]);
  },
);

test("a full disk at the beginning leaves all as it was", async () => {
  const device = await createDevice();
  device.store.isFull = true;
  expect(await deleteEvents(device, pick(device, 2))).toMatchObject({ ok: false, code: "store-full" });
  expect(await noted(device)).toEqual([1, 2, 3, 4, 5]);
});

test("a second deletion begun while one is unfinished finishes both", async () => {
  const device = await createDevice();
  const cutOff = { ...device, log: { ...device.log, remove: refuse } };
  await deleteEvents(cutOff, pick(device, 2));
  expect(await deleteEvents(device, pick(device, 4))).toMatchObject({ ok: true });
  expect((await device.log.read(0)).map(({ seq }) => seq)).toEqual([1, 3, 5]);
  expect(await unfinished(device)).toEqual([]);
});
