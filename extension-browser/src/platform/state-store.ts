import { failure, success } from "@floyo/core/result";
import type { Exclusive, FlushLock, StateSeal, StateStore } from "@floyo/core/sync";
import { localArea } from "./browser-api.ts";

const key = "state";

/** The device state in browser.storage.local: whole or not at all. */
export function createLocalStateStore(seal: StateSeal): StateStore {
  return {
    load: async () => seal.open(await localArea.read(key)),
    save: async (state) => {
      try {
        await localArea.write(key, await seal.seal(state));
        return success(undefined);
      } catch (error) {
        const isFull = error instanceof Error && /quota/i.test(error.message);
        return failure(isFull ? "store-full" : "store-unavailable");
      }
    },
  };
}

/** One task at a time over all documents and lives of the worker. A dead holder holds nothing. */
export const createWebLock =
  (name: string): Exclusive =>
  (task) =>
    navigator.locks.request(`floyo/${name}`, task);

export function createWebFlushLock(name: string): FlushLock {
  return {
    runAlone: (task) =>
      navigator.locks.request(`floyo/${name}`, { ifAvailable: true }, (lock) => (lock ? task() : undefined)),
  };
}
