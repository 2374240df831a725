import type { Thread } from "../threads/index.ts";
import type { FileChains } from "./file-chains.ts";

/** `links`: neighbours of a chain; `linked`: those in one thread; `wrong`: chains that a thread holds beyond its first. */
export type ThreadScore = { readonly links: number; readonly linked: number; readonly wrong: number };

/** The score of each kind of chain. Of the chains in one thread, the one with the most events is no wrong one. */
export function scoreThreads({ chains }: FileChains, threads: readonly Thread[]): ReadonlyMap<string, ThreadScore> {
  const threadById = new Map(threads.flatMap(({ id, events }) => events.map((event) => [event, id])));
  const chainById = new Map(chains.flatMap((chain) => chain.ids.map((id) => [id, chain])));
  const wrong = Map.groupBy(threads.flatMap(findIntruders), (kind) => kind);
  function findIntruders({ events }: Thread): string[] {
    const parts = Map.groupBy(events, (id) => chainById.get(id));
    const [, ...intruders] = [...parts].sort(([, a], [, b]) => b.length - a.length);
    return intruders.map(([chain]) => chain?.kind ?? "");
  }
  return new Map(
    [...Map.groupBy(chains, ({ kind }) => kind)].map(([kind, ofKind]) => {
      const pairs = ofKind.flatMap(({ ids }) => ids.slice(1).map((id, index) => [ids[index], id] as const));
      const linked = pairs.filter(([a, b]) => a !== undefined && threadById.get(a) === threadById.get(b)).length;
      return [kind, { links: pairs.length, linked, wrong: wrong.get(kind)?.length ?? 0 }];
    }),
  );
}

export const sumScores = (scores: Iterable<ThreadScore>): ThreadScore =>
  [...scores].reduce(
    (sum, { links, linked, wrong }) => ({
      links: sum.links + links,
      linked: sum.linked + linked,
      wrong: sum.wrong + wrong,
    }),
    { links: 0, linked: 0, wrong: 0 },
  );
