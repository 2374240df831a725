import type { ChangeKind } from "@floyo/core/sync";

/** What changed, as one stream hears it. */
export type ChangeFeed = {
  /**
   * The kinds that changed since the last call, as soon as there are any; none after so much quiet that the line is to be
   * tried; `undefined` at the end.
   */
  readonly next: () => Promise<readonly ChangeKind[] | undefined>;
  readonly end: () => void;
};

export type ToldFeed = ChangeFeed & { readonly tell: (kind: ChangeKind) => void };

/** However slow a client reads, no more waits for it than one name of each kind. */
export function createChangeFeed(first: readonly ChangeKind[], quietMs: number): ToldFeed {
  const changed = new Set(first);
  let isOver = false;
  let wake = (): void => undefined;
  const somethingNew = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, quietMs);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  return {
    tell: (kind) => {
      changed.add(kind);
      wake();
    },
    end: () => {
      isOver = true;
      wake();
    },
    next: async () => {
      if (changed.size === 0 && !isOver) await somethingNew();
      if (isOver) return undefined;
      const kinds = [...changed];
      changed.clear();
      return kinds;
    },
  };
}
