import { bytesToBase64url, deriveKeys, importSealKey } from "@floyo/core/keys";
import { success, type Result } from "@floyo/core/result";
import { createRulesSeal, type SyncPorts } from "@floyo/core/sync";
import { randomBytes, type Device } from "./device.ts";

export type SyncKeys = Required<Pick<SyncPorts, "publicKey" | "rulesSeal">>;

/** What of the keys takes part in a sync: the public one goes along, another seals the rules. */
export async function openSyncKeys(device: Device): Promise<Result<SyncKeys, "keys-broken">> {
  const keys = await device.openKeys();
  if (!keys.ok) return keys;
  const policyKey = await importSealKey(deriveKeys(keys.value.root).policy);
  return success({
    publicKey: bytesToBase64url(keys.value.device.publicKey),
    rulesSeal: createRulesSeal(policyKey, randomBytes),
  });
}
