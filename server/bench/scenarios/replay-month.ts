import { findTargets } from "@floyo/core/automations";
import { mineRoutines, type Routine, toInstant } from "@floyo/core/mining";
import { defaultSettings } from "@floyo/core/settings";
import { type Announcement, pickInterruptions, suggest, type Suggestion } from "@floyo/core/suggestions";
import { dateToDay } from "./days.ts";
import type { LivedMonth } from "./live-story.ts";
import type { Story } from "./story.ts";

/** One day's end: what the list shows, and what of it was new and interrupted the person. */
export type DayShown = {
  readonly day: number;
  readonly nowSeconds: number;
  readonly list: readonly Suggestion[];
  readonly interrupted: readonly Suggestion[];
  /** What the list would show if something could be written for everything: what was noticed. */
  readonly noticed: readonly Suggestion[];
};

/** What is replayed: the product as it is, or with a fault. */
export type Engine = { readonly suggest: typeof suggest; readonly perDay: number };

export const product: Engine = { suggest, perDay: 1 };

const retentionSeconds = 90 * 86_400;

/** Each day at midnight, as the product does: what is kept is mined, suggested, and let through by the quota. Nothing is decided. */
export function replayMonth(story: Story, { events }: LivedMonth, engine = product): readonly DayShown[] {
  const [first, last, timeZone] = [dateToDay(story.begins), dateToDay(story.ends), story.zone];
  let known: readonly Routine[] = [];
  let announced: readonly Announcement[] = [];
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const day = first + index;
    const nowSeconds = toInstant({ day: day + 1, minute: 0 }, timeZone);
    const kept = events.filter(({ at }) => at < nowSeconds && at >= nowSeconds - retentionSeconds);
    known = mineRoutines(kept, { timeZone, nowSeconds, known });
    const ask = { routines: known, decisions: [], nowSeconds };
    const list = engine.suggest({ ...ask, targetsOf: findTargets });
    const noticed = engine.suggest({ ...ask, targetsOf: () => ["script"] });
    // The last second of the day: midnight is the next.
    const at = nowSeconds - 1;
    const settings = { ...defaultSettings, suggestionsPerDay: engine.perDay };
    const interrupted = pickInterruptions({ suggestions: list, announced, settings, nowSeconds: at, timeZone });
    announced = [...announced, ...interrupted.map(({ id }) => ({ suggestion: id, at }))];
    return { day, nowSeconds, list, interrupted, noticed };
  });
}
