import type { Judged, MonthVerdict } from "./judge-month.ts";

export type Figures = {
  /** Of the first of each day's list, and of its first three, the share that is right; what may be said counts for nothing. */
  readonly precisionAt1: number;
  readonly precisionAt3: number;
  /** The same on each month's last day. */
  readonly lastPrecisionAt1: number;
  readonly lastPrecisionAt3: number;
  readonly recall: number;
  /** As if something could be written for everything: what the miner and the weighing alone do. */
  readonly noticed: number;
  readonly falseNoticedInQuiet: number;
  /** Of what was heard, the share by the time that it should be heard by: a weekly and a daily thing. */
  readonly weeklyInTime: number;
  readonly dailyInTime: number;
  readonly weeklyFirst: number;
  readonly dailyFirst: number;
  readonly rhythmRight: number;
  /** False interruptions in thirty days, of months with nothing to say and of all others. */
  readonly falseInQuiet: number;
  readonly falseInOthers: number;
  readonly duplicates: number;
  readonly mostInADay: number;
  readonly stable: number;
};

export function sumUp(months: readonly MonthVerdict[]): Figures {
  const heard = months.flatMap((month) => month.heard);
  const found = heard.filter(({ firstTime }) => firstTime !== undefined);
  const [daily, weekly] = [found.filter(({ saying }) => saying.by > 3), found.filter(({ saying }) => saying.by <= 3)];
  const isInTime = ({ firstTime, saying }: (typeof found)[number]) => (firstTime ?? Infinity) <= saying.by;
  const lists = months.flatMap((month) => month.lists);
  const last = months.map((month) => month.lists.at(-1) ?? []);
  const [quiet, others] = [months.filter(isQuiet), months.filter((month) => !isQuiet(month))];
  return {
    precisionAt1: precision(lists, 1),
    precisionAt3: precision(lists, 3),
    lastPrecisionAt1: precision(last, 1),
    lastPrecisionAt3: precision(last, 3),
    recall: found.length / Math.max(1, heard.length),
    noticed: shareOf(heard, ({ isNoticed }) => isNoticed),
    falseNoticedInQuiet: aMonth(quiet, ({ falseNoticed }) => falseNoticed),
    weeklyInTime: shareOf(weekly, isInTime),
    dailyInTime: shareOf(daily, isInTime),
    weeklyFirst: medianOf(weekly.map(({ firstTime }) => firstTime ?? 0)),
    dailyFirst: medianOf(daily.map(({ firstTime }) => firstTime ?? 0)),
    rhythmRight: shareOf(found, ({ isRhythmRight }) => isRhythmRight),
    falseInQuiet: aMonth(quiet, ({ falseInterruptions }) => falseInterruptions),
    falseInOthers: aMonth(others, ({ falseInterruptions }) => falseInterruptions),
    duplicates: addUp(months.map((month) => month.duplicates)),
    mostInADay: Math.max(...months.map((month) => month.mostInADay)),
    stable: addUp(months.map(({ kept }) => kept)) / Math.max(1, addUp(months.map(({ carried }) => carried))),
  };
}

const isQuiet = ({ heard }: MonthVerdict): boolean => heard.length === 0;

function precision(lists: readonly (readonly Judged[])[], first: number): number {
  const shown = lists.flatMap((list) => list.slice(0, first)).filter(({ saying }) => saying?.may !== true);
  return shareOf(shown, ({ saying }) => saying !== undefined);
}

const aMonth = (months: readonly MonthVerdict[], count: (month: MonthVerdict) => number): number =>
  (30 * addUp(months.map(count))) / Math.max(1, addUp(months.map(({ days }) => days)));

const shareOf = <T>(values: readonly T[], holds: (value: T) => boolean): number =>
  values.length === 0 ? 1 : values.filter(holds).length / values.length;

function medianOf(values: readonly number[]): number {
  const ordered = values.toSorted((a, b) => a - b);
  return ordered[ordered.length >> 1] ?? 0;
}

const addUp = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
