import type { ActivityEvent, DeviceId, FilteredEvent } from "../events/index.ts";
import type { Result } from "../result.ts";

/** How many and how large (bytes of JSON) a batch may be. */
export type BatchLimit = { readonly events: number; readonly bytes: number };

/** What stands at a `seq` whose event was removed: its number, no content. */
export type Tombstone = {
  readonly device: DeviceId;
  readonly seq: number;
  readonly removed: "veto" | "deletion" | "quarantine";
};

export type LogEntry =
  | { readonly kind: "event"; readonly event: ActivityEvent }
  | { readonly kind: "tombstone"; readonly tombstone: Tombstone };

export type EventLogFailure = "store-full" | "store-unavailable";

/**
 * Port: the durable log of one device. What is not yet acknowledged by the server is the outbox.
 * `append` resolves after the events are on disk and gives each its id and gap-free `seq`.
 */
export type EventLog = {
  readonly device: () => Promise<DeviceId>;
  readonly append: (events: readonly FilteredEvent[]) => Promise<Result<readonly ActivityEvent[], EventLogFailure>>;
  /** The next entries to send, oldest first. */
  readonly pending: (limit: BatchLimit) => Promise<readonly LogEntry[]>;
  readonly pendingCount: () => Promise<number>;
  /** Send, then forget: these leave the outbox and stay in the history. */
  readonly acknowledge: (seqs: readonly number[]) => Promise<void>;
  /** Replaces events by tombstones; unknown numbers are ignored. */
  readonly remove: (seqs: readonly number[], reason: Tombstone["removed"]) => Promise<void>;
  /** Events in order of `seq`, from this time on (seconds UTC). */
  readonly read: (since: number) => Promise<readonly ActivityEvent[]>;
  /** Empties the outbox and the history; numbers are not used again. */
  readonly erase: () => Promise<void>;
};
