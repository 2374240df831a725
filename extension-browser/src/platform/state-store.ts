import { failure, success } from "@floyo/core/result";
import type { Exclusive, FlushLock, StateStore } from "@floyo/core/sync";
import { localArea } from "./browser-api.ts";

const key = "state";

/** The device state in browser.storage.local: whole or not at all. */
export function createLocalStateStore(): StateStore {
  return {
    load: () => localArea.read(key),
    save: async (state) => {
      try {
        await localArea.write(key, state);
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
