import { type Moment, zoneOffset } from "@floyo/core/mining";
import { createLuck, type Luck } from "@floyo/core/testing";
import { isWorkday, type PlantedRule } from "./planted-rules.ts";

/** What keeps a person from the rule, or the clock from being plain. */
export const disturbances = {
  none: {},
  "missed or a day late": { isForgetful: true },
  "holidays skipped": { holidays: "skipped" },
  "holidays moved": { holidays: "moved" },
  vacations: { hasVacations: true },
  trips: { hasTrips: true },
  "twice a day": { isTwice: true },
  "odd hours": { hasOddHours: true },
  midnight: { hours: "midnight" },
  "clock change": { hours: "clock change" },
  "all of it": {
    isForgetful: true,
    holidays: "moved",
    hasVacations: true,
    hasTrips: true,
    isTwice: true,
    hasOddHours: true,
  },
} as const satisfies Record<string, Disturbance>;

type Disturbance = {
  readonly isForgetful?: boolean;
  readonly holidays?: "skipped" | "moved";
  readonly hasVacations?: boolean;
  readonly hasTrips?: boolean;
  readonly isTwice?: boolean;
  readonly hasOddHours?: boolean;
  readonly hours?: keyof typeof hours;
};

/** Where the middle of the planted window may lie, in minutes from midnight. */
const hours = {
  usual: [[7 * 60, 21 * 60]],
  midnight: [
    [10, 50],
    [24 * 60 - 50, 24 * 60 - 10],
  ],
  "clock change": [[60, 3 * 60 + 30]],
} as const;

const zones = [
  "Europe/Berlin",
  "America/New_York",
  "America/Los_Angeles",
  "Australia/Sydney",
  "Australia/Lord_Howe",
  "America/Santiago",
  "Pacific/Chatham",
  "Asia/Tokyo",
  "Asia/Kolkata",
  "Africa/Johannesburg",
] as const;

/** What was done when, and the window that should be found: minutes of the local day, where near midnight beyond it. */
export type Life = {
  readonly moments: readonly Moment[];
  readonly timeZone: string;
  readonly nowSeconds: number;
  readonly window: { readonly from: number; readonly to: number };
};

type Times = { readonly isLong: boolean; readonly seed: number };

/** Two years, or, where short, five weeks; of what is rarer than once a week, five times. */
export function liveBy(planted: PlantedRule, disturbance: Disturbance, { isLong, seed }: Times): Life {
  const luck = createLuck(seed);
  const length = isLong ? 730 : Math.ceil(5 * Math.max(7, planted.period));
  const start = 18_993 + luck.upTo(1500); // From 2022 on.
  const end = start + length;
  const timeZone = zones[luck.upTo(zones.length)] ?? zones[0];
  const window = planWindow(disturbance, luck);
  const away = disturbance.hasTrips === true ? planTrips(start, { length, luck }) : () => undefined;
  const due = Array.from({ length }, (_, index) => start + index).filter(planted.isDue);
  const days = disturbDays(due, disturbance, { start, length, luck }).filter((day) => day < end);
  const minutes = days.flatMap((day) => pickMinutes(window, disturbance, luck).map((minute) => ({ day, minute })));
  const moments = minutes.map((time) => toMoment(time, away(time.day) ?? timeZone));
  return { moments, timeZone, nowSeconds: toMoment({ day: end, minute: 60 }, timeZone).at, window };
}

function planWindow({ hours: when = "usual" }: Disturbance, { random, upTo }: Luck): Life["window"] {
  const ranges = hours[when];
  const [low, high] = ranges[upTo(ranges.length)] ?? hours.usual[0];
  const middle = Math.round(low + random() * (high - low));
  const half = 8 + upTo(30);
  return { from: middle - half, to: middle + half };
}

type Span = { readonly start: number; readonly length: number; readonly luck: Luck };

function disturbDays(due: readonly number[], disturbance: Disturbance, span: Span): number[] {
  const { luck } = span;
  const isHoliday = planHolidays(span);
  const isAway = planVacations(span);
  const days = due.flatMap((day) => {
    if (disturbance.hasVacations === true && isAway(day)) return [];
    if (disturbance.isForgetful === true && luck.chance(0.08)) return [];
    const isLate = disturbance.isForgetful === true && luck.chance(0.04);
    const moved = isLate ? day + 1 : day;
    if (disturbance.holidays === undefined || !isHoliday(moved)) return [moved];
    return disturbance.holidays === "skipped" ? [] : [nextWorkday(moved, isHoliday)];
  });
  return [...new Set(days)];
}

function nextWorkday(day: number, isHoliday: (day: number) => boolean): number {
  let next = day;
  while (isHoliday(next) || !isWorkday(next)) next += 1;
  return next;
}

/** Eleven days a year. */
function planHolidays({ start, length, luck }: Span): (day: number) => boolean {
  const days = new Set(Array.from({ length: Math.round((11 * length) / 365) }, () => start + luck.upTo(length)));
  return (day) => days.has(day);
}

/** Five weeks a year in pieces of one to three; in a shorter life one week. */
function planVacations({ start, length, luck }: Span): (day: number) => boolean {
  if (length < 365) {
    const first = start + luck.upTo(length);
    return (day) => day >= first && day < first + 7;
  }
  const pieces = [1, 1, 2, 3, 3].map((weeks) => ({ first: start + luck.upTo(length), days: weeks * 7 }));
  return (day) => pieces.some(({ first, days }) => day >= first && day < first + days);
}

/** One trip, or one each quarter of a year, of a week or two; gives the zone where the person is, if not at home. */
function planTrips(start: number, { length, luck }: Omit<Span, "start">): (day: number) => string | undefined {
  const trips = Array.from({ length: Math.max(1, Math.round(length / 91)) }, () => ({
    first: start + luck.upTo(length),
    days: 7 + luck.upTo(8),
    zone: zones[luck.upTo(zones.length)],
  }));
  return (day) => trips.find(({ first, days }) => day >= first && day < first + days)?.zone;
}

/** Minutes of the local day, possibly beyond its end, at which it is done on one day. */
function pickMinutes(window: Life["window"], { isTwice, hasOddHours }: Disturbance, luck: Luck): number[] {
  const usual = window.from + luck.upTo(window.to - window.from);
  const other = usual + (luck.chance(0.5) ? 1 : -1) * (60 + luck.upTo(240));
  const isSameDay = other >= 0 && other < 24 * 60;
  if (hasOddHours === true && isSameDay && luck.chance(0.08)) return [other];
  return isTwice === true && isSameDay && luck.chance(0.2) ? [usual, other] : [usual];
}

/** A local time; one that a clock change skips comes out an hour off, as clocks do. */
function toMoment({ day, minute }: { day: number; minute: number }, timeZone: string): Moment {
  const asUtc = (day * 24 * 60 + minute) * 60;
  const near = asUtc - zoneOffset(asUtc, timeZone) * 60;
  const at = asUtc - zoneOffset(near, timeZone) * 60;
  return { at, utcOffset: zoneOffset(at, timeZone) };
}
