import { gateFetch, syncDevice, type SyncReport } from "@floyo/core/sync";
import { createWebFlushLock } from "../platform/state-store.ts";
import { hasDataCollection } from "../platform/browser-api.ts";
import { followDataCollection, isSyncWanted } from "./data-collection.ts";
import { newDevice, type Device } from "./device.ts";
import { openServer, type Gate } from "./server-access.ts";
import { openSyncSpeaker } from "./sync-speaker.ts";

/** A worker is ended thirty seconds after its last event; what is not done by then goes on at the next alarm. */
const longestSyncMs = 25_000;

/** `isAsked`: the person wants it now, whatever the outbox waits for. */
export type SyncWish = { readonly isAsked: boolean };

/** `undefined` when there is nothing to sync with: no account, no consent, no keys. Then nothing was sent. */
export async function syncWithServer(
  device: Device,
  nowMs: () => number,
  { isAsked }: SyncWish = { isAsked: false },
): Promise<SyncReport | undefined> {
  await followDataCollection(device, nowMs());
  const state = await device.state.read();
  if (state.account === undefined || !isSyncWanted(state)) return undefined;
  const [address, speaker] = [await device.server.load(), await openSyncSpeaker(device)];
  if (address === undefined || speaker === undefined) return undefined;
  return syncDevice({
    ...speaker,
    api: openServer(address, device, gateOf(device)).api,
    state: device.state,
    lock: createWebFlushLock("sync"),
    isTelemetryOff: () => false,
    nowMs,
    random: Math.random,
    newDevice,
    isAsked,
    deadlineMs: nowMs() + longestSyncMs,
  });
}

/** Both are looked at again before each request: what the person told Floyo, and what they told Firefox. */
export const gateOf =
  ({ state }: Device): Gate =>
  (fetch) => {
    const gated = gateFetch(fetch, state, isSyncWanted);
    return async (...request) => ((await hasDataCollection()) ? gated(...request) : undefined);
  };
