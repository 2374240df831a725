import type { CalendarRule, CalendarTrigger, Trigger } from "../mining/index.ts";
import { afterToWords } from "./after-to-words.ts";
import { listWords } from "./list-words.ts";
import { regionalEnglish } from "./regional-english.ts";
import type { ViewContext } from "./view-context.ts";

/** "Every Monday", "Every second Tuesday", "On the last workday of each month". */
export function ruleToWords(rule: CalendarRule): string {
  switch (rule.every) {
    case "day":
      return "Every day";
    case "workday":
      return "Every workday";
    case "week":
      return `Every ${intervalWord(rule.interval ?? 1)}${listDays(rule.weekdays)}`;
    case "month":
      return `On the ${countMonthDay(rule.day, rule.of)} of each month`;
  }
}

/** "Every Monday, 09:00 – 09:30"; "Whenever you upload a PDF file to Notion, within 15 minutes". */
export const triggerToWords = (trigger: Trigger, context: Pick<ViewContext, "locale" | "nameOf">): string =>
  trigger.kind === "calendar" ? calendarToWords(trigger, context) : afterToWords(trigger, context);

function calendarToWords(trigger: CalendarTrigger, { locale }: Pick<ViewContext, "locale">): string {
  const { from, to } = trigger.window;
  const format = new Intl.DateTimeFormat(regionalEnglish(locale), { timeStyle: "short", timeZone: "UTC" });
  const clock = (minute: number) => new Date(minute * 60_000);
  const time = from === to ? format.format(clock(from)) : format.formatRange(clock(from), clock(to));
  return `${ruleToWords(trigger.rule)}, ${time}`;
}

const intervalWords = ["", "", "second ", "third ", "fourth "];
const intervalWord = (interval: number): string => intervalWords[interval] ?? `${ordinal(interval)} `;

function listDays(weekdays: readonly number[]): string {
  const format = new Intl.DateTimeFormat("en", { weekday: "long", timeZone: "UTC" });
  // 2024-01-01 was a Monday.
  const names = weekdays.map((weekday) => format.format(new Date(Date.UTC(2024, 0, weekday))));
  return listWords(names);
}

function countMonthDay(day: number, of: "day" | "workday"): string {
  const noun = of === "workday" ? " workday" : "";
  if (day === -1) return `last ${of}`;
  if (day < 0) return `${ordinal(-day)} to last ${of}`;
  return day === 1 && of === "workday" ? "first workday" : `${ordinal(day)}${noun}`;
}

const ordinalRules = new Intl.PluralRules("en", { type: "ordinal" });
const suffixes: Readonly<Record<string, string>> = { one: "st", two: "nd", few: "rd", other: "th" };
const ordinal = (count: number): string => `${count}${suffixes[ordinalRules.select(count)] ?? "th"}`;
