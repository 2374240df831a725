import fc from "fast-check";
import type { FilteredEvent } from "../events/index.ts";
import type { BatchLimit, EventLog, SentEntry, Tombstone } from "../sync/index.ts";
import { buildFilteredEvent } from "./build-filtered-event.ts";
import { fakeToken } from "./file-world.ts";

/** What is done to an event log, as data: it is printed when it finds something. */
export type LogCommand =
  /** Several lists are appended at the same time, each through another window. */
  | { readonly kind: "append"; readonly lists: readonly (readonly FilteredEvent[])[] }
  /** A batch goes on its way … */
  | { readonly kind: "take"; readonly limit: BatchLimit }
  /** … and the server says yes to it, whatever has become of it here. */
  | { readonly kind: "settle" }
  | { readonly kind: "reopen"; readonly window: number }
  | LogChange;

/** What changes a log the same way in whichever window. */
export type LogChange =
  | { readonly kind: "acknowledge"; readonly sent: readonly SentEntry[] }
  | { readonly kind: "remove"; readonly seqs: readonly number[]; readonly reason: Tombstone["removed"] }
  | { readonly kind: "keepHere" }
  | { readonly kind: "keepOverflow"; readonly limit: BatchLimit }
  | { readonly kind: "forget"; readonly before: number }
  | { readonly kind: "erase" };

/** What is asked of the log after each command, and through which window all of it is done. */
export type LogStep = {
  readonly command: LogCommand;
  readonly window: number;
  readonly limit: BatchLimit;
  readonly since: number;
};

export const windowCount = 2;

const lastTime = 40;
const time = fc.integer({ min: 1, max: lastTime });
/** Some of them were never given. */
const seq = fc.nat({ max: 50 });
const window = fc.nat({ max: windowCount - 1 });
const limit = fc.record({ events: fc.integer({ min: 1, max: 12 }), bytes: fc.constantFrom(1, 900, 2500, 100_000) });
const event = fc
  .record({
    at: time,
    operation: fc.constantFrom("modify" as const, "open" as const),
    cause: fc.constantFrom("user" as const, "user" as const, "vcs" as const),
    file: fc.constantFrom("a.csv", "b.csv").map(fakeToken),
  })
  .map(buildFilteredEvent);
const events = fc.array(event, { maxLength: 6, size: "max" });
/** No request names a number twice. */
const sent = fc.uniqueArray(fc.record({ seq, kind: fc.constantFrom("event" as const, "tombstone" as const) }), {
  selector: (one) => one.seq,
  maxLength: 8,
});

const command: fc.Arbitrary<LogCommand> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant("append"), lists: fc.tuple(events) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("append"), lists: fc.tuple(events, events) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("take"), limit }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("settle") }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("reopen"), window }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("acknowledge"), sent }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("remove"),
      seqs: fc.array(seq, { maxLength: 8 }),
      reason: fc.constantFrom("veto", "deletion", "quarantine"),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("keepHere") }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("keepOverflow"), limit }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("forget"), before: time }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("erase") }) },
);

/** Thirty steps at most. */
export const logSteps: fc.Arbitrary<readonly LogStep[]> = fc.array(
  fc.record({ command, window, limit, since: fc.nat({ max: lastTime }) }),
  { minLength: 1, maxLength: 30, size: "max" },
);

export function changeLog(log: EventLog, change: LogChange): Promise<void> {
  switch (change.kind) {
    case "acknowledge":
      return log.acknowledge(change.sent);
    case "remove":
      return log.remove(change.seqs, change.reason);
    case "keepHere":
      return log.keepHere();
    case "keepOverflow":
      return log.keepOverflow(change.limit);
    case "forget":
      return log.forget(change.before);
    case "erase":
      return log.erase();
  }
}
