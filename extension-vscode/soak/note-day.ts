import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { settingsToPolicy } from "@floyo/core/settings";
import { boundOutbox, type LogEntry, recordConsent } from "@floyo/core/sync";
import { buildReceipt, buildSignal } from "@floyo/core/testing";
import { createFlushLock } from "../src/create-flush-lock.ts";
import { createDevice, type Device } from "../src/device.ts";
import { createNodeFiles } from "../src/platform/node-files.ts";
import { createRecorder } from "../src/recorder.ts";
import { createMemorySecrets } from "../src/testing/memory-secrets.ts";
import { createTokenKeyReader } from "../src/token-key-reader.ts";

/** What is left of a day while the server is away. */
export type DaySum = {
  /** The numbers of the events in the history, in order. */
  readonly numbers: readonly number[];
  readonly ids: ReadonlySet<string>;
  readonly waiting: { readonly events: number; readonly bytes: number };
  readonly overflow: number;
  /** What the host has more in memory than after the first signals. */
  readonly grownBytes: number;
  readonly failures: readonly string[];
};

const dayMs = 8 * 3_600_000;
const startMs = 1_794_816_000_000;
/** As often in a day the log is tended. */
const rounds = 2;
const segmentBytes = 256 * 1024;

/**
 * Eight hours of so many signals pass the recorder of the extension onto real files, so many at once; the hours are those of the
 * signals alone. A half of `signals` is a multiple of `atOnce`.
 */
export async function noteDay(signals: number, atOnce: number): Promise<DaySum> {
  const folder = await mkdtemp(join(tmpdir(), "floyo-day-"));
  try {
    const device = openDevice(folder);
    await device.state.update((before) => recordConsent(before, buildReceipt({ surface: "vscode", at: 1 })));
    const failures: string[] = [];
    const recorder = createRecorder({
      ...device,
      readPolicy: async () => {
        const policy = settingsToPolicy({ ...(await device.state.read()), surface: "vscode" });
        return () => policy;
      },
      readTokenKey: createTokenKeyReader(device, () => failures.push("keys-broken")),
      onKept: () => undefined,
      onFailure: (code) => failures.push(code),
    });
    let heapBefore = 0;
    for (let noted = 0; noted < signals; noted += atOnce) {
      for (let one = noted; one < noted + atOnce; one += 1) recorder.record(drawSignal(one, signals));
      await recorder.settle();
      heapBefore ||= heapBytes();
      if ((noted + atOnce) % (signals / rounds) === 0) await tend(device);
    }
    return { ...(await sumUp(device)), failures, grownBytes: heapBytes() - heapBefore };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const openDevice = (folder: string): Device =>
  createDevice(
    { openFiles: (name) => createNodeFiles(join(folder, name)), logSegmentBytes: segmentBytes },
    { ...createMemorySecrets(), onDidChange: () => ({ dispose: () => undefined }) },
  );

const tend = (device: Device) => boundOutbox({ log: device.log, lock: createFlushLock(device) });

/** Every tenth is a new file; most are saved again and again. */
function drawSignal(index: number, signals: number) {
  const folder = `/ws/project-${index % 7}`;
  return buildSignal({
    atMs: startMs + Math.floor((index * dayMs) / signals),
    surface: "vscode",
    operation: index % 10 === 0 ? "create" : "modify",
    tool: "editor",
    file: { path: `${folder}/report_${index - (index % 10)}.csv`, bytes: index },
    place: { kind: "workspace", folder },
  });
}

async function sumUp({ log }: Device): Promise<Omit<DaySum, "failures" | "grownBytes">> {
  const pending = await log.pending({ events: Number.POSITIVE_INFINITY, bytes: Number.POSITIVE_INFINITY });
  const waiting = pending.filter(({ kind }) => kind === "event");
  const history = await log.read(0);
  return {
    numbers: history.map(({ seq }) => seq),
    ids: new Set(history.map(({ id }) => id)),
    waiting: { events: waiting.length, bytes: sizeOf(waiting) },
    overflow: await log.overflowCount(),
  };
}

const sizeOf = (entries: readonly LogEntry[]) =>
  entries.reduce((sum, entry) => sum + (entry.kind === "event" ? JSON.stringify(entry.event).length : 0), 0);

function heapBytes(): number {
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  if (typeof collect === "function") Reflect.apply(collect, undefined, []);
  return process.memoryUsage().heapUsed;
}
