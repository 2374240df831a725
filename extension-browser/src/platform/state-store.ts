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
    finishStolen((begin) => navigator.locks.request(`floyo/${name}`, () => begin(task)));

export function createWebFlushLock(name: string): FlushLock {
  return {
    runAlone: (task) =>
      finishStolen((begin) =>
        navigator.locks.request(`floyo/${name}`, { ifAvailable: true }, (lock) => (lock ? begin(task) : undefined)),
      ),
  };
}

/** A lock that is stolen ends the request for it, not the task: what becomes of that is the answer all the same. */
async function finishStolen<T, U>(
  request: (begin: (task: () => Promise<T>) => Promise<T>) => Promise<U>,
): Promise<T | U> {
  const begun: Promise<T>[] = [];
  const begin = (task: () => Promise<T>) => {
    const work = task();
    begun.push(work);
    return work;
  };
  try {
    return await request(begin);
  } catch (error) {
    const [work] = begun;
    if (work === undefined) throw error;
    return work;
  }
}
