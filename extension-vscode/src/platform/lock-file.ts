import { randomUUID } from "node:crypto";
import { constants, copyFile, link, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { errorCode } from "./error-code.ts";
import { ifThere } from "./if-there.ts";

/** An owner that did not touch its lock for so long is suspended, or its process id was given to another program. */
const staleMs = 30_000;
const touchMs = 5000;
const retryMs = 5;
const patienceMs = 60_000;
const linkless = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS"]);

/** Asked before a change takes effect: one who was suspended and held for dead may find that another is at work. */
export type IsHeld = () => Promise<boolean>;

/** What is done while the lock is held. */
type Held<T> = (isHeld: IsHeld) => Promise<T>;

/** Holds the lock file while the task runs. A lock whose owner died is taken over. */
export async function holdLockFile<T>(path: string, task: Held<T>): Promise<T> {
  const owner = nameOwner();
  await takeLockFile(path, owner);
  return runHolding(path, owner, task);
}

/** As `holdLockFile`, but `undefined` at once when another holds it. */
export async function tryLockFile<T>(path: string, task: Held<T>): Promise<T | undefined> {
  const owner = nameOwner();
  if (await isAbandoned(path)) await discardLockFile(path);
  if (!(await createLockFile(path, owner))) return undefined;
  return runHolding(path, owner, task);
}

/** Of one task; the number of the process comes first. */
const nameOwner = () => `${process.pid} ${randomUUID()}`;

/** However long the task takes, its lock never looks as if it was left behind; and it gives back only its own. */
async function runHolding<T>(path: string, owner: string, task: Held<T>): Promise<T> {
  const isHeld = async () => (await ifThere(readFile(path, "utf8"))) === owner;
  const touch = () => void utimes(path, new Date(), new Date()).catch(() => undefined);
  const timer = setInterval(touch, touchMs);
  try {
    return await task(isHeld);
  } finally {
    clearInterval(timer);
    if (await isHeld()) await rm(path, { force: true });
  }
}

async function takeLockFile(path: string, owner: string): Promise<void> {
  const deadlineMs = Date.now() + patienceMs;
  while (!(await createLockFile(path, owner))) {
    if (await isAbandoned(path)) await discardLockFile(path);
    else if (Date.now() > deadlineMs) throw Object.assign(new Error("lock is held"), { code: "EBUSY" });
    else await new Promise((resolve) => setTimeout(resolve, retryMs + Math.random() * retryMs));
  }
}

/**
 * It appears with its owner's name in it: a process that is killed in between leaves no lock that nobody could tell is dead.
 * On a full disk the name can't be written, and there is no lock.
 */
async function createLockFile(path: string, owner: string): Promise<boolean> {
  const named = `${path}.${owner}.new`;
  await writeFile(named, owner);
  try {
    await linkOrCopy(named, path);
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw error;
  } finally {
    await rm(named, { force: true });
  }
}

/** Fails when `path` is there. Some file systems (exFAT) know no links. */
async function linkOrCopy(from: string, path: string): Promise<void> {
  try {
    await link(from, path);
  } catch (error) {
    if (!linkless.has(errorCode(error) ?? "")) throw error;
    await copyFile(from, path, constants.COPYFILE_EXCL);
  }
}

async function isAbandoned(path: string): Promise<boolean> {
  try {
    const ageMs = Date.now() - (await stat(path)).mtimeMs;
    const owner = Number.parseInt(await readFile(path, "utf8"), 10);
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
