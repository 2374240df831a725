import type { OccurrenceModel } from "./occurrence-model.ts";
import type { DiscoveryOptions } from "./options.ts";
import type { Passages } from "./passages.ts";
import { seam, type SymbolLog } from "./symbol-log.ts";

/** How an event of an occurrence was come to: from the event before in it, over the border, or from nothing. */
export const arrival = { anew: 0, within: 1, across: 2 } as const;

/** The likeliest reading of a log. Positions are those of the log; `none` where there is none. */
export type Decoding = {
  /** For each event, if an occurrence has it: the event of an occurrence before it. */
  readonly previous: Int32Array;
  readonly arrivals: Uint8Array;
  /** The last event of the last occurrence. */
  readonly last: number;
  /** Nats against reading the whole log as foreign: negative where routines explain it. */
  readonly cost: number;
};

export const none = -1;

/**
 * Viterbi's algorithm. An event is matched (to the state of its activity), is extra inside an occurrence, or lies
 * between occurrences. Only the last few events can be the one matched before, so that time is linear in the log.
 */
export function decodeLog(
  log: SymbolLog,
  model: OccurrenceModel & { passages: ReadonlyMap<number, Passages>; surprise: Float64Array },
  { maxExtrasInARow }: DiscoveryOptions,
): Decoding {
  const { symbols } = log;
  const { passages, surprise, border } = model;
  const costs = ratesToCosts(model);
  const slots = maxExtrasInARow + 1;
  const matched = new Float64Array(slots).fill(Infinity);
  const recent = Array.from({ length: slots }, (): Passages | undefined => undefined);
  const trellis: Trellis = { symbols, costs, matched, recent, idle: 0, idleSince: none };
  const previous = new Int32Array(symbols.length).fill(none);
  const arrivals = new Uint8Array(symbols.length);
  const starts = passages.get(border)?.across;
  const best: Arrival = { cost: Infinity, from: none, how: arrival.anew };

  for (const [i, symbol] of symbols.entries()) {
    const here = symbol === seam ? undefined : passages.get(symbol);
    best.cost = Infinity;
    if (here !== undefined) {
      best.cost = trellis.idle + costs.resume + (starts?.get(symbol)?.cost ?? Infinity);
      best.from = trellis.idleSince;
      best.how = arrival.anew;
      improveByRecent(best, i, trellis);
      previous[i] = best.from;
      arrivals[i] = best.how;
    }
    const reached = best.cost - (surprise[symbol] ?? 0);
    matched[i % slots] = reached;
    recent[i % slots] = here;
    trellis.idle += costs.stay;
    const idleFromHere = reached + (here?.across.get(border)?.cost ?? Infinity) + costs.idle;
    if (idleFromHere >= trellis.idle) continue;
    trellis.idle = idleFromHere;
    trellis.idleSince = i;
  }
  // The log may end with an occurrence; nothing foreign need follow it.
  const i = symbols.length - 1;
  const endCost =
    (matched[i % slots] ?? Infinity) + (passages.get(symbols[i] ?? seam)?.across.get(border)?.cost ?? Infinity);
  const isDone = endCost < trellis.idle;
  return { previous, arrivals, last: isDone ? i : trellis.idleSince, cost: Math.min(endCost, trellis.idle) };
}

type Trellis = {
  readonly symbols: Int32Array;
  readonly costs: ReturnType<typeof ratesToCosts>;
  /** Of the last events, by position modulo the length: the cheapest reading up to it, if an occurrence has it. */
  readonly matched: Float64Array;
  /** And the passages from it. */
  readonly recent: readonly (Passages | undefined)[];
  /** Cheapest reading up to here, if what comes is between occurrences; and the last event of one. */
  idle: number;
  idleSince: number;
};

type Arrival = { cost: number; from: number; how: number };

/** Is it cheaper to come from one of the last events, what lies between being extra? */
function improveByRecent(best: Arrival, i: number, { symbols, costs, matched, recent }: Trellis): void {
  const symbol = symbols[i] ?? seam;
  const earliest = Math.max(0, i - recent.length);
  for (let j = i - 1; j >= earliest && symbols[j] !== seam; j--) {
    const before = recent[j % recent.length];
    const sofar = (matched[j % recent.length] ?? Infinity) + (i - 1 - j) * costs.extra;
    if (before === undefined || sofar >= best.cost) continue;
    const within = sofar + (before.within.get(symbol)?.cost ?? Infinity);
    const across = sofar + costs.onward + (before.across.get(symbol)?.cost ?? Infinity);
    if (Math.min(within, across) >= best.cost) continue;
    best.cost = Math.min(within, across);
    best.from = j;
    best.how = within <= across ? arrival.within : arrival.across;
  }
}

function ratesToCosts({ rates }: OccurrenceModel) {
  return {
    extra: -Math.log(rates.extra),
    idle: -Math.log(rates.idle),
    onward: -Math.log(1 - rates.idle),
    resume: -Math.log(rates.resume),
    stay: -Math.log(1 - rates.resume),
  };
}
