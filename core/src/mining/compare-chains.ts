import { type KeyOf, kindOfStep } from "./step.ts";
import { minSupport } from "./support.ts";
import type { TraceGroup } from "./group-traces.ts";
import type { Trace } from "./trace.ts";
import { weighShare } from "./weigh-share.ts";

/** Of a person of whom little is known: eight ways for a file to go on, each seen once. */
const priorWays = 8;
/** Where nearly everything goes the same way, that it does so once more still says this much. */
const mostByChance = 0.5;

/** How files go on after their first transfer. */
export type Chains = {
  /**
   * Natural logarithm of how much likelier it is that a file which begins like those of a group goes on as they do,
   * than if it went where the person's other files go. 0 for a group of one transfer.
   */
  readonly weigh: (group: TraceGroup) => number;
  /** Natural logarithm of how many beginnings came often enough to be looked at (Tarone 1990). */
  readonly price: number;
};

export function compareChains(traces: readonly Trace[], keyOf: KeyOf): Chains {
  const begun = Map.groupBy(traces, ({ anchors: [first] }) => (first === undefined ? "" : keyOf(first)));
  const waysByBeginning = new Map([...begun].map(([beginning, alike]) => [beginning, countWays(alike)]));
  const ways = countWays(traces);
  const weigh = ({ anchors: [beginning = "", next], traces: members }: TraceGroup): number => {
    const [first] = members;
    if (next === undefined || first === undefined) return 0;
    const alike = begun.get(beginning)?.length ?? 0;
    const way = wayOf(first);
    const sameWay = (ways.get(way) ?? 0) - (waysByBeginning.get(beginning)?.get(way) ?? 0);
    const chance = (sameWay + 1) / (traces.length - alike + priorWays);
    return weighShare(members.length, Math.max(members.length, alike), Math.min(mostByChance, chance));
  };
  const beginnings = [...begun].filter(([beginning, alike]) => beginning !== "" && alike.length >= minSupport).length;
  return { weigh, price: Math.log(Math.max(1, beginnings)) };
}

/** Where a file goes after its first transfer, whatever it is called. */
const wayOf = ({ anchors }: Trace): string => anchors.slice(1).map(kindOfStep).join("\n");

function countWays(traces: readonly Trace[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const way of traces.map(wayOf)) counts.set(way, (counts.get(way) ?? 0) + 1);
  return counts;
}
