import { regionalEnglish } from "./regional-english.ts";
import type { ViewContext } from "./view-context.ts";

type Where = Pick<ViewContext, "locale" | "timeZone">;

/** "Monday, 16 November" of a moment in seconds UTC. */
export const describeDay = (at: number, { locale, timeZone }: Where): string =>
  new Intl.DateTimeFormat(regionalEnglish(locale), { weekday: "long", day: "numeric", month: "long", timeZone }).format(
    new Date(at * 1000),
  );

/** "09:07" of a moment in seconds UTC. */
export const describeTime = (at: number, { locale, timeZone }: Where): string =>
  new Intl.DateTimeFormat(regionalEnglish(locale), { timeStyle: "short", timeZone }).format(new Date(at * 1000));
