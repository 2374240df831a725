import { success, type Result } from "@floyo/core/result";
import { createKeyedRulesSeal, type SyncPorts } from "@floyo/core/sync";
import { randomBytes, type Device } from "./device.ts";

export type SyncKeys = Required<Pick<SyncPorts, "rulesSeal" | "keys">>;

/** What of the keys takes part in a sync: the public one goes along, another seals the rules. */
export async function openSyncKeys({ keyRing }: Device): Promise<Result<SyncKeys, "keys-broken">> {
  const keys = await keyRing.read();
  if (!keys.ok) return keys;
  return success({
    rulesSeal: createKeyedRulesSeal(keyRing),
    keys: { keyRing, randomBytes },
  });
}
