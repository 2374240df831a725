import type { FilteredEvent } from "@floyo/core/events";
import { filterSignal, type Label, type LabelStore, type Policy, type TokenKey } from "@floyo/core/privacy";
import { failure, type Result, success } from "@floyo/core/result";
import type { EventLog, EventLogFailure, Exclusive } from "@floyo/core/sync";
import type { Record } from "../capture/record.ts";
import { errorToStoreFailure } from "../platform/error-to-store-failure.ts";

export type RecorderPorts = {
  readonly log: EventLog;
  readonly labels: LabelStore;
  /** Read anew for each signal: a pause or a withdrawal holds before the next event. */
  readonly readPolicy: () => Promise<Policy>;
  /** `undefined` when the keys cannot be read. */
  readonly readTokenKey: () => Promise<TokenKey | undefined>;
  /** One signal after the other, over all lives of the worker. */
  readonly inTurn: Exclusive;
  readonly onKept: () => Promise<void>;
  readonly onFailed: (code: EventLogFailure) => Promise<void>;
};

type Filtered = { readonly event: FilteredEvent; readonly labels: readonly Label[] };

/** Door, names, log, in this order: an event that is on disk always has its names. */
export function createRecorder(ports: RecorderPorts): Record {
  return (signal) =>
    ports.inTurn(async () => {
      const policy = await ports.readPolicy();
      if (policy.consentedAtMs === undefined) return "dropped"; // and no key is made for it
      const key = await ports.readTokenKey();
      if (key === undefined) return "failed";
      const filtered = filterSignal(signal, policy, key);
      if (!filtered.ok) return "dropped";
      const kept = await keep(ports, filtered.value);
      if (kept.ok) await ports.onKept();
      else await ports.onFailed(kept.code);
      return kept.ok ? "kept" : "failed";
    });
}

async function keep(
  { log, labels }: RecorderPorts,
  { event, labels: names }: Filtered,
): Promise<Result<unknown, EventLogFailure>> {
  try {
    if (await isInLog(log, event)) return success(event);
    await labels.remember(names);
  } catch (error) {
    return failure(errorToStoreFailure(error));
  }
  return log.append([event]);
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
