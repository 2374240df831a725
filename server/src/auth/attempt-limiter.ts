export type AttemptLimit = { readonly attempts: number; readonly windowMs: number };

/** Counts attempts by key in windows that begin with the first. Knows at most `maxKeys`; the oldest are forgotten. */
export type AttemptLimiter = {
  /** Counts one attempt before it is made; answers the seconds to wait when there were too many, and then counts nothing. */
  readonly take: (key: string) => number | undefined;
  /** The attempt was a good one: it does not count. */
  readonly giveBack: (key: string) => void;
};

type Window = { readonly startedMs: number; attempts: number };

const maxKeys = 20_000;

export function createAttemptLimiter({ attempts, windowMs }: AttemptLimit, nowMs: () => number): AttemptLimiter {
  const windows = new Map<string, Window>();
  const openWindow = (key: string): Window => {
    const window = windows.get(key);
    if (window !== undefined && nowMs() - window.startedMs < windowMs) return window;
    const fresh = { startedMs: nowMs(), attempts: 0 };
    windows.delete(key);
    windows.set(key, fresh);
    const [oldest] = windows.keys();
    if (windows.size > maxKeys && oldest !== undefined) windows.delete(oldest);
    return fresh;
  };
  return {
    take: (key) => {
      const window = openWindow(key);
      if (window.attempts >= attempts) return Math.ceil((window.startedMs + windowMs - nowMs()) / 1000);
      window.attempts++;
      return undefined;
    },
    giveBack: (key) => {
      const window = windows.get(key);
      if (window !== undefined && window.attempts > 0) window.attempts--;
    },
  };
}
