import { gateFetch, isSyncAllowed, syncDevice, type DeviceState, type SyncReport } from "@floyo/core/sync";
import { createFlushLock } from "./create-flush-lock.ts";
import { newDevice, type Device } from "./device.ts";
import type { EditorSettings } from "./platform/editor-settings.ts";
import { openServer } from "./open-server.ts";
import { openSyncKeys } from "./sync-keys.ts";

/** Shorter than a lock is held for dead. */
const longestSyncMs = 25_000;

export type Visit = {
  readonly device: Device;
  readonly settings: EditorSettings;
  /** The person wants it now: a wait that Floyo chose by itself is cut short. */
  readonly isAsked: boolean;
};

/** One sync, over all windows of this computer. Without consent and account nothing is sent, not even the question who is there. */
export async function syncWithServer({ device, settings, isAsked }: Visit): Promise<SyncReport> {
  const state = await device.state.read();
  const { isTelemetryOff } = settings;
  const nothing = { sent: 0, quarantined: 0, waiting: 0 };
  const isWanted = ({ receipts }: DeviceState) =>
    isSyncAllowed({ receipts, surface: "vscode", isTelemetryOff: isTelemetryOff() });
  if (!isWanted(state)) return { ...nothing, failure: "no-consent" };
  if (state.account === undefined) return { ...nothing, failure: "no-account" };
  const waiting = await device.log.pendingCount();
  const server = await openServer(state.account, device.secrets, (fetch) => gateFetch(fetch, device.state, isWanted));
  if (!server.ok) return { ...nothing, waiting, failure: server.code };
  const keys = await openSyncKeys(device);
  if (!keys.ok) return { ...nothing, waiting, failure: "halted" };
  return syncDevice({
    surface: "vscode",
    log: device.log,
    api: server.value.api,
    state: device.state,
    lock: createFlushLock(device),
    ...keys.value,
    isTelemetryOff,
    isAsked,
    nowMs: Date.now,
    random: Math.random,
    newDevice,
    deadlineMs: Date.now() + longestSyncMs,
  });
}
