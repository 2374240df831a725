/** Local days are counted from 1970-01-01, a Thursday; weekdays from 0, Monday. */
export const dateToDay = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
export const weekdayOf = (day: number): number => (day + 3) % 7;
export const isWorkday = (day: number): boolean => weekdayOf(day) < 5;

/** All days of the month that the day is in. */
export function monthDays(day: number): number[] {
  const date = new Date(day * 86_400_000);
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1) / 86_400_000;
  const next = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1) / 86_400_000;
  return Array.from({ length: next - first }, (_, index) => first + index);
}
