import type { DeviceId } from "../events/index.ts";
import { dropFormerId, giveWay, type DeviceIdentity } from "./device-identity.ts";
import type { EventLog, SentEntry } from "./event-log.ts";
import { entrySeq } from "./take-batch.ts";

/** The ids of the device as they lie in the store. `write` says whether they do. */
export type IdentityMemory = {
  readonly read: () => Promise<DeviceIdentity>;
  readonly write: (identity: DeviceIdentity) => Promise<boolean>;
  /** A new one, at random. */
  readonly newDevice: () => DeviceId;
};

type Ports = { readonly log: EventLog; readonly identity: IdentityMemory };

/**
 * `split`: the device is a copy, and goes on under an id that the server is yet to hear. `moved`: what was tried under a former
 * id is tried under the next. `refused`: the store did not take it, and nothing has changed. `too-often`: see `giveWay`.
 */
export type Resolution = "none" | "moved" | "split" | "refused" | "too-often";

/** To be done before anything of the answer is settled: a crash in between sends what was taken once more, under the same id. */
export async function resolveConflicts({ log, identity }: Ports, conflicts: readonly SentEntry[]): Promise<Resolution> {
  if (conflicts.length === 0) return "none";
  const waiting = await log.pending({ events: Number.POSITIVE_INFINITY, bytes: Number.POSITIVE_INFINITY });
  const seqs = conflicts.map(({ seq }) => seq);
  const numbers = { conflicts: seqs, lastPending: Math.max(...seqs, ...waiting.slice(-1).map(entrySeq)) };
  const known = await identity.read();
  const next = giveWay(known, numbers, { logDevice: await log.device(), next: identity.newDevice() });
  if (next === undefined) return "too-often";
  if (!(await identity.write(next))) return "refused";
  return next.device === known.device ? "moved" : "split";
}

/** The person removed the device that this one is a copy of: what was yet to be said under its id is said under the own one. */
export async function leaveFormerId({ log, identity }: Ports, device: DeviceId): Promise<boolean> {
  if (device === (await log.device())) return false;
  return identity.write(dropFormerId(await identity.read(), device));
}
