import * as v from "valibot";
import { failure, success } from "../../result.ts";
import {
  boundOutbox,
  createNamedLog,
  createServerApi,
  type EventLog,
  type FlushLock,
  type HttpFetch,
  type IdentityMemory,
  type OutboxMemory,
  outboxStateSchema,
  pushOutbox,
  stepOutbox,
} from "../../sync/index.ts";
import { createMemoryEventLog } from "../memory-event-log.ts";
import type { DeviceParts, DevicePorts } from "./device-parts.ts";
import { readEventsRequest } from "./simulated-server.ts";
import type { Process } from "./turns.ts";
import { type UseDisk, watchLog } from "./watched-log.ts";

/** A program on a device, which can be killed: several share the disk, the outbox's memory and the lock. */
export type Window = Process & {
  readonly log: EventLog;
  readonly flush: (isAsked: boolean) => Promise<void>;
  /** As the looking after the log does while nothing can be sent. */
  readonly bound: () => Promise<void>;
};

/** `takenBack`: when the request was composed. `untilMs`: how long the server asked this window to wait. */
type Heard = { takenBack: ReadonlySet<number>; untilMs: number };

export function openWindow(parts: DeviceParts, ports: DevicePorts): Window {
  const process: Process = { isDead: false };
  const heard: Heard = { takenBack: new Set(), untilMs: 0 };
  parts.heard.add(heard);
  const use = useDisk(ports, process);
  const nowMs = () => ports.worldMs() + parts.clockMs;
  const identity = openIdentity(parts, { use, newDevice: ports.newDevice });
  const log = createNamedLog(openLog(parts, { heard, use, onViolation: ports.onViolation }), identity.read);
  const outbox = openOutbox(parts, { heard, use });
  const api = createServerApi({
    serverUrl: "http://127.0.0.1:3569",
    publishableKey: "public",
    accessToken: () => Promise.resolve("token"),
    refreshAccessToken: () => Promise.resolve(refresh(ports)),
    timeout: () => ports.signal,
    nowMs,
    fetch: watchRequests({ parts, ports, process, heard }),
  });
  const { random } = ports.luck;

  const lock = lockOf(parts, process);
  const limit = ports.outboxLimit;
  const flush = async (isAsked: boolean) => {
    await lock.runAlone(async () => {
      const moment = { nowMs: nowMs(), random };
      if (isAsked) await outbox.write(stepOutbox(await outbox.read(), { kind: "resume" }, moment).state);
      return pushOutbox({ log, api, outbox, identity, nowMs, random, limit });
    });
  };
  return Object.assign(process, { log, flush, bound: () => boundOutbox({ log, lock }, limit) });
}

type Memory = { readonly heard: Heard; readonly use: UseDisk };

function openLog(
  { disk, ledger }: DeviceParts,
  { heard, use, onViolation }: Memory & Pick<DevicePorts, "onViolation">,
): EventLog {
  const log = watchLog({ log: createMemoryEventLog(disk), disk, ledger, use, onViolation });
  return {
    ...log,
    pending: (limit) => {
      heard.takenBack = new Set(ledger.neverAgain);
      return log.pending(limit);
    },
  };
}

const openOutbox = (parts: DeviceParts, { heard, use }: Memory): OutboxMemory => ({
  read: () => use(() => v.parse(outboxStateSchema, JSON.parse(parts.outbox))),
  write: async (state) => {
    await use(() => {
      parts.outbox = JSON.stringify(state);
      parts.asked.untilMs = Math.max(parts.asked.untilMs, heard.untilMs);
    }).catch(() => {
      heard.untilMs = 0; // a disk that refuses to write keeps no promise to wait
    });
  },
});

/** A split is written down in the same way as all else: a disk that refuses, a program that dies, and it is made again. */
const openIdentity = (
  parts: DeviceParts,
  { use, newDevice }: Pick<Memory, "use"> & Pick<DevicePorts, "newDevice">,
): IdentityMemory => ({
  newDevice,
  read: () => Promise.resolve(parts.identity),
  write: (identity) =>
    use(() => {
      parts.identity = identity;
      return true;
    }).catch(() => false),
});

function refresh({ luck }: DevicePorts) {
  if (luck.chance(0.6)) return success("token");
  return failure(luck.chance(0.5) ? "signed-out" : "no-connection");
}

const lockOf = (parts: DeviceParts, process: Process): FlushLock => ({
  runAlone: async (task) => {
    if (parts.holder?.isDead === false) return undefined;
    parts.holder = process;
    try {
      return await task();
    } finally {
      if (parts.holder === process) parts.holder = undefined;
    }
  },
});

type Watching = {
  readonly parts: DeviceParts;
  readonly ports: DevicePorts;
  readonly process: Process;
  readonly heard: Heard;
};

/** Looks at each request as it begins, and at what the server asks for. */
function watchRequests(watching: Watching): HttpFetch {
  const { parts, ports, process, heard } = watching;
  const fetch = ports.connect(process);
  return async (url, request) => {
    for (const words of findFaults(watching, request.body ?? "")) ports.onViolation(words);
    parts.inFlight.add(process);
    try {
      const response = await fetch(url, request);
      const askedSeconds = Number(response.headers.get("retry-after")) || 0;
      heard.untilMs = askedSeconds > 0 ? ports.worldMs() + 1000 * askedSeconds : 0;
      return response;
    } finally {
      parts.inFlight.delete(process);
    }
  };
}

function findFaults({ parts, ports, heard }: Watching, body: string): readonly string[] {
  const seqs = readEventsRequest(body).events.map(({ seq }) => seq);
  const again = seqs.filter((seq) => heard.takenBack.has(seq));
  return [
    ...(again.length > 0 ? [`taken back and sent all the same: ${again.join()}`] : []),
    ...(seqs.some((seq, index) => seq <= (seqs[index - 1] ?? 0)) ? [`out of order: ${seqs.join()}`] : []),
    ...(ports.worldMs() < parts.asked.untilMs ? ["sent before the time that the server asked for"] : []),
    ...([...parts.inFlight].some(({ isDead }) => !isDead) ? ["two requests of a device at once"] : []),
  ];
}

/** Before and after the disk did its work somebody else may have a turn, and the program may end. */
const useDisk =
  ({ turns, luck, diskFaultShare, onDiskFault }: DevicePorts, process: Process): UseDisk =>
  async (work) => {
    await turns.pause(process);
    if (luck.chance(diskFaultShare())) {
      onDiskFault();
      throw new Error("the disk refused");
    }
    const done = await work();
    await turns.pause(process);
    return done;
  };
