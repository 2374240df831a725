import { type CalendarTrigger, zoneOffset } from "@floyo/core/mining";
import type { Life } from "./planted-life.ts";
import type { PlantedRule } from "./planted-rules.ts";

export type Verdict = { readonly isRuleRight: boolean; readonly isWindowRight: boolean };

/** How much wider than what was planted the window may be. */
const slackMinutes = 60;

/**
 * The rule is right when it is the planted one, word for word, and its next time is on a day that is due. The window is
 * right when it has the middle of the planted one and is at most an hour wider.
 */
export function judgeTrigger(found: CalendarTrigger | null, planted: PlantedRule, life: Life): Verdict {
  if (found === null) return { isRuleRight: false, isWindowRight: false };
  const { from, to } = life.window;
  const middle = (from + to) / 2;
  const width = found.window.to - found.window.from;
  const nextDay = Math.floor((found.next / 60 + zoneOffset(found.next, life.timeZone)) / (24 * 60));
  return {
    isRuleRight: JSON.stringify(found.rule) === JSON.stringify(planted.rule) && planted.isDue(nextDay),
    isWindowRight: found.window.from <= middle && middle < found.window.to && width <= to - from + slackMinutes,
  };
}
