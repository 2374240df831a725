import { failure, success } from "../result.ts";
import type { DeviceState, StateStore } from "../sync/index.ts";

/** A state store in memory that holds JSON, as the real ones do. */
export type MemoryStateStore = StateStore & { text: string | undefined; isFull: boolean };

export function createMemoryStateStore(state?: DeviceState): MemoryStateStore {
  const store: MemoryStateStore = {
    text: state === undefined ? undefined : JSON.stringify(state),
    isFull: false,
    load: () => Promise.resolve(store.text === undefined ? undefined : JSON.parse(store.text)),
    save: (next) => {
      if (store.isFull) return Promise.resolve(failure("store-full"));
      store.text = JSON.stringify(next);
      return Promise.resolve(success(undefined));
    },
  };
  return store;
}
