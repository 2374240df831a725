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
  /** The attempt failed through no fault of theirs: it does not count. */
  readonly giveBack: (attempt: Attempt) => void;
  /** Somebody signed in: it does not count, and from there they are counted apart from strangers. */
  readonly welcome: (attempt: Attempt) => void;
};

const attemptKinds = ["sign-up", "password", "code-request", "code", "refresh"] as const;

const maxKnown = 20_000;

/** From where which address was signed in to, most recent last; the oldest are forgotten. */
function createKnownPlaces() {
  const places = new Set<string>();
  return {
    has: (place: string): boolean => places.has(place),
    add: (place: string): void => {
      places.delete(place);
      places.add(place);
      const [oldest] = places;
      if (places.size > maxKnown && oldest !== undefined) places.delete(oldest);
    },
  };
}

/**
 * Attempts counted by peer and by address. Where somebody has signed in before, their own attempts are counted apart: a
 * stranger who guesses at their address locks out strangers, not them.
 */
export function createAttemptRules(nowMs: () => number): AttemptRules {
  const known = createKnownPlaces();
  const limiters = new Map<string, AttemptLimiter>();
  for (const kind of attemptKinds) {
    const { address, peer } = limits[kind];
    limiters.set(`${kind} address`, createAttemptLimiter({ attempts: address, windowMs: quarterHourMs }, nowMs));
    limiters.set(`${kind} peer`, createAttemptLimiter({ attempts: peer, windowMs: quarterHourMs }, nowMs));
  }
  const placeOf = (address: string, peer: string): string => `${address} ${peer}`;
  const keysOf = ({ kind, peer, address }: Attempt): readonly (readonly [AttemptLimiter | undefined, string])[] => {
    const byPeer = [limiters.get(`${kind} peer`), peer] as const;
    if (address === undefined) return [byPeer];
    const place = placeOf(address, peer);
    return [byPeer, [limiters.get(`${kind} address`), known.has(place) ? place : address]];
  };
  const giveBack = (attempt: Attempt): void => {
    for (const [limiter, key] of keysOf(attempt)) limiter?.giveBack(key);
  };
  return {
    take: (attempt) => {
      for (const [limiter, key] of keysOf(attempt)) {
        const waitSeconds = limiter?.take(key);
        if (waitSeconds !== undefined) return waitSeconds;
      }
      return undefined;
    },
    giveBack,
    welcome: (attempt) => {
      giveBack(attempt);
      if (attempt.address !== undefined) known.add(placeOf(attempt.address, attempt.peer));
    },
  };
}
