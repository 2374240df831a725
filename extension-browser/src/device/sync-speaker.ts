import { bytesToBase64url } from "@floyo/core/keys";
import { createKeyedRulesSeal, type SyncPorts } from "@floyo/core/sync";
import { randomBytes, type Device } from "./device.ts";

export type SyncSpeaker = Pick<SyncPorts, "surface" | "log" | "publicKey" | "rulesSeal" | "keys">;

/** Who speaks in a sync: this device, under its keys. `undefined` when they cannot be read. */
export async function openSyncSpeaker({ log, keyRing }: Device): Promise<SyncSpeaker | undefined> {
  const keys = await keyRing.read();
  if (!keys.ok) return undefined;
  return {
    surface: "browser",
    log,
    publicKey: bytesToBase64url(keys.value.device.publicKey),
    rulesSeal: createKeyedRulesSeal(keyRing),
    keys: { keyRing, randomBytes },
  };
}
