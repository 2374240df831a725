import { isSyncAllowed, syncDevice, type SyncReport } from "@floyo/core/sync";
import { createWebFlushLock } from "../platform/state-store.ts";
import type { Device } from "./device.ts";
import { openServer } from "./server-access.ts";
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
  const { account, receipts } = await device.state.read();
  if (account === undefined || !isSyncAllowed({ receipts, surface: "browser", isTelemetryOff: false })) {
    return undefined;
  }
  const [address, speaker] = [await device.server.load(), await openSyncSpeaker(device)];
  if (address === undefined || speaker === undefined) return undefined;
  return syncDevice({
    ...speaker,
    api: openServer(address, device).api,
    state: device.state,
    lock: createWebFlushLock("sync"),
    isTelemetryOff: () => false,
    nowMs,
    random: Math.random,
    isAsked,
    deadlineMs: nowMs() + longestSyncMs,
  });
}
