import type { ActivityEvent } from "@floyo/core/events";
import type { ViewContext } from "@floyo/core/view";

/** The events behind something, and what it takes to speak of them. */
export type SeenEvents = { readonly events: readonly ActivityEvent[]; readonly context: ViewContext };
