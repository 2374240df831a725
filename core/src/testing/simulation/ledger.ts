import type { Held } from "./simulated-server.ts";

/** What was promised to a person about one device, kept apart from what the device itself believes. */
export type Ledger = {
  /** Ids of the events whose `append` was acknowledged, by number. */
  readonly promised: Map<number, string>;
  /** Ids of all that reached the disk, acknowledged or not. */
  readonly written: Map<number, string>;
  /** Numbers that the person took back: done on the disk. */
  readonly takenBack: Set<number>;
  /** … and acknowledged: from then on no request may begin with them. */
  readonly neverAgain: Set<number>;
  /** Numbers that were given up because too many waited: taken back, and yet to stay in the history. */
  readonly overflowed: Set<number>;
  /** Numbers whose events left the history here, by the person's wish or by time. */
  readonly forgotten: Set<number>;
  /** What was dropped unsent when everything was erased, perhaps before its `append` was acknowledged. */
  readonly erased: Set<number>;
  /** The last number that everything was erased up to: the server hears nothing more of what was not sent by then. */
  erasedThrough: number;
};

export const openLedger = (): Ledger => ({
  promised: new Map(),
  written: new Map(),
  takenBack: new Set(),
  neverAgain: new Set(),
  overflowed: new Set(),
  forgotten: new Set(),
  erased: new Set(),
  erasedThrough: 0,
});

export type Outcome = {
  readonly held: Held;
  readonly history: ReadonlySet<number>;
  readonly pending: number;
  /** How many the device says that it gave up and still has. */
  readonly overflow: number;
  readonly isPoison: (seq: number) => boolean;
};

/** Compares what came of it with what was promised; each broken promise is one line. */
export function findBrokenPromises(ledger: Ledger, { held, history, pending, overflow, isPoison }: Outcome): string[] {
  const { promised, written, takenBack, overflowed, forgotten, erasedThrough } = ledger;
  const broken: string[] = [];
  const say = (words: string, seq: number) => broken.push(`${words}: ${seq}`);
  if (pending > 0) say("still waiting after all faults ended", pending);
  for (const [seq, id] of promised) {
    const isRemoved = takenBack.has(seq) || isPoison(seq);
    if (!isRemoved && held.events.get(seq)?.id !== id) say("acknowledged and not on the server", seq);
    if (!isRemoved && !forgotten.has(seq) && !history.has(seq)) say("acknowledged and not in the history", seq);
  }
  const given = [...overflowed].filter((seq) => !forgotten.has(seq) && !isPoison(seq));
  for (const seq of given) if (!history.has(seq)) say("given up and not in the history", seq);
  if (overflow !== [...overflowed].filter((seq) => history.has(seq)).length) say("counted as given up", overflow);
  for (const [seq, event] of held.events) {
    if (written.get(seq) !== event.id) say("on the server and never noted", seq);
    if (takenBack.has(seq)) say("taken back and on the server", seq);
    if (isPoison(seq)) say("poison on the server", seq);
  }
  for (const seq of written.keys()) {
    const isKnown = seq <= erasedThrough || held.events.has(seq) || held.tombstones.has(seq);
    if (!isKnown) say("neither sent nor declared", seq);
  }
  return broken;
}
