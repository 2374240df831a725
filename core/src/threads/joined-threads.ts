/** Threads by number, of which some turn out to be one. */
export type JoinedThreads = {
  readonly start: () => number;
  readonly join: (a: number, b: number) => void;
  /** Equal for all numbers of one thread. */
  readonly rootOf: (thread: number) => number;
};

export function createJoinedThreads(): JoinedThreads {
  const parents: number[] = [];
  // Halves the way on each walk (Tarjan and van Leeuwen 1984), so that no chain of joins is walked twice.
  const rootOf = (thread: number): number => {
    let root = thread;
    for (let parent = parents[root] ?? root; parent !== root; parent = parents[root] ?? root) {
      const next = parents[parent] ?? parent;
      parents[root] = next;
      root = next;
    }
    return root;
  };
  return {
    start: () => parents.push(parents.length) - 1,
    join: (a, b) => {
      parents[rootOf(b)] = rootOf(a);
    },
    rootOf,
  };
}
