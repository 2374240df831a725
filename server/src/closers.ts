import { setTimeout as wait } from "node:timers/promises";

/** What must be closed at the end: last opened, first closed. */
export type Closers = { readonly add: (close: () => Promise<unknown>) => void; readonly closeAll: () => Promise<void> };

const patienceMs = 10_000;

/** One that fails or hangs does not keep the others open. */
async function closeOne(close: () => Promise<unknown>): Promise<void> {
  const timer = new AbortController();
  const late = wait(patienceMs, undefined, { signal: timer.signal }).catch(() => undefined);
  await Promise.race([close().catch(() => undefined), late]);
  timer.abort();
}

export function createClosers(): Closers {
  const closers: (() => Promise<unknown>)[] = [];
  return {
    add: (close) => void closers.push(close),
    closeAll: async () => {
      for (let close = closers.pop(); close !== undefined; close = closers.pop()) await closeOne(close);
    },
  };
}
