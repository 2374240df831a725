import { bytesToBase64url, deriveKeys, importSealKey } from "@floyo/core/keys";
import { createRulesSeal, isSyncAllowed, syncDevice, type SyncReport } from "@floyo/core/sync";
import { createWebFlushLock } from "../platform/state-store.ts";
import { randomBytes, type Device } from "./device.ts";
import { openServer } from "./server-access.ts";

/** A worker is ended thirty seconds after its last event; what is not done by then goes on at the next alarm. */
const longestSyncMs = 25_000;

/** `undefined` when there is nothing to sync with: no account, no consent, no keys. Then nothing was sent. */
export async function syncWithServer(device: Device, nowMs: () => number): Promise<SyncReport | undefined> {
  const { account, receipts } = await device.state.read();
  if (account === undefined || !isSyncAllowed({ receipts, surface: "browser", isTelemetryOff: false })) {
    return undefined;
  }
  const [address, keys] = [await device.server.load(), await device.openKeys()];
  if (address === undefined || !keys.ok) return undefined;
  const policyKey = await importSealKey(deriveKeys(keys.value.root).policy);
  return syncDevice({
    surface: "browser",
    log: device.log,
    api: openServer(address, device).api,
    state: device.state,
    lock: createWebFlushLock("sync"),
    publicKey: bytesToBase64url(keys.value.device.publicKey),
    rulesSeal: createRulesSeal(policyKey, randomBytes),
    isTelemetryOff: () => false,
    nowMs,
    random: Math.random,
    deadlineMs: nowMs() + longestSyncMs,
  });
}
