import type { DeviceId, FilteredEvent } from "@floyo/core/events";
import { failure, success } from "@floyo/core/result";
import { entryToSend, sequenceEvent, sequenceRandomBytes, takeBatch } from "@floyo/core/sync";
import type { EventLog, LogEntry } from "@floyo/core/sync";
import {
  acknowledgeEntries,
  eraseEntries,
  forgetEvents,
  keepOverflow,
  keepUnsettled,
  removeEvents,
  type HeldLog,
} from "./change-log.ts";
import type { DurableFiles } from "./durable-files.ts";
import { encodeEntries, encodeSegment, isReadable, segmentName } from "./log-segment.ts";
import { countUnsettled, createLogReader, visitUnsettled, type OpenLog } from "./read-log.ts";

export type FileEventLogPorts = {
  readonly files: DurableFiles;
  readonly randomBytes: (length: number) => Uint8Array;
  readonly newDevice: () => DeviceId;
  /** Asked while the lock is held: another window may have withdrawn since the events passed the door. */
  readonly isConsented: () => Promise<boolean>;
  /** A segment that would grow over this is closed. */
  readonly segmentBytes: number;
};

/** A day of doubt between the clock of the file system and that of the events. */
const clockDoubtSeconds = 86_400;

/**
 * The event log in files: segments of checked lines, only the last of which grows, and a small ledger of what is settled.
 * Nothing is held in memory but where the tail ends, and that is looked at again before each append: other windows write too.
 */
export function createFileEventLog(ports: FileEventLogPorts): EventLog {
  const { files } = ports;
  const reader = createLogReader(files, ports.newDevice);
  const withLog = <T>(task: (log: OpenLog) => Promise<T>): Promise<T> =>
    files.exclusively(async () => task(await reader.open()));
  return {
    device: () => withLog(({ ledger }) => Promise.resolve(ledger.device)),
    append: async (filtered) => {
      if (filtered.length === 0) return success([]);
      try {
        return success(
          await withLog(async (log) =>
            (await ports.isConsented()) ? appendEvents({ ...ports, reader, log }, filtered) : [],
          ),
        );
      } catch (error) {
        const code = files.failureOf(error);
        if (code === undefined) throw error;
        return failure(code);
      }
    },
    pending: (limit) =>
      withLog(async (log) => {
        const found: LogEntry[] = [];
        await visitUnsettled(reader, log, (entries) => found.push(...entries) < limit.events);
        return takeBatch(found.map(entryToSend), limit);
      }),
    pendingCount: () => withLog((log) => Promise.resolve(countUnsettled(log))),
    acknowledge: (sent) => withLog((log) => acknowledgeEntries({ files, reader, log }, sent)),
    remove: (seqs, reason) => withLog((log) => removeEvents({ files, reader, log }, seqs, reason)),
    keepHere: () => withLog((log) => keepUnsettled({ files, reader, log })),
    keepOverflow: (limit) => withLog((log) => keepOverflow({ files, reader, log }, limit)),
    overflowCount: () => withLog(({ ledger }) => Promise.resolve(ledger.overflow)),
    read: (since) => withLog((log) => readEvents({ files, reader, log }, since)),
    forget: (before) => withLog((log) => forgetEvents({ files, reader, log }, before)),
    erase: () => withLog((log) => eraseEntries({ files, reader, log })),
  };
}

async function appendEvents(
  { files, reader, log, randomBytes, segmentBytes }: FileEventLogPorts & HeldLog,
  filtered: readonly FilteredEvent[],
) {
  const { device } = log.ledger;
  const first = log.lastSeq + 1;
  const events = filtered.map((event, index) =>
    sequenceEvent(event, { device, seq: first + index, randomBytes: randomBytes(sequenceRandomBytes) }),
  );
  const entries = events.map((event): LogEntry => ({ kind: "event", event }));
  const lastSeq = log.lastSeq + events.length;
  const line = encodeEntries(entries);
  if (log.tail === undefined || log.tail.bytes + line.length > segmentBytes) {
    const [name, segment] = [segmentName(first), encodeSegment(device, first, entries)];
    await files.replace(name, segment);
    reader.noteTail({ name, bytes: segment.length, lastSeq });
  } else {
    const { name, bytes } = log.tail;
    await files.append(name, line);
    reader.noteTail({ name, bytes: bytes + line.length, lastSeq });
  }
  return events;
}

/** Segments that were last written long before `since` are not even opened. */
async function readEvents({ files, reader, log }: HeldLog, since: number) {
  const entries: LogEntry[] = [];
  for (const name of log.segments) {
    const facts = await files.inspect(name);
    const isOlder = facts === undefined || facts.modifiedMs / 1000 + clockDoubtSeconds < since;
    if (!isOlder) entries.push(...(await reader.readSegment(log, name)).filter(isReadable));
  }
  return entries.flatMap((entry) => (entry.kind === "event" && entry.event.at >= since ? [entry.event] : []));
}
