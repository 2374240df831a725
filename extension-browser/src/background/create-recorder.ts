import type { FilteredEvent } from "@floyo/core/events";
import { filterSignal, type LabelStore, type Policy, type TokenKey } from "@floyo/core/privacy";
import type { EventLog } from "@floyo/core/sync";
import type { Record } from "../capture/record.ts";

export type RecorderPorts = {
  readonly log: EventLog;
  readonly labels: LabelStore;
  /** Read anew for each signal: a pause or a withdrawal holds before the next event. */
  readonly readPolicy: () => Promise<Policy>;
  /** `undefined` when the keys cannot be read. */
  readonly readTokenKey: () => Promise<TokenKey | undefined>;
  /** One signal after the other, over all lives of the worker. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  readonly onKept: () => Promise<void>;
};

/** Door, names, log, in this order: an event that is on disk always has its names. */
export function createRecorder(ports: RecorderPorts): Record {
  const { log, labels } = ports;
  return (signal) =>
    ports.inTurn(async () => {
      const policy = await ports.readPolicy();
      if (policy.consentedAtMs === undefined) return "dropped"; // and no key is made for it
      const key = await ports.readTokenKey();
      if (key === undefined) return "failed";
      const filtered = filterSignal(signal, policy, key);
      if (!filtered.ok) return "dropped";
      if (await isInLog(log, filtered.value.event)) return "kept";
      await labels.remember(filtered.value.labels);
      const appended = await log.append([filtered.value.event]);
      if (!appended.ok) return "failed";
      await ports.onKept();
      return "kept";
    });
}

/**
 * A page or a start of the worker may tell of one operation again when it did not hear that it was kept. Nobody hands the
 * same file to the same place twice in a second: an event that is equal in every field is the same event.
 */
async function isInLog(log: EventLog, event: FilteredEvent): Promise<boolean> {
  const fields = Object.entries(event);
  const recent = await log.read(event.at);
  return recent.some((known) => fields.every(([field, value]) => isEqual(Reflect.get(known, field), value)));
}

const isEqual = (left: unknown, right: unknown) => JSON.stringify(left) === JSON.stringify(right);
