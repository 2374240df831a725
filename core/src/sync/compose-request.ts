import type { DeviceId } from "../events/index.ts";
import type { EventLog, LogEntry, SentEntry } from "./event-log.ts";
import { freshOutbox, type OutboxState } from "./outbox-state.ts";
import { batchLimit, type IngestRequest } from "./protocol.ts";
import { entrySeq } from "./take-batch.ts";

/** The next request of the outbox: its very bytes, and which entries are in it. */
export type NextRequest = {
  /** Under whose id the events were numbered. */
  readonly device: DeviceId;
  readonly body: string;
  readonly sent: readonly SentEntry[];
};

/** What a body holds besides its entries: the device, the names of the lists, a comma an entry. */
const frameBytes = 1024;
const entryLimit = { events: batchLimit.events, bytes: batchLimit.bytes - frameBytes };

/** The next request, or `undefined` when everything was acknowledged. Asked twice, it is the same unless the log changed. */
export async function composeRequest(log: EventLog, state: OutboxState): Promise<NextRequest | undefined> {
  const entries = cutAtDevice(cutAtSuspect(await log.pending(entryLimit), state.suspects));
  if (entries.length === 0) return undefined;
  const request: IngestRequest = {
    device: findDevice(entries) ?? (await log.device()),
    events: entries.flatMap((entry) => (entry.kind === "event" ? [entry.event] : [])),
    tombstones: entries.flatMap((entry) => (entry.kind === "tombstone" ? [entry.tombstone] : [])),
  };
  const sent = entries.map((entry) => ({ seq: entrySeq(entry), kind: entry.kind }));
  return { device: request.device, body: JSON.stringify(request), sent };
}

/** The exact bytes of the next request, for the person to read before they leave. */
export async function previewNextRequest(log: EventLog, state: OutboxState = freshOutbox): Promise<string | undefined> {
  return (await composeRequest(log, state))?.body;
}

const findDevice = (entries: readonly LogEntry[]) => entries.find((entry) => entry.kind === "event")?.event.device;

/** The events of a request are of one device. */
function cutAtDevice(entries: readonly LogEntry[]): readonly LogEntry[] {
  const device = findDevice(entries);
  const cut = entries.findIndex((entry) => entry.kind === "event" && entry.event.device !== device);
  return cut < 0 ? entries : entries.slice(0, cut);
}

function cutAtSuspect(entries: readonly LogEntry[], suspects: readonly number[]): readonly LogEntry[] {
  const [first] = entries;
  if (first === undefined) return entries;
  const bound = suspects.find((suspect) => suspect >= entrySeq(first)) ?? Number.POSITIVE_INFINITY;
  return entries.filter((entry) => entrySeq(entry) <= bound);
}
