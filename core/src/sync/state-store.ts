import { failure, success, type Result } from "../result.ts";
import type { DeviceState } from "./device-state.ts";
import { parseDeviceState } from "./parse-device-state.ts";

export type StateStoreFailure = "store-full" | "store-unavailable";

/** Port: one JSON value that survives a restart. `load` gives what lies there unparsed, `undefined` when nothing does. */
export type StateStore = {
  readonly load: () => Promise<unknown>;
  /** Whole or not at all: what was there before stays when it fails. */
  readonly save: (state: DeviceState) => Promise<Result<undefined, StateStoreFailure>>;
};

/** Port: runs one task at a time, also across windows and workers (Web Locks, a lock file). */
export type Exclusive = <T>(task: () => Promise<T>) => Promise<T>;

/** The device state for those who read and change it. */
export type StateKeeper = {
  readonly read: () => Promise<DeviceState>;
  /** Looks at the state while nobody can change it. */
  readonly hold: (look: (state: DeviceState) => void) => Promise<void>;
  /**
   * Loads, steps and saves as one. When the save fails nothing has changed. `beforeSave` is for what has to come between:
   * the end of the key that the loaded state was sealed under.
   */
  readonly update: (
    step: (state: DeviceState) => DeviceState,
    beforeSave?: () => Promise<void>,
  ) => Promise<Result<DeviceState, StateStoreFailure>>;
};

/** Steps never lose one another: each is taken from what the one before it left in the store. */
export function createStateKeeper(store: StateStore, exclusive: Exclusive = createQueue()): StateKeeper {
  const read = async () => parseDeviceState(await store.load());
  return {
    read,
    hold: (look) => exclusive(async () => look(await read())),
    update: (step, beforeSave) =>
      exclusive(async () => {
        const state = step(await read());
        await beforeSave?.();
        const saved = await store.save(state);
        return saved.ok ? success(state) : failure(saved.code, saved.detail);
      }),
  };
}

/** One at a time within one process. */
export function createQueue(): Exclusive {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const run = last.then(task);
    last = run.catch(() => undefined);
    return run;
  };
}
