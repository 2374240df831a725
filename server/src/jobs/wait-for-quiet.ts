export type QuietTimes = {
  /** So long nothing may come before it is acted upon. */
  readonly quietMs: number;
  /** So long after the first at the latest it is, should it never be quiet. */
  readonly atMostMs: number;
};

export type QuietNotes = { readonly note: (key: string) => void; readonly close: () => void };

type Waiting = { timer: NodeJS.Timeout; readonly firstMs: number };

/** Many notes of one key in a row become one act, when they have ended. */
export function waitForQuiet({ quietMs, atMostMs }: QuietTimes, act: (key: string) => void): QuietNotes {
  const waiting = new Map<string, Waiting>();
  const actNow = (key: string) => (): void => {
    waiting.delete(key);
    act(key);
  };
  return {
    note: (key) => {
      const before = waiting.get(key);
      const nowMs = performance.now();
      const firstMs = before?.firstMs ?? nowMs;
      clearTimeout(before?.timer);
      const restMs = Math.max(0, Math.min(quietMs, firstMs + atMostMs - nowMs));
      waiting.set(key, { timer: setTimeout(actNow(key), restMs), firstMs });
    },
    close: () => {
      for (const { timer } of waiting.values()) clearTimeout(timer);
      waiting.clear();
    },
  };
}
