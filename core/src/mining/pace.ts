import { countWorkdays } from "./calendar-days.ts";
import { isWorkday, type LocalTime, minutesPerDay } from "./local-time.ts";

/** What the log tells of when this person works at all; a routine is measured against the rest of the work. */
export type Pace = {
  /**
   * The local days with other work than these events; `undefined` when there is too little of it to call a day
   * without work a day off.
   */
  readonly daysBesides: (events: readonly LocalTime[]) => ReadonlySet<number> | undefined;
  /** The share, 0 to 1, of all other work that lies in these minutes of the local day. */
  readonly shareBesides: (window: MinuteWindow, events: readonly LocalTime[]) => number;
};

/** Minutes of the local day, `to` not counted. */
type MinuteWindow = { readonly from: number; readonly to: number };

const quarter = 15;
/** Of a person of whom little is known, four events spread over eight hours. */
const prior = { events: 4, minutes: 8 * 60 };
/** A day without work is a day off for who works on this share of the workdays, and does so much more besides. */
const leastShareOfWorkdays = 0.5;
const leastTimesAsMuch = 3;

export function createPace(log: readonly LocalTime[]): Pace {
  const eventsByDay = countBy(log, dayOf);
  const eventsByQuarter = countBy(log, quarterOf);
  const workdays = countWorkdays(Math.min(...eventsByDay.keys()), Math.max(...eventsByDay.keys()));
  return {
    daysBesides: (events) => {
      if (log.length - events.length < leastTimesAsMuch * events.length) return undefined;
      const own = countBy(events, dayOf);
      const days = [...eventsByDay].filter(([day, count]) => count > (own.get(day) ?? 0)).map(([day]) => day);
      return days.filter(isWorkday).length >= leastShareOfWorkdays * workdays ? new Set(days) : undefined;
    },
    shareBesides: (window, events) => {
      const inWindow = sumWithin(eventsByQuarter, window) - sumWithin(countBy(events, quarterOf), window);
      const expected = (prior.events * (window.to - window.from)) / prior.minutes;
      return Math.min(1, (inWindow + expected) / (log.length - events.length + prior.events));
    },
  };
}

const dayOf = ({ day }: LocalTime): number => day;
const quarterOf = ({ minute }: LocalTime): number => Math.floor(minute / quarter);

function countBy(events: readonly LocalTime[], keyOf: (event: LocalTime) => number): Map<number, number> {
  const counts = new Map<number, number>();
  for (const event of events) {
    const key = keyOf(event);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function sumWithin(counts: ReadonlyMap<number, number>, { from, to }: MinuteWindow): number {
  let sum = 0;
  for (let minute = Math.max(0, from); minute < Math.min(to, minutesPerDay); minute += quarter) {
    sum += counts.get(Math.floor(minute / quarter)) ?? 0;
  }
  return sum;
}
