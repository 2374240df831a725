/** Days of the week as ISO 8601 counts them: 1 Monday … 7 Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** A day of the month, from its start (1 is the first) or its end (-1 is the last). */
export type MonthDay = number;

/** On which local days. */
export type CalendarRule =
  | { readonly every: "day" }
  | { readonly every: "workday" }
  | { readonly every: "week"; readonly weekdays: readonly Weekday[]; readonly interval?: number }
  | { readonly every: "month"; readonly day: MonthDay; readonly of: "day" | "workday" };

/** When a routine happens. The window is in minutes of the local day; `next` in seconds UTC; `confidence` 0 to 1. */
export type CalendarTrigger = {
  readonly kind: "calendar";
  readonly rule: CalendarRule;
  readonly timeZone: string;
  readonly window: { readonly from: number; readonly to: number };
  readonly next: number;
  readonly confidence: number;
};

export type Trigger = CalendarTrigger;
