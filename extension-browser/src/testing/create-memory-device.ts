import { createKeyRing } from "@floyo/core/keys";
import type { Label } from "@floyo/core/privacy";
import { createQueue, createStateKeeper, type DeviceState } from "@floyo/core/sync";
import { createMemoryEventLog, createMemoryKeyStore, createMemoryStateStore } from "@floyo/core/testing";
import type { Device } from "../device/device.ts";
import type { StoredValue } from "../platform/stored-value.ts";

/** A device in memory, for one test. Keys are made with real randomness: no two devices share one. */
export function createMemoryDevice(state?: DeviceState): Device {
  const keyStore = createMemoryKeyStore();
  const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length));
  const keyRing = createKeyRing(keyStore, (task) => task(), randomBytes);
  const names = new Map<Label["token"], string>();
  return {
    log: createMemoryEventLog(),
    labels: {
      remember: async (labels) => labels.forEach(({ token, text }) => names.set(token, text)),
      read: async (tokens) => new Map([...names].filter(([token]) => tokens.includes(token))),
      keepOnly: async (tokens) =>
        [...names.keys()].filter((token) => !tokens.has(token)).forEach((token) => names.delete(token)),
      erase: async () => names.clear(),
    },
    keyStore,
    state: createStateKeeper(createMemoryStateStore(state)),
    rulesKey: { destroy: async () => undefined },
    recordAlone: createQueue(),
    session: { read: async () => undefined, write: async () => undefined, destroy: async () => undefined },
    server: createMemoryValue(),
    cursor: createMemoryValue(),
    lookedAt: createMemoryValue(),
    captureFailure: createMemoryValue(),
    keyRing,
    openKeys: keyRing.read,
  };
}

function createMemoryValue<T>(): StoredValue<T> {
  let content: T | undefined;
  return {
    load: async () => content,
    save: async (value) => {
      content = value;
    },
    clear: async () => {
      content = undefined;
    },
  };
}
