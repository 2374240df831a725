import type { DeviceIdentity } from "./device-identity.ts";
import { deviceOf } from "./device-identity.ts";
import type { EventLog, LogEntry } from "./event-log.ts";
import { entrySeq } from "./take-batch.ts";

/**
 * A log that speaks under the ids of `readIdentity`. What lies on the disk is not written over, and the history goes on as one:
 * only the server knows two devices.
 */
export const createNamedLog = (log: EventLog, readIdentity: () => Promise<DeviceIdentity>): EventLog => ({
  ...log,
  device: async () => (await readIdentity()).device ?? log.device(),
  pending: async (limit) => {
    const [identity, entries] = [await readIdentity(), await log.pending(limit)];
    return identity.device === undefined ? entries : entries.map((entry) => nameEntry(entry, identity));
  },
});

function nameEntry(entry: LogEntry, identity: DeviceIdentity): LogEntry {
  const { device: logDevice } = entry.kind === "event" ? entry.event : entry.tombstone;
  const device = deviceOf(entrySeq(entry), logDevice, identity);
  return entry.kind === "event"
    ? { ...entry, event: { ...entry.event, device } }
    : { ...entry, tombstone: { ...entry.tombstone, device } };
}
