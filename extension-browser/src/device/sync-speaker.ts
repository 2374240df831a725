import { bytesToBase64url, deriveKeys, importSealKey } from "@floyo/core/keys";
import { createRulesSeal, type SyncPorts } from "@floyo/core/sync";
import { randomBytes, type Device } from "./device.ts";

export type SyncSpeaker = Pick<SyncPorts, "surface" | "log" | "publicKey" | "rulesSeal">;

/** Who speaks in a sync: this device, under its keys. `undefined` when they cannot be read. */
export async function openSyncSpeaker(device: Device): Promise<SyncSpeaker | undefined> {
  const keys = await device.openKeys();
  if (!keys.ok) return undefined;
  const policyKey = await importSealKey(deriveKeys(keys.value.root).policy);
  return {
    surface: "browser",
    log: device.log,
    publicKey: bytesToBase64url(keys.value.device.publicKey),
    rulesSeal: createRulesSeal(policyKey, randomBytes),
  };
}
