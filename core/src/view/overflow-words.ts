/** What became of events that were too many to wait: `undefined` when there are none. */
export function overflowToWords(count: number, locale: string): string | undefined {
  if (count === 0) return undefined;
  const events = count === 1 ? "1 event stays" : `${new Intl.NumberFormat(locale).format(count)} events stay`;
  return `${events} on this device only: too many were waiting, and the least useful ones gave way. Only their numbers are sent.`;
}
