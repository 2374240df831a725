import type { ActivityEvent, DeviceId, FilteredEvent } from "../events/index.ts";
import type { Result } from "../result.ts";
import type { Tombstone } from "./protocol.ts";

/** How many entries and how large (UTF-8 bytes of their JSON) a batch may be. */
export type BatchLimit = { readonly events: number; readonly bytes: number };

export type LogEntry =
  /** `isKept`: it stays here, and the server hears of its number alone (`entryToSend`). `isOverflow`: because too many waited. */
  | { readonly kind: "event"; readonly event: ActivityEvent; readonly isKept?: true; readonly isOverflow?: true }
  | { readonly kind: "tombstone"; readonly tombstone: Tombstone };

/** What was sent under a number: an event, or the tombstone that took its place. */
export type SentEntry = { readonly seq: number; readonly kind: LogEntry["kind"] };

export type EventLogFailure = "store-full" | "store-unavailable";

/**
 * Port: the durable log of one device. What is not yet acknowledged by the server is the outbox.
 * `describeEventLog` of core/testing is its contract; every adapter passes it.
 * Only `append` is expected to fail; the others reject when the storage refuses, and have then changed nothing.
 */
export type EventLog = {
  /** Made at random when the storage is first opened, then always the same. */
  readonly device: () => Promise<DeviceId>;
  /**
   * Resolves after the events are on disk. Each gets its id and its number: the first is 1, no number is left out or used twice.
   * All of one call or none.
   */
  readonly append: (events: readonly FilteredEvent[]) => Promise<Result<readonly ActivityEvent[], EventLogFailure>>;
  /** The next entries to send in order of `seq`, within the limit, but at least one when there is any (`takeBatch`). */
  readonly pending: (limit: BatchLimit) => Promise<readonly LogEntry[]>;
  readonly pendingCount: () => Promise<number>;
  /**
   * Send, then forget: these leave the outbox; events stay in the history.
   * An event that was sent and has become a tombstone meanwhile stays pending: the server has yet to hear of the removal.
   */
  readonly acknowledge: (sent: readonly SentEntry[]) => Promise<void>;
  /** Replaces events by tombstones, which are pending even if the event was acknowledged. Unknown numbers are ignored. */
  readonly remove: (seqs: readonly number[], reason: Tombstone["removed"]) => Promise<void>;
  /** What waits now is never sent: tombstones (`veto`) wait in its place, and the events stay in the history. */
  readonly keepHere: () => Promise<void>;
  /**
   * Bounds the outbox: of the events that wait beyond the limit, those of least worth (`createOverflowScale`) are never sent.
   * Tombstones (`overflow`) wait in their place, and the events stay in the history.
   */
  readonly keepOverflow: (limit: BatchLimit) => Promise<void>;
  /** How many events of the history the server never gets because too many waited. Reads no event. */
  readonly overflowCount: () => Promise<number>;
  /** Events in order of `seq`, from this time on (seconds UTC). */
  readonly read: (since: number) => Promise<readonly ActivityEvent[]>;
  /** Retention: events from before this time (seconds UTC) leave the history; unsent ones become tombstones (`deletion`). */
  readonly forget: (before: number) => Promise<void>;
  /** Empties the outbox and the history; the device keeps its id, and numbers are not used again. */
  readonly erase: () => Promise<void>;
};
