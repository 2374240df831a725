import type { ActivityEvent } from "../events/index.ts";
import { zoneOffset } from "./local-time.ts";

/** Offsets change with the seasons, so a few moments spread over the log tell as much as all of them. */
const sampleSize = 24;

/** Many zones share their clocks with a better known one: those come first. */
const wellKnown = [
  "Europe/London",
  "Europe/Berlin",
  "Europe/Athens",
  "America/New_York",
  "America/Chicago",
  "America/Denver",
  "America/Los_Angeles",
  "America/Sao_Paulo",
  "Asia/Dubai",
  "Asia/Kolkata",
  "Asia/Shanghai",
  "Asia/Tokyo",
  "Australia/Sydney",
  "Pacific/Auckland",
];

/**
 * The IANA zone of a log that names none: that of this machine if the offsets of the events agree with it, else the
 * first known zone that they agree with (a person who travelled agrees with none: then this machine's).
 */
export function chooseTimeZone(events: readonly ActivityEvent[]): string {
  const own = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const step = Math.max(1, Math.floor(events.length / sampleSize));
  const sample = events.filter((_, index) => index % step === 0);
  const agrees = (zone: string) => sample.every(({ at, utcOffset }) => zoneOffset(at, zone) === utcOffset);
  return [own, ...wellKnown, ...Intl.supportedValuesOf("timeZone")].find(agrees) ?? own;
}
