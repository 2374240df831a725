import type { Signal } from "@floyo/core/privacy";
import { buildPolicy, buildSignal, createMemoryEventLog, testTokenKey } from "@floyo/core/testing";
import { expect, test } from "vitest";
import { createRecorder, type RecorderPorts } from "./recorder.ts";

const signal: Signal = buildSignal({
  surface: "vscode",
  operation: "modify",
  tool: "editor",
  file: { path: "/ws/report.csv" },
  place: { kind: "workspace", folder: "/ws" },
});

function createPorts(overrides: Partial<RecorderPorts> = {}) {
  const log = createMemoryEventLog();
  const names: string[] = [];
  const failures: string[] = [];
  const ports: RecorderPorts = {
    log,
    labels: {
      remember: async (labels) => void names.push(...labels.map(({ text }) => text)),
      read: async () => new Map(),
      keepOnly: async () => undefined,
      erase: async () => undefined,
    },
    recordAlone: (task) => task(),
    readPolicy: async () => () => buildPolicy(),
    readTokenKey: async () => testTokenKey,
    onKept: () => undefined,
    onFailure: (code) => failures.push(code),
    ...overrides,
  };
  return { ports, log, names, failures };
}

async function record(ports: RecorderPorts, ...signals: readonly Signal[]) {
  const recorder = createRecorder(ports);
  signals.forEach(recorder.record);
  await recorder.settle();
  return recorder;
}

test("signals become events in their order, and their names go to the label store", async () => {
  const { ports, log, names } = createPorts();
  await record(ports, signal, { ...signal, operation: "delete" });
  expect((await log.read(0)).map(({ operation }) => operation)).toEqual(["modify", "delete"]);
  expect(names).toContain("report.csv");
});

test("without consent nothing reaches log or label store", async () => {
  const { ports, log, names } = createPorts({ readPolicy: async () => undefined });
  await record(ports, signal);
  expect([await log.read(0), names]).toEqual([[], []]);
});

test("without keys nothing is recorded", async () => {
  const { ports, log } = createPorts({ readTokenKey: async () => undefined });
  await record(ports, signal);
  expect(await log.read(0)).toEqual([]);
});

test("a pause holds for the very next signal", async () => {
  let isRecording = true;
  const { ports, log } = createPorts({ readPolicy: async () => () => buildPolicy({ isRecording }) });
  const recorder = await record(ports, signal);
  isRecording = false;
  recorder.record(signal);
  await recorder.settle();
  expect(await log.read(0)).toHaveLength(1);
});

test("a full disk loses nothing: what could not be written is written with the next signal", async () => {
  const { ports, log, failures } = createPorts();
  let isFull = true;
  const append: typeof log.append = (events) =>
    isFull ? Promise.resolve({ ok: false, code: "store-full" }) : log.append(events);
  const recorder = await record({ ...ports, log: { ...log, append } }, signal);
  expect(failures).toEqual(["store-full"]);
  isFull = false;
  recorder.record({ ...signal, operation: "delete" });
  await recorder.settle();
  expect((await log.read(0)).map(({ operation }) => operation)).toEqual(["modify", "delete"]);
});

test("what waits for a full disk is gone when the consent is withdrawn", async () => {
  let isConsented = true;
  const { ports, log } = createPorts({
    readPolicy: async () => (isConsented ? () => buildPolicy() : undefined),
  });
  const append: typeof log.append = (events) =>
    isConsented ? Promise.resolve({ ok: false, code: "store-full" }) : log.append(events);
  const recorder = await record({ ...ports, log: { ...log, append } }, signal);
  isConsented = false;
  recorder.record(signal);
  await recorder.settle();
  expect(await log.read(0)).toEqual([]);
});

test("a secret storage that refuses loses nothing: it is told, and noted with the next signal", async () => {
  let isLocked = true;
  const { ports, log, names, failures } = createPorts({
    readTokenKey: () => (isLocked ? Promise.reject(new Error("locked")) : Promise.resolve(testTokenKey)),
  });
  const recorder = await record(ports, signal);
  expect(failures).toEqual(["recording-stuck"]);
  isLocked = false;
  recorder.record({ ...signal, operation: "delete" });
  await recorder.settle();
  expect((await log.read(0)).map(({ operation }) => operation)).toEqual(["modify", "delete"]);
  expect(names).toContain("report.csv");
});

test("no event goes to the log before its names could be kept", async () => {
  let isFull = true;
  const names: string[] = [];
  const { ports, log, failures } = createPorts();
  const remember: typeof ports.labels.remember = async (labels) => {
    if (isFull) throw new Error("disk full");
    names.push(...labels.map(({ text }) => text));
  };
  const recorder = await record({ ...ports, labels: { ...ports.labels, remember } }, signal);
  expect([failures, await log.read(0)]).toEqual([["recording-stuck"], []]);
  isFull = false;
  recorder.record({ ...signal, file: { path: "/ws/other.csv" } });
  await recorder.settle();
  expect(await log.read(0)).toHaveLength(2);
  expect(names).toEqual(expect.arrayContaining(["report.csv", "other.csv"]));
});
