import { bytesToBase64url, deriveKeys, importSealKey } from "@floyo/core/keys";
import { createRulesSeal, isSyncAllowed, syncDevice, type FlushLock, type SyncReport } from "@floyo/core/sync";
import { randomBytes, type Device } from "./device.ts";
import type { EditorSettings } from "./platform/editor-settings.ts";
import { openServer } from "./server-access.ts";

/** Shorter than a lock is held for dead. */
const longestSyncMs = 25_000;

/** One sync, over all windows of this computer. Without consent and account nothing is sent, not even the question who is there. */
export async function syncWithServer(device: Device, settings: EditorSettings): Promise<SyncReport> {
  const state = await device.state.read();
  const { isTelemetryOff } = settings;
  const nothing = { sent: 0, quarantined: 0, waiting: 0 };
  const isAllowed = isSyncAllowed({ receipts: state.receipts, surface: "vscode", isTelemetryOff: isTelemetryOff() });
  if (!isAllowed) return { ...nothing, failure: "no-consent" };
  if (state.account === undefined) return { ...nothing, failure: "no-account" };
  const waiting = await device.log.pendingCount();
  const server = await openServer(state.account.serverUrl, device.secrets);
  if (!server.ok) return { ...nothing, waiting, failure: server.code };
  const keys = await device.openKeys();
  if (!keys.ok) return { ...nothing, waiting, failure: "halted" };
  const policyKey = await importSealKey(deriveKeys(keys.value.root).policy);
  return syncDevice({
    surface: "vscode",
    log: device.log,
    api: server.value.api,
    state: device.state,
    lock: createFlushLock(device),
    publicKey: bytesToBase64url(keys.value.device.publicKey),
    rulesSeal: createRulesSeal(policyKey, randomBytes),
    isTelemetryOff,
    nowMs: Date.now,
    random: Math.random,
    deadlineMs: Date.now() + longestSyncMs,
  });
}

const createFlushLock = ({ syncFiles }: Device): FlushLock => ({
  runAlone: (task) => syncFiles.exclusivelyOrNot(task),
});
