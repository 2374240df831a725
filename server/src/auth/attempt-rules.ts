import { type AttemptLimiter, createAttemptLimiter } from "./attempt-limiter.ts";

/** What somebody tries at the door; each is counted apart. */
export type AttemptKind = "sign-up" | "password" | "code-request" | "code" | "refresh";

const quarterHourMs = 15 * 60 * 1000;

/**
 * By address: five guesses at a code that lives ten minutes leave one chance in 200,000. By peer: generous, as a household
 * or an office shares one. A good sign-in counts nowhere; a code that was asked for always counts.
 */
const limits: Readonly<Record<AttemptKind, { readonly address: number; readonly peer: number }>> = {
  "sign-up": { address: 10, peer: 100 },
  password: { address: 10, peer: 100 },
  "code-request": { address: 5, peer: 50 },
  code: { address: 5, peer: 50 },
  refresh: { address: 0, peer: 200 },
};

export type Attempt = { readonly kind: AttemptKind; readonly peer: string; readonly address?: string };

export type AttemptRules = {
  /** Seconds to wait, or `undefined` when the attempt may be made. */
  readonly take: (attempt: Attempt) => number | undefined;
  readonly giveBack: (attempt: Attempt) => void;
};

const attemptKinds = ["sign-up", "password", "code-request", "code", "refresh"] as const;

export function createAttemptRules(nowMs: () => number): AttemptRules {
  const limiters = new Map<string, AttemptLimiter>();
  for (const kind of attemptKinds) {
    const { address, peer } = limits[kind];
    limiters.set(`${kind} address`, createAttemptLimiter({ attempts: address, windowMs: quarterHourMs }, nowMs));
    limiters.set(`${kind} peer`, createAttemptLimiter({ attempts: peer, windowMs: quarterHourMs }, nowMs));
  }
  const keysOf = ({ kind, peer, address }: Attempt): readonly (readonly [AttemptLimiter | undefined, string])[] => [
    [limiters.get(`${kind} peer`), peer],
    ...(address === undefined ? [] : [[limiters.get(`${kind} address`), address] as const]),
  ];
  return {
    take: (attempt) => {
      for (const [limiter, key] of keysOf(attempt)) {
        const waitSeconds = limiter?.take(key);
        if (waitSeconds !== undefined) return waitSeconds;
      }
      return undefined;
    },
    giveBack: (attempt) => {
      for (const [limiter, key] of keysOf(attempt)) limiter?.giveBack(key);
    },
  };
}
