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
};

const retentionSeconds = 90 * 86_400;

/** Each day at midnight, as the product does: what is kept is mined, suggested, and let through by the quota. Nothing is decided. */
export function replayMonth(story: Story, { events }: LivedMonth, suggestOf = suggest): readonly DayShown[] {
  const [first, last, timeZone] = [dateToDay(story.begins), dateToDay(story.ends), story.zone];
  let known: readonly Routine[] = [];
  let announced: readonly Announcement[] = [];
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const day = first + index;
    const nowSeconds = toInstant({ day: day + 1, minute: 0 }, timeZone);
    const kept = events.filter(({ at }) => at < nowSeconds && at >= nowSeconds - retentionSeconds);
    known = mineRoutines(kept, { timeZone, nowSeconds, known });
    const suggestions = suggestOf({ routines: known, decisions: [], nowSeconds, targetsOf: findTargets });
    // The last second of the day: midnight is the next.
    const interrupted = pickInterruptions({
      suggestions,
      announced,
      settings: defaultSettings,
      nowSeconds: nowSeconds - 1,
      timeZone,
    });
    announced = [...announced, ...interrupted.map(({ id }) => ({ suggestion: id, at: nowSeconds - 1 }))];
    return { day, nowSeconds, list: suggestions, interrupted };
  });
}
