import type { KeyStore } from "../keys/index.ts";

/** A key store in memory that holds JSON, as the real ones do. */
export function createMemoryKeyStore(text?: string): KeyStore & { text: string | undefined } {
  const store = {
    text,
    load: (): Promise<unknown> => Promise.resolve(store.text === undefined ? undefined : JSON.parse(store.text)),
    save: (keys: unknown) => {
      store.text = JSON.stringify(keys);
      return Promise.resolve();
    },
    erase: () => {
      store.text = undefined;
      return Promise.resolve();
    },
  };
  return store;
}
