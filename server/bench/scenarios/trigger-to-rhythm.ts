import type { Trigger } from "@floyo/core/mining";

const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/**
 * In the words of the stories: `mon`, `mon,thu`, `every 2 weeks tue`, `workdays`, `daily`, `day -1`, `workday 2`,
 * `after`, or `none`.
 */
export function triggerToRhythm(trigger: Trigger | null): string {
  if (trigger === null) return "none";
  if (trigger.kind === "after") return "after";
  const { rule } = trigger;
  switch (rule.every) {
    case "day":
      return "daily";
    case "workday":
      return "workdays";
    case "week": {
      const days = rule.weekdays.map((weekday) => weekdays[weekday - 1]).join(",");
      return rule.interval === undefined ? days : `every ${rule.interval} weeks ${days}`;
    }
    case "month":
      return `${rule.of} ${rule.day}`;
  }
}
