import { recoveryCodeToRoot, replaceRoot, rootToRecoveryCode } from "@floyo/core/keys";
import { success } from "@floyo/core/result";
import type { Device } from "./device.ts";

/** The key of this device, for paper. */
export async function readRecoveryCode({ keyRing }: Device) {
  const keys = await keyRing.read();
  return keys.ok ? success(rootToRecoveryCode(keys.value.root)) : keys;
}

/** The key on the paper becomes this device's. */
export async function recover({ keyRing }: Device, code: string) {
  const root = recoveryCodeToRoot(code);
  return root.ok ? keyRing.update((keys) => replaceRoot(keys, { root: root.value })) : root;
}
