/** What must be closed at the end: last opened, first closed. */
export type Closers = { readonly add: (close: () => Promise<unknown>) => void; readonly closeAll: () => Promise<void> };

/** One that fails to close does not keep the others open. */
export function createClosers(): Closers {
  const closers: (() => Promise<unknown>)[] = [];
  return {
    add: (close) => void closers.push(close),
    closeAll: async () => {
      for (let close = closers.pop(); close !== undefined; close = closers.pop()) await close().catch(() => undefined);
    },
  };
}
