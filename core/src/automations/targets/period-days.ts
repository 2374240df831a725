import type { Trigger } from "../../mining/index.ts";

/** How many days one run covers, so that runs by the rule leave no gap. */
export function periodDays(trigger: Trigger | null): number {
  const rule = trigger?.rule;
  if (rule === undefined) return 7;
  if (rule.every === "day") return 1;
  if (rule.every === "workday") return 3;
  return rule.every === "week" ? weekDays(rule.weekdays.length, rule.interval ?? 1) : 31;
}

/** Between two of several weekdays lie at most six days; a whole week is always enough. */
const weekDays = (count: number, interval: number): number => (count === 1 ? 7 * interval : 7);
