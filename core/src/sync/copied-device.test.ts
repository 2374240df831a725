import { expect, test } from "vitest";
import type { DeviceId } from "../events/index.ts";
import {
  buildFilteredEvent,
  copyMemoryDisk,
  createDeviceIds,
  createMemoryDisk,
  createMemoryEventLog,
  createMemoryIdentity,
  createMemoryServer,
  type MemoryDisk,
  type MemoryServer,
} from "../testing/index.ts";
import { createNamedLog } from "./named-log.ts";
import { freshOutbox, type OutboxState } from "./outbox-state.ts";
import { pushOutbox } from "./push-outbox.ts";
import type { ServerApi } from "./server-api.ts";

const newDevice = createDeviceIds();

/** A device that goes on with what lies on this disk. */
function openDevice(server: MemoryServer, disk: MemoryDisk = createMemoryDisk()) {
  const identity = createMemoryIdentity(newDevice);
  const log = createNamedLog(createMemoryEventLog(disk), identity.read);
  let state: OutboxState = freshOutbox;
  const outbox = { read: async () => state, write: async (next: OutboxState) => void (state = next) };
  const ports = { log, identity, outbox, api: server.api, nowMs: () => 1_800_000_000_000, random: () => 0.5 };
  return {
    log,
    identity,
    note: (...times: readonly number[]) => log.append(times.map((at) => buildFilteredEvent({ at }))),
    push: async () => (await pushOutbox(ports)).next.kind,
    copy: (number: number) => openDevice(server, copyMemoryDisk(disk, number)),
  };
}

const held = ({ entries }: MemoryServer, device: DeviceId) =>
  [...entries.values()].filter((entry) => entry.device === device);
const timesOf = (server: MemoryServer, device: DeviceId) =>
  held(server, device).map((entry) => ("at" in entry ? entry.at : entry.removed));

test("of two copies the slower one goes on under an id of its own, and what both noted arrives", async () => {
  const server = createMemoryServer();
  const first = openDevice(server);
  await first.note(1, 2);
  await first.push();
  const copy = first.copy(1);
  await first.note(3, 4);
  await copy.note(30, 40, 50);
  const device = await first.log.device();
  expect(await first.push()).toBe("empty");
  expect(await copy.push()).toBe("split");
  expect(await copy.push()).toBe("empty");
  expect(timesOf(server, device)).toEqual([1, 2, 3, 4, 50]);
  expect(timesOf(server, await copy.log.device())).toEqual([30, 40]);
  expect(await copy.log.device()).not.toBe(device);
  await copy.note(60);
  await copy.push();
  expect(timesOf(server, await copy.log.device())).toEqual([30, 40, 60]);
});

test("what was on its way when the profile was copied arrives once", async () => {
  const server = createMemoryServer();
  const first = openDevice(server);
  await first.note(1, 2);
  const copy = first.copy(1);
  expect([await first.push(), await copy.push()]).toEqual(["empty", "empty"]);
  expect(timesOf(server, await first.log.device())).toEqual([1, 2]);
  expect(await copy.log.device()).toBe(await first.log.device());
});

test("a copy takes back what it sent, and never what another one did", async () => {
  const server = createMemoryServer();
  const first = openDevice(server);
  await first.note(1);
  await first.push();
  const copy = first.copy(1);
  await first.note(2);
  await copy.note(20, 30);
  await first.push();
  await copy.log.remove([1, 2], "veto");
  expect([await copy.push(), await copy.push()]).toEqual(["split", "empty"]);
  expect(timesOf(server, await first.log.device())).toEqual(["veto", 2, 30]);
  await copy.log.remove([3], "veto");
  await copy.push();
  expect(timesOf(server, await first.log.device())).toEqual(["veto", 2, "veto"]);
});

test("an event whose number another copy gave up arrives under an own id", async () => {
  const server = createMemoryServer();
  const first = openDevice(server);
  const copy = first.copy(1);
  await copy.note(10);
  await copy.log.remove([1], "veto");
  await copy.push();
  await first.note(1);
  expect([await first.push(), await first.push()]).toEqual(["split", "empty"]);
  expect(timesOf(server, await first.log.device())).toEqual([1]);
});

test("when the device that it is a copy of was removed, the rest is said under the own id", async () => {
  const server = createMemoryServer();
  const copy = openDevice(server);
  const former = await copy.log.device();
  const own = newDevice();
  await copy.identity.write({ device: own, formerIds: [{ device: former, seqs: [[1, 2]] }] });
  await copy.note(1, 2, 3);
  server.fail = (_call, body) =>
    body.startsWith(`{"device":"${former}"`) ? { kind: "status", status: 403, code: "device-revoked" } : undefined;
  expect(await copy.push()).toBe("empty");
  expect(timesOf(server, own)).toEqual([1, 2, 3]);
});

test("a server that finds a conflict in everything is left alone for a while, and nothing is lost", async () => {
  const server = createMemoryServer();
  const lying: ServerApi["sendEvents"] = async () => ({
    kind: "answered",
    answer: { taken: [], known: [], refused: [1, 2].map((seq) => ({ seq, code: "seq-conflict" })) },
  });
  const { note, push, log } = openDevice({ ...server, api: { ...server.api, sendEvents: lying } });
  await note(1, 2);
  const flushes: string[] = [];
  while (flushes.length < 30) flushes.push(await push());
  expect(flushes.at(-1)).toBe("wait");
  expect(await log.pendingCount()).toBe(2);
});
