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
 * first known zone that they agree with. Of a person who travelled it is the zone that most of them agree with, if it
 * is more than half; else this machine's.
 */
export function chooseTimeZone(events: readonly ActivityEvent[]): string {
  const own = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const step = Math.max(1, Math.floor(events.length / sampleSize));
  const sample = events.filter((_, index) => index % step === 0);
  let home = { zone: own, agreeing: sample.length / 2 };
  for (const zone of [own, ...wellKnown, ...Intl.supportedValuesOf("timeZone")]) {
    const agreeing = sample.filter(({ at, utcOffset }) => zoneOffset(at, zone) === utcOffset).length;
    if (agreeing > home.agreeing) home = { zone, agreeing };
    if (agreeing === sample.length) break;
  }
  return home.zone;
}
