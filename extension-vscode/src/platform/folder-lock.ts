import { holdLockFile, type IsHeld, tryLockFile } from "./lock-file.ts";

type Task<T> = () => Promise<T>;

/** The lock of a folder that one window holds for one task at a time. */
export function createFolderLock(path: string) {
  /** Of the task that is at work. */
  let isHeld: IsHeld | undefined;
  const holding =
    <T>(task: Task<T>) =>
    async (isStillHeld: IsHeld): Promise<T> => {
      isHeld = isStillHeld;
      try {
        return await task();
      } finally {
        isHeld = undefined;
      }
    };
  return {
    hold: <T>(task: Task<T>) => holdLockFile(path, holding(task)),
    holdOrNot: <T>(task: Task<T>) => tryLockFile(path, holding(task)),
    /** Throws when the task at work was held for dead: another one has changed what it read. */
    assertHeld: async (): Promise<void> => {
      if ((await isHeld?.()) === false) throw Object.assign(new Error("the lock was lost"), { code: "ELOCKLOST" });
    },
  };
}
