import { success, type Result } from "../result.ts";
import { openKeys, saveKeys, type Keys, type KeyStore } from "./key-store.ts";
import type { RandomBytes } from "./random-bytes.ts";

/** The keys of this device, read and changed by one caller at a time, over all windows of it. */
export type KeyRing = {
  /** Makes them if there never were any: only after consent. */
  readonly read: () => Promise<Result<Keys, "keys-broken">>;
  /** The step is given the keys as they are then. The same object again changes nothing. */
  readonly update: (step: (keys: Keys) => Keys) => Promise<Result<Keys, "keys-broken">>;
};

export function createKeyRing(
  store: KeyStore,
  runAlone: <T>(task: () => Promise<T>) => Promise<T>,
  randomBytes: RandomBytes,
): KeyRing {
  return {
    read: () => runAlone(() => openKeys(store, randomBytes)),
    update: (step) =>
      runAlone(async () => {
        const keys = await openKeys(store, randomBytes);
        if (!keys.ok) return keys;
        const changed = step(keys.value);
        if (changed !== keys.value) await saveKeys(store, changed);
        return success(changed);
      }),
  };
}
