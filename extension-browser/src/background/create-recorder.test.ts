import { expect, test } from "vitest";
import type { Label, LabelStore } from "@floyo/core/privacy";
import { failure } from "@floyo/core/result";
import { buildPolicy, buildSignal, createMemoryEventLog, testTokenKey } from "@floyo/core/testing";
import { createRecorder, type RecorderPorts } from "./create-recorder.ts";

const noLabels: LabelStore = {
  remember: async () => undefined,
  read: async () => new Map(),
  keepOnly: async () => undefined,
  erase: async () => undefined,
};

function createScene(overrides: Partial<RecorderPorts> = {}) {
  const log = createMemoryEventLog();
  const remembered: Label[] = [];
  const failures: string[] = [];
  let keyReads = 0;
  const ports: RecorderPorts = {
    log,
    labels: { ...noLabels, remember: async (labels) => void remembered.push(...labels) },
    readPolicy: async () => buildPolicy(),
    readTokenKey: async () => {
      keyReads += 1;
      return testTokenKey;
    },
    inTurn: (work) => work(),
    onKept: async () => undefined,
    onFailed: async (code) => void failures.push(code),
    ...overrides,
  };
  return { record: createRecorder(ports), log, remembered, failures, keyReads: () => keyReads };
}

test("a signal that passes the door is in the log, its names are with the labels", async () => {
  const { record, log, remembered } = createScene();
  expect(await record(buildSignal())).toBe("kept");
  expect(await log.read(0)).toHaveLength(1);
  expect(remembered.map(({ text }) => text)).toContain("report_2026-11-16.csv");
});

test("before consent nothing is read or written: no key, no name, no event", async () => {
  const { record, log, remembered, keyReads } = createScene({
    readPolicy: async () => buildPolicy({ consentedAtMs: undefined }),
  });
  expect(await record(buildSignal())).toBe("dropped");
  expect([await log.read(0), remembered, keyReads()]).toEqual([[], [], 0]);
});

test("what is told twice because nobody heard the answer is one event; the next second is another", async () => {
  const { record, log } = createScene();
  const signal = buildSignal();
  for (const told of [signal, signal, { ...signal, atMs: signal.atMs + 1000 }]) expect(await record(told)).toBe("kept");
  expect(await log.read(0)).toHaveLength(2);
});

test("a full disk is said to the source, which says the signal again, and to the person", async () => {
  const log = { ...createMemoryEventLog(), append: async () => failure("store-full") };
  const { record, failures } = createScene({ log });
  expect(await record(buildSignal())).toBe("failed");
  expect(failures).toEqual(["store-full"]);
});

test("names that find no room keep their event out: an event on the disk always has its names", async () => {
  const remember = () => Promise.reject(new DOMException("no room", "QuotaExceededError"));
  const { record, log, failures } = createScene({ labels: { ...noLabels, remember } });
  expect(await record(buildSignal())).toBe("failed");
  expect([await log.read(0), failures]).toEqual([[], ["store-full"]]);
});

test("each signal asks for the policy anew: a pause holds before the next one", async () => {
  const policies = [buildPolicy(), buildPolicy({ pausedUntilMs: Infinity })];
  const { record, log } = createScene({ readPolicy: async () => policies.shift() ?? buildPolicy() });
  expect(await record(buildSignal())).toBe("kept");
  expect(await record(buildSignal({ atMs: 1_794_816_600_000 }))).toBe("dropped");
  expect(await log.read(0)).toHaveLength(1);
});

test("a log that can't be read, as one of a newer version, is said to the source and to the person", async () => {
  const log = { ...createMemoryEventLog(), read: () => Promise.reject(new DOMException("no table", "NotFoundError")) };
  const { record, failures } = createScene({ log });
  expect(await record(buildSignal())).toBe("failed");
  expect(failures).toEqual(["store-unavailable"]);
});
