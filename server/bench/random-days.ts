import type { Moment } from "@floyo/core/mining";
import type { Luck } from "@floyo/core/testing";
import { isWorkday } from "./planted-rules.ts";

/** A Monday. */
const start = 20_773;

/** Ways in which one thing happens three to twelve times a month without a rule. */
export const randomDays = {
  "any workday": (span, luck) => chooseDays(span, luck, isWorkday),
  "any day": (span, luck) => chooseDays(span, luck, () => true),
  bursts: (span, luck) => chooseDays(span, luck, (day) => isWorkday(day) && Math.floor(day / 5) % 3 === 0),
  "long and short pauses": (span, luck) => {
    const most = 4 + luck.upTo(14);
    const days: number[] = [];
    for (let day = start + luck.upTo(most); day < start + span; day += 1 + luck.upTo(most)) days.push(day);
    return days;
  },
} as const satisfies Record<string, (spanDays: number, luck: Luck) => number[]>;

function chooseDays(span: number, luck: Luck, isOpen: (day: number) => boolean): number[] {
  const open = Array.from({ length: span }, (_, index) => start + index).filter(isOpen);
  const times = Math.round(((3 + luck.upTo(10)) * span) / 30);
  return [...new Set(Array.from({ length: times }, () => open[luck.upTo(open.length)] ?? start))];
}

/** At any time of the working day, in UTC. */
export const daysToMoments = (days: readonly number[], { upTo }: Luck): Moment[] =>
  days.map((day) => ({ at: (day * 24 * 60 + 540 + upTo(480)) * 60, utcOffset: 0 }));

/** The moment after so many days, in seconds UTC. */
export const endOf = (spanDays: number): number => (start + spanDays) * 86_400;
