import type { NoteNewEvents } from "../routes/event-routes.ts";

/** What runs later: mining whoever has new events, sweeping what has expired, forgetting old events, counting across people. */
export type Jobs = {
  readonly noteNewEvents: NoteNewEvents;
  /** Nothing in the queue names a person who is gone; what fails is done by the next sweep. */
  readonly forgetGonePeople: () => Promise<void>;
  readonly close: () => Promise<void>;
};
