import { createKeyedRulesSeal, type SyncPorts } from "@floyo/core/sync";
import { randomBytes, type Device } from "./device.ts";

export type SyncSpeaker = Pick<SyncPorts, "surface" | "log" | "rulesSeal" | "keys">;

/** Who speaks in a sync: this device, under its keys. `undefined` when they cannot be read. */
export async function openSyncSpeaker({ log, keyRing }: Device): Promise<SyncSpeaker | undefined> {
  const keys = await keyRing.read();
  if (!keys.ok) return undefined;
  return {
    surface: "browser",
    log,
    rulesSeal: createKeyedRulesSeal(keyRing),
    keys: { keyRing, randomBytes },
  };
}
