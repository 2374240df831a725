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

/** A copy of the device begins with what it promised. */
export const copyLedger = (ledger: Ledger): Ledger => ({
  promised: new Map(ledger.promised),
  written: new Map(ledger.written),
  takenBack: new Set(ledger.takenBack),
  neverAgain: new Set(ledger.neverAgain),
  overflowed: new Set(ledger.overflowed),
  forgotten: new Set(ledger.forgotten),
  erased: new Set(ledger.erased),
  erasedThrough: ledger.erasedThrough,
});

export type Outcome = {
  readonly history: ReadonlySet<number>;
  readonly pending: number;
  /** How many the device says that it gave up and still has. */
  readonly overflow: number;
  /** Is the event on the server, whoever brought it? */
  readonly isHeld: (id: string) => boolean;
  /** Does the server know that something was removed at this number of the device? */
  readonly isDeclared: (seq: number) => boolean;
  /** Was this very event taken back, or everything erased, on a copy of the device, or on that which it is a copy of? */
  readonly isGivenUpElsewhere: (seq: number, id: string) => boolean;
  readonly isPoison: (seq: number) => boolean;
};

/** Compares what came of it with what was promised; each broken promise is one line. */
export function findBrokenPromises(ledger: Ledger, outcome: Outcome): string[] {
  const { promised, written, takenBack, overflowed, forgotten, erasedThrough } = ledger;
  const { history, pending, overflow, isHeld, isDeclared, isGivenUpElsewhere, isPoison } = outcome;
  const broken: string[] = [];
  const say = (words: string, seq: number) => broken.push(`${words}: ${seq}`);
  if (pending > 0) say("still waiting after all faults ended", pending);
  for (const [seq, id] of promised) {
    if (isPoison(seq)) continue;
    const isGivenUp = takenBack.has(seq) || isGivenUpElsewhere(seq, id);
    if (!isGivenUp && !isHeld(id)) say("acknowledged and not on the server", seq);
    const isMeantToStay = !takenBack.has(seq) && !forgotten.has(seq);
    if (isMeantToStay && !history.has(seq)) say("acknowledged and not in the history", seq);
  }
  const given = [...overflowed].filter((seq) => !forgotten.has(seq) && !isPoison(seq));
  for (const seq of given) if (!history.has(seq)) say("given up and not in the history", seq);
  if (overflow !== [...overflowed].filter((seq) => history.has(seq)).length) say("counted as given up", overflow);
  for (const [seq, id] of written) {
    const isKnown = isHeld(id) || isDeclared(seq) || isGivenUpElsewhere(seq, id);
    if (seq > erasedThrough && !isKnown) say("neither sent nor declared", seq);
  }
  return broken;
}

/** What lies on the server and may not. `ledgers`: of all devices. */
export function findUnwanted(
  events: readonly { readonly id: string; readonly seq: number }[],
  ledgers: readonly Ledger[],
  isPoison: (seq: number) => boolean,
): string[] {
  return events.flatMap(({ id, seq }) => {
    const writers = ledgers.filter(({ written }) => written.get(seq) === id);
    if (writers.length === 0) return [`on the server and never noted: ${seq}`];
    // What one of two copies takes back, the other may still have: it is an event of both.
    if (writers.every(({ takenBack }) => takenBack.has(seq))) return [`taken back and on the server: ${seq}`];
    return isPoison(seq) ? [`poison on the server: ${seq}`] : [];
  });
}
