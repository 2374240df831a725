import { failure, type Result, success } from "@floyo/core/result";
import { type ChangeKind, changeKinds } from "@floyo/core/sync";
import { type ChangeFeed, createChangeFeed, type ToldFeed } from "./change-feed.ts";

export type FeedRefusal = "too-many-streams" | "overloaded";

export type ChangeHub = {
  /** A feed whose first word is that everything may have changed. */
  readonly follow: (subject: string) => Result<ChangeFeed, FeedRefusal>;
  readonly tell: (subject: string, kind: ChangeKind) => void;
  readonly endOf: (subject: string) => void;
  readonly endAll: () => void;
  /** Over how many milliseconds those who follow are to spread their return, should all lose the line at once. */
  readonly returnMs: () => number;
  /** Ends all feeds and gives no more. */
  readonly close: () => void;
};

export type HubLimits = {
  readonly perPerson: number;
  readonly inAll: number;
  /** After so long without a change the line is tried, so that nobody between takes it for dead. */
  readonly quietMs: number;
  /** A feed ends by itself between half of this and all of it: a token that was good at its begin is not good for ever. */
  readonly lifeMs: number;
};

export const hubLimits: HubLimits = { perPerson: 20, inAll: 2000, quietMs: 25_000, lifeMs: 600_000 };

/** A client that stays syncs every five minutes: so spread, those who return are no more than those who stay. */
const returnMsEach = 300;
const leastReturnMs = 1000;

/** Who follows whose changes, in memory. `random`: from 0 up to but not 1. */
export function createChangeHub(limits: HubLimits, random: () => number): ChangeHub {
  const feedsBySubject = new Map<string, Set<ToldFeed>>();
  let count = 0;
  let isClosed = false;
  const admit = (subject: string): ChangeFeed => {
    const feeds = feedsBySubject.get(subject) ?? new Set();
    const feed = createChangeFeed(changeKinds, limits.quietMs);
    const end = (): void => {
      clearTimeout(life);
      if (feeds.delete(admitted)) count--;
      if (feeds.size === 0 && feedsBySubject.get(subject) === feeds) feedsBySubject.delete(subject);
      feed.end();
    };
    const admitted = { ...feed, end };
    const life = setTimeout(end, limits.lifeMs * (0.5 + random() / 2));
    feedsBySubject.set(subject, feeds.add(admitted));
    count++;
    return admitted;
  };
  const endThese = (feeds: Iterable<ToldFeed>): void => [...feeds].forEach((feed) => feed.end());
  const endAll = (): void => [...feedsBySubject.values()].forEach(endThese);
  return {
    follow: (subject) => {
      if (isClosed || count >= limits.inAll) return failure("overloaded");
      if ((feedsBySubject.get(subject)?.size ?? 0) >= limits.perPerson) return failure("too-many-streams");
      return success(admit(subject));
    },
    tell: (subject, kind) => feedsBySubject.get(subject)?.forEach((feed) => feed.tell(kind)),
    endOf: (subject) => endThese(feedsBySubject.get(subject) ?? []),
    endAll,
    returnMs: () => Math.max(leastReturnMs, count * returnMsEach),
    close: () => {
      isClosed = true;
      endAll();
    },
  };
}
