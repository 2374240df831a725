import type { OccurrenceModel } from "./occurrence-model.ts";

/** The cheapest way from one activity to another past activities that are missing. */
export type Passage = {
  /** Nats. */
  readonly cost: number;
  readonly skipped: readonly number[];
  /** How many of the skipped belong to the occurrence before the border. */
  readonly skippedBefore: number;
};

/** From one activity: inside the same occurrence, and over the border once (or just to it). */
export type Passages = { readonly within: Map<number, Passage>; readonly across: Map<number, Passage> };

type Walk = Passage & { readonly state: number; readonly hasCrossed: boolean };

// Dearer ways (nats) are never taken: starting anew is cheaper.
const dearest = 25;
// Of how many passages are kept in all, and from one state: those with the fewest skipped. Bounds time and memory where
// thousands of activities follow one another in any order.
const mostPassages = 500_000;
const [leastFromState, mostFromState] = [16, 2048];

/** The passages from each of the states; from the border itself all lead `across`. */
export function findPassages(
  model: OccurrenceModel,
  maxSkipped: number,
  states: Iterable<number> = model.moves.keys(),
): Map<number, Passages> {
  const costs = moveCosts(model);
  const passages = new Map<number, Passages>();
  const room = Math.min(mostFromState, Math.max(leastFromState, Math.floor(mostPassages / costs.size)));
  const terrain = { costs, border: model.border, skip: -Math.log(model.rates.skip), maxSkipped, room };
  for (const state of states) passages.set(state, passagesFrom(state, terrain));
  return passages;
}

function moveCosts({ moves }: OccurrenceModel): Map<number, [number, number][]> {
  const costs = new Map<number, [number, number][]>();
  for (const [from, next] of moves) {
    const sum = [...next.values()].reduce((total, weight) => total + weight, 0);
    costs.set(
      from,
      Array.from(next, ([to, weight]): [number, number] => [to, Math.log(sum / weight)]).sort(([, a], [, b]) => a - b),
    );
  }
  return costs;
}

type Terrain = {
  readonly costs: ReadonlyMap<number, readonly [number, number][]>;
  readonly border: number;
  readonly skip: number;
  readonly maxSkipped: number;
  readonly room: number;
};

/** Breadth first by the number of skipped activities (Bellman and Ford). */
function passagesFrom(start: number, terrain: Terrain): Passages {
  const found: Passages = { within: new Map(), across: new Map() };
  const cheapest = new Map<number, number>();
  let front: Walk[] = [{ state: start, cost: 0, skipped: [], skippedBefore: 0, hasCrossed: start === terrain.border }];
  const hasRoom = (): boolean => found.within.size + found.across.size < terrain.room;
  for (let skips = 0; skips <= terrain.maxSkipped && front.length > 0 && hasRoom(); skips++) {
    const next = new Map<number, Walk>();
    const arrive = (walk: Walk): void => {
      const passages = walk.hasCrossed ? found.across : found.within;
      if (!passages.has(walk.state) && !hasRoom()) return;
      keepCheaper(passages, walk);
      const skipped: Walk = { ...walk, cost: walk.cost + terrain.skip, skipped: [...walk.skipped, walk.state] };
      const key = walk.state * 2 + Number(walk.hasCrossed);
      if (skipped.cost >= Math.min(dearest, cheapest.get(key) ?? dearest)) return;
      cheapest.set(key, skipped.cost);
      next.set(key, skipped);
    };
    for (const walk of front) advance(walk, terrain, { arrive, cross: (at) => keepCheaper(found.across, at) });
    front = [...next.values()];
  }
  return found;
}

type Arrivals = { arrive: (walk: Walk) => void; cross: (walk: Walk) => boolean };

function advance(walk: Walk, terrain: Terrain, arrivals: Arrivals): void {
  for (const [state, cost] of terrain.costs.get(walk.state) ?? []) {
    const there = { ...walk, state, cost: walk.cost + cost };
    if (state !== terrain.border) arrivals.arrive(there);
    else if (!walk.hasCrossed) {
      const crossed = { ...there, hasCrossed: true, skippedBefore: walk.skipped.length };
      if (arrivals.cross(crossed)) advance(crossed, terrain, arrivals);
    }
  }
}

function keepCheaper(passages: Map<number, Passage>, { state, cost, skipped, skippedBefore }: Walk): boolean {
  const known = passages.get(state);
  if (known !== undefined && known.cost <= cost) return false;
  passages.set(state, { cost, skipped, skippedBefore });
  return true;
}
