import type { ActivityEvent } from "@floyo/core/events";
import { chooseTimeZone, mineRoutines, type Routine } from "@floyo/core/mining";

/** The routines of a log as they stood after its last event. `zone`: an IANA name; else the one that fits the log. */
export function mineToTheEnd(events: readonly ActivityEvent[], zone: string | undefined): readonly Routine[] {
  const nowSeconds = events.reduce((last, { at }) => Math.max(last, at), 0);
  return mineRoutines(events, { timeZone: zone ?? chooseTimeZone(events), nowSeconds });
}
