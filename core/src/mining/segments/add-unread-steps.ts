import type { OccurrenceModel } from "./occurrence-model.ts";
import { addMove } from "./occurrence-model.ts";
import type { DiscoveryOptions } from "./options.ts";
import { countRuns, loneSurprise, surpriseOf } from "./recurring-steps.ts";
import { seam, type SymbolLog } from "./symbol-log.ts";

const mostlyShare = 0.5;

/**
 * The model with the steps that recur in what it did not read: `isRead` marks the events that it came to by a step from
 * the event before. Beside what is read, the steps of a rare way are lost in chance; beside the rest they are plain.
 * `undefined` where there are none.
 */
export function addUnreadSteps(
  model: OccurrenceModel,
  { log, isRead, options }: { log: SymbolLog; isRead: Uint8Array; options: DiscoveryOptions },
): OccurrenceModel | undefined {
  const steps = findUnreadSteps(log, isRead, options);
  if (steps.length === 0) return undefined;
  const moves = new Map([...model.moves].map(([from, next]) => [from, new Map(next)]));
  const crosses = createCrossings(model);
  for (const step of steps) {
    if (!crosses(step)) addMove(moves, step);
    else {
      addMove(moves, { ...step, to: model.border });
      addMove(moves, { ...step, from: model.border });
    }
  }
  return { ...model, moves };
}

type Move = { readonly from: number; readonly to: number; readonly weight: number };

function findUnreadSteps({ symbols, alphabet }: SymbolLog, isRead: Uint8Array, options: DiscoveryOptions): Move[] {
  const [leaving, reaching] = [new Map<number, number>(), new Map<number, number>()];
  const unread = isRead.reduce((count, flag) => count + 1 - flag, 0);
  const keys = new Float64Array(unread);
  let filled = 0;
  for (let i = 1; i < symbols.length; i++) {
    if (isRead[i] === 1) continue;
    const [from, to] = [symbols[i - 1] ?? seam, symbols[i] ?? seam];
    if (from === seam || to === seam) continue;
    keys[filled++] = from * alphabet + to;
    leaving.set(from, (leaving.get(from) ?? 0) + 1);
    reaching.set(to, (reaching.get(to) ?? 0) + 1);
  }
  const steps: Move[] = [];
  countRuns(keys.subarray(0, filled), (key, count) => {
    const [from, to] = [Math.floor(key / alphabet), key % alphabet];
    const expected = ((leaving.get(from) ?? 0) * (reaching.get(to) ?? 0)) / filled;
    if (count < options.minSupport || surpriseOf(count, expected) < loneSurprise) return;
    steps.push({ from, to, weight: count });
  });
  return steps;
}

/** Whether a step leads over the border: from where work mostly ends, or to where it mostly begins. */
function createCrossings({ moves, border }: OccurrenceModel): (step: Move) => boolean {
  const reaching = new Map<number, number>();
  for (const next of moves.values()) {
    for (const [to, weight] of next) reaching.set(to, (reaching.get(to) ?? 0) + weight);
  }
  const isBegin = (to: number) => (moves.get(border)?.get(to) ?? 0) > mostlyShare * (reaching.get(to) ?? 0);
  const isEnd = (from: number) => {
    const next = moves.get(from);
    const all = [...(next?.values() ?? [])].reduce((sum, weight) => sum + weight, 0);
    return (next?.get(border) ?? 0) > mostlyShare * all;
  };
  return ({ from, to }) => isBegin(to) || isEnd(from);
}
