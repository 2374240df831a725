import type { ActivityEvent } from "../events/index.ts";
import { type ActivityLine, eventToLine } from "./activity-line.ts";
import { regionalEnglish } from "./regional-english.ts";
import type { ViewContext } from "./view-context.ts";

/** The activity of one local day, newest first. `date` is YYYY-MM-DD. */
export type ActivityDay = { readonly date: string; readonly heading: string; readonly lines: readonly ActivityLine[] };

/** Events grouped by the person's days, newest day first: "Today", "Yesterday", "Monday, 16 November". */
export function groupByDay(events: readonly ActivityEvent[], context: ViewContext): readonly ActivityDay[] {
  const lines = events.map((event) => eventToLine(event, context)).toSorted((a, b) => b.at - a.at);
  const dateOf = createLocalDate(context.timeZone);
  const byDate = Map.groupBy(lines, ({ at }) => dateOf(at));
  return [...byDate].map(([date, ofDay]) => ({ date, heading: headDay(date, context), lines: ofDay }));
}

/** YYYY-MM-DD of a moment (seconds UTC) in the zone. */
export const localDate = (at: number, timeZone: string): string => createLocalDate(timeZone)(at);

/** The same for many moments. */
export function createLocalDate(timeZone: string): (at: number) => string {
  const format = new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  return (at) => format.format(new Date(at * 1000));
}

function headDay(date: string, { locale, timeZone, nowSeconds }: ViewContext): string {
  const midnight = Date.parse(`${date}T00:00:00Z`);
  const daysAgo = (Date.parse(`${localDate(nowSeconds, timeZone)}T00:00:00Z`) - midnight) / 86_400_000;
  if (daysAgo === 0) return "Today";
  if (daysAgo === 1) return "Yesterday";
  const format = new Intl.DateTimeFormat(regionalEnglish(locale), {
    weekday: "long",
    day: "numeric",
    month: "long",
    timeZone: "UTC",
  });
  return format.format(new Date(midnight));
}
