/** In seconds; fewer are no use to know. */
const unitSeconds = { year: 31_556_952, day: 86_400, hour: 3600, minute: 60 } as const;
const worthSayingSeconds = 5 * 60;

/** How wrong a device's clock is, beside the server's: "3 hours ahead". `undefined` up to five minutes. */
export function clockToWords(aheadSeconds: number, locale: string): string | undefined {
  const apart = Math.abs(aheadSeconds);
  if (apart <= worthSayingSeconds) return undefined;
  const [unit, seconds] = Object.entries(unitSeconds).find(([, each]) => apart >= 2 * each) ?? ["minute", 60];
  const count = new Intl.NumberFormat(locale).format(Math.round(apart / seconds));
  return `${count} ${unit}s ${aheadSeconds > 0 ? "ahead of" : "behind"} the server's`;
}
