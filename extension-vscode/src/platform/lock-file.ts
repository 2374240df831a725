import { open, readFile, rename, rm, stat, type FileHandle } from "node:fs/promises";

/** Longer than any task of ours: its owner is suspended, or its process id was given to another program. */
const staleMs = 30_000;
const retryMs = 5;
const patienceMs = 60_000;

/** Node's word for what went wrong, such as `ENOENT`. */
export const errorCode = (error: unknown): string | undefined =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;

/** Holds the lock file while the task runs. A lock whose owner died is taken over. */
export async function holdLockFile<T>(path: string, task: () => Promise<T>): Promise<T> {
  await takeLockFile(path);
  try {
    return await task();
  } finally {
    await rm(path, { force: true });
  }
}

/** As `holdLockFile`, but `undefined` at once when another holds it. */
export async function tryLockFile<T>(path: string, task: () => Promise<T>): Promise<T | undefined> {
  if (await isAbandoned(path)) await discardLockFile(path);
  if (!(await createLockFile(path))) return undefined;
  try {
    return await task();
  } finally {
    await rm(path, { force: true });
  }
}

async function takeLockFile(path: string): Promise<void> {
  const deadlineMs = Date.now() + patienceMs;
  while (!(await createLockFile(path))) {
    if (await isAbandoned(path)) await discardLockFile(path);
    else if (Date.now() > deadlineMs) throw Object.assign(new Error("lock is held"), { code: "EBUSY" });
    else await new Promise((resolve) => setTimeout(resolve, retryMs + Math.random() * retryMs));
  }
}

async function createLockFile(path: string): Promise<boolean> {
  try {
    const handle = await open(path, "wx");
    await nameOwner(path, handle);
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw error;
  }
}

/** On a full disk the lock can't say whose it is: then it is no lock. */
async function nameOwner(path: string, handle: FileHandle): Promise<void> {
  try {
    await handle.writeFile(String(process.pid));
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
}

async function isAbandoned(path: string): Promise<boolean> {
  try {
    const ageMs = Date.now() - (await stat(path)).mtimeMs;
    const owner = Number(await readFile(path, "utf8"));
    return ageMs > staleMs || (owner > 0 && !isAlive(owner));
  } catch (error) {
    if (errorCode(error) === "ENOENT") return false;
    throw error;
  }
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return errorCode(error) === "EPERM";
  }
}

/** Renamed before it is removed: of two windows that see the same dead owner, one moves the dead lock and none the other's new one. */
async function discardLockFile(path: string): Promise<void> {
  const grave = `${path}.${process.pid}`;
  try {
    await rename(path, grave);
    await rm(grave, { force: true });
  } catch (error) {
    if (errorCode(error) !== "ENOENT") throw error;
  }
}
