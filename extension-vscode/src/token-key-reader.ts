import { deriveKeys } from "@floyo/core/keys";
import { createTokenKey, type TokenKey } from "@floyo/core/privacy";
import type { Device } from "./device.ts";

/** Reads the keys once, and again when a window replaced them (pairing). */
export function createTokenKeyReader(device: Device, onBroken: () => void): () => Promise<TokenKey | undefined> {
  let known: { readonly version: number; readonly key: TokenKey } | undefined;
  return async () => {
    const version = await device.keysVersion();
    if (known !== undefined && version === known.version) return known.key;
    known = undefined; // what is remembered beside a key that is gone goes with it
    const keys = await device.openKeys();
    if (!keys.ok) {
      onBroken();
      return undefined;
    }
    const { token, epoch } = deriveKeys(keys.value.root);
    known = { version: await device.keysVersion(), key: createTokenKey(token, epoch) };
    return known.key;
  };
}
