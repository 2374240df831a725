/**
 * Port: one flush at a time for a log, over all windows and workers (Web Locks with `ifAvailable`, a lock file).
 * Runs the task and gives its value, or `undefined` at once when another holds the lock. A dead holder holds nothing.
 */
export type FlushLock = { readonly runAlone: <T extends object>(task: () => Promise<T>) => Promise<T | undefined> };

/** For a platform that runs the outbox in one place only. */
export function createFlushLock(): FlushLock {
  let isHeld = false;
  return {
    runAlone: async (task) => {
      if (isHeld) return undefined;
      isHeld = true;
      try {
        return await task();
      } finally {
        isHeld = false;
      }
    },
  };
}
