import { lowerBound } from "./lower-bound.ts";
import type { TrackedEvent } from "./tracked-event.ts";

/** Sights of one thing in order of time, in runs of one device each, so that the other device's next is found at once. */
export type SightGroup = {
  readonly events: TrackedEvent[];
  /** The indices at which the runs begin, without the first. */
  readonly runs: number[];
};

const timeOf = ({ at }: TrackedEvent): number => at;

/** More in one second say nothing new, and must not cost more. */
const mostPerSecond = 64;

/** The group with one more sight; a new one where there was none. */
export function addSight(group: SightGroup | undefined, event: TrackedEvent): SightGroup {
  if (group === undefined) return { events: [event], runs: [] };
  const { events, runs } = group;
  if (events.at(-mostPerSecond)?.at === event.at) return group;
  if (events.at(-1)?.device !== event.device) runs.push(events.length);
  events.push(event);
  return group;
}

/** The first sight by another device from `from` to `to` (seconds UTC, both counted). */
export function findOther({ events, runs }: SightGroup, device: string, [from, to]: readonly [number, number]) {
  const start = lowerBound(events, from, timeOf);
  const isOther = events[start]?.device !== device;
  const found = events[isOther ? start : (runs[lowerBound(runs, start + 1, (run) => run)] ?? events.length)];
  return found !== undefined && found.at <= to ? found : undefined;
}

/** Whether all sights from `from` to `to` (seconds UTC, both counted) are among these few. */
export function areOnly({ events }: SightGroup, few: readonly TrackedEvent[], [from, to]: readonly [number, number]) {
  let index = lowerBound(events, from, timeOf);
  for (let event = events[index]; event !== undefined && event.at <= to; event = events[(index += 1)]) {
    if (!few.includes(event)) return false;
  }
  return true;
}
