import type { CalendarTrigger, Trigger } from "./trigger.ts";

/** The trigger, if it says on which days; what only follows something else has no days of its own. */
export const calendarOf = (trigger: Trigger | null): CalendarTrigger | null =>
  trigger?.kind === "calendar" ? trigger : null;
