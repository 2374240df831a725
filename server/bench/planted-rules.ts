import type { CalendarRule } from "@floyo/core/mining";
import type { Luck } from "@floyo/core/testing";

/** A rule to be found again. `isDue` says it of a local day, counted from 1970-01-01, by arithmetic of its own. */
export type PlantedRule = {
  readonly rule: CalendarRule;
  /** Days from one time to the next, about. */
  readonly period: number;
  readonly isDue: (day: number) => boolean;
};

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
type Weekday = (typeof weekdays)[number];

const dayMs = 86_400_000;
/** Day 4 was the first Monday. */
const weekdayOf = (day: number): Weekday => weekdays[(day - 4) % 7] ?? 1;
const weekOf = (day: number): number => Math.floor((day - 4) / 7);
export const isWorkday = (day: number): boolean => weekdayOf(day) <= 5;

export const plantedRules = {
  daily: () => ({ rule: { every: "day" }, period: 1, isDue: () => true }),
  workdays: () => ({ rule: { every: "workday" }, period: 1, isDue: isWorkday }),
  "one weekday": (luck) => weekly(luck, 1),
  "two weekdays": (luck) => weekly(luck, 2),
  "three weekdays": (luck) => weekly(luck, 3),
  "every 2 weeks": (luck) => everyFewWeeks(luck, 2),
  "every 3 weeks": (luck) => everyFewWeeks(luck, 3),
  "every 4 weeks": (luck) => everyFewWeeks(luck, 4),
  "day of month": ({ upTo }) => monthly(1 + upTo(28), "day"),
  "last day": () => monthly(-1, "day"),
  "workday of month": ({ upTo }) => monthly(1 + upTo(5), "workday"),
  "last workday": () => monthly(-1, "workday"),
} as const satisfies Record<string, (luck: Luck) => PlantedRule>;

function weekly(luck: Luck, count: number): PlantedRule {
  const chosen = new Set<Weekday>();
  while (chosen.size < count) chosen.add(weekdays[luck.upTo(5)] ?? 1);
  const named = [...chosen].sort((a, b) => a - b);
  return { rule: { every: "week", weekdays: named }, period: 7, isDue: (day) => chosen.has(weekdayOf(day)) };
}

function everyFewWeeks({ upTo }: Luck, interval: number): PlantedRule {
  const [weekday, phase] = [weekdays[upTo(5)] ?? 1, upTo(interval)];
  const isDue = (day: number) => weekdayOf(day) === weekday && weekOf(day) % interval === phase;
  return { rule: { every: "week", weekdays: [weekday], interval }, period: 7 * interval, isDue };
}

function monthly(number: number, of: "day" | "workday"): PlantedRule {
  const isDue = (day: number) => {
    const month = daysOfMonth(day);
    const counted = of === "day" ? month : month.filter(isWorkday);
    return counted.at(number > 0 ? number - 1 : number) === day;
  };
  return { rule: { every: "month", day: number, of }, period: 30.5, isDue };
}

function daysOfMonth(day: number): number[] {
  const date = new Date(day * dayMs);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  const [first, next] = [Date.UTC(year, month, 1) / dayMs, Date.UTC(year, month + 1, 1) / dayMs];
  return Array.from({ length: next - first }, (_, index) => first + index);
}
