import type { EventId } from "../events/index.ts";

/** The events of one file and its successors across apps. Computed, never stored in an event. Times in seconds UTC. */
export type Thread = {
  /** The id of its earliest event. */
  readonly id: EventId;
  /** Ids that threads had before they were merged into this one. */
  readonly aliases: readonly EventId[];
  /** In order of time. */
  readonly events: readonly EventId[];
  readonly start: number;
  readonly end: number;
};
