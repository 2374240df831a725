import { emptyDeviceList } from "./device-list.ts";
import type { Keys } from "./key-store.ts";
import type { TakenRoot } from "./take-root.ts";

type NextRoot = Pick<TakenRoot, "root"> & Partial<TakenRoot>;

/** The keys of this device under another root, by pairing or rotation; the one before opens what is yet to be sealed anew. */
export function replaceRoot(keys: Keys, { root, deviceList = emptyDeviceList }: NextRoot): Keys {
  return { ...keys, root, deviceList, formerRoots: [keys.root, ...keys.formerRoots] };
}
