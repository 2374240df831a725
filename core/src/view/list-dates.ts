import { regionalEnglish } from "./regional-english.ts";
import type { ViewContext } from "./view-context.ts";

type Where = Pick<ViewContext, "locale" | "timeZone">;

/** Days in few words, a month named once: "2, 9, 16, 23 November", "26 October, 2 November". Seconds UTC, in order of time. */
export function listDates(instants: readonly number[], where: Where): string {
  const months = new Map<string, Intl.DateTimeFormatPart[][]>();
  const format = new Intl.DateTimeFormat(regionalEnglish(where.locale), {
    day: "numeric",
    month: "long",
    timeZone: where.timeZone,
  });
  const key = new Intl.DateTimeFormat("en", { year: "numeric", month: "numeric", timeZone: where.timeZone });
  for (const instant of instants) {
    const date = new Date(instant * 1000);
    const month = key.format(date);
    months.set(month, [...(months.get(month) ?? []), format.formatToParts(date)]);
  }
  return [...months.values()].map(joinMonth).join(", ");
}

/** The first date as the locale writes it, with all days of the month where its day stands. */
function joinMonth(dates: readonly Intl.DateTimeFormatPart[][]): string {
  const days = [...new Set(dates.map((parts) => parts.find(({ type }) => type === "day")?.value ?? ""))];
  const first = dates[0] ?? [];
  return first.map(({ type, value }) => (type === "day" ? days.join(", ") : value)).join("");
}
