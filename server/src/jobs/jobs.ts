import type { NoteNewEvents } from "../routes/event-routes.ts";

/** What runs later: mining whoever has new events, sweeping what has expired, forgetting old events. */
export type Jobs = { readonly noteNewEvents: NoteNewEvents; readonly close: () => Promise<void> };
