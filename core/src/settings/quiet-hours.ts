import * as v from "valibot";

const minute = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1439));

/** Minutes after local midnight in which no suggestion interrupts; over midnight when it ends before it begins, never when both are the same. */
export const quietHoursSchema = v.strictObject({ from: minute, to: minute });
export type QuietHours = v.InferOutput<typeof quietHoursSchema>;

export const noQuietHours: QuietHours = { from: 0, to: 0 };

export const isQuiet = ({ from, to }: QuietHours, localMinute: number): boolean =>
  from <= to ? from <= localMinute && localMinute < to : from <= localMinute || localMinute < to;

/** The longer of two; of two that are as long the one that begins later, so that all devices choose the same. */
export function longerQuiet(a: QuietHours, b: QuietHours): QuietHours {
  const lengthOf = ({ from, to }: QuietHours) => (to - from + 1440) % 1440;
  return (lengthOf(a) - lengthOf(b) || a.from - b.from) >= 0 ? a : b;
}

/** "22:00" → 1320; `undefined` for what is no time of day. */
export function timeToMinute(text: string): number | undefined {
  const [, hour, minutes] = /^(\d{1,2}):(\d{2})$/.exec(text.trim()) ?? [];
  const found = Number(hour) * 60 + Number(minutes);
  return hour !== undefined && Number(hour) < 24 && Number(minutes) < 60 ? found : undefined;
}

export const minuteToTime = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join(":");
