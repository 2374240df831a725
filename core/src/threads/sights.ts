import { eventsWithin } from "./events-within.ts";
import { contentOf, statOf, type TrackedEvent } from "./tracked-event.ts";

/** How far the clocks of two devices may differ, in seconds. */
const maxSkew = 5 * 60;
/** A name that was in use this shortly before explains itself. */
const inUseSeconds = 12 * 60 * 60;

/** More of one key in one second say nothing new, and must not cost more. */
const mostPerSecond = 64;

/** What the other devices saw of a file at about the same time. */
export type Sights = {
  /** The first event that needs the bytes, or the name, which this download brought. */
  readonly findEarliestUse: (download: TrackedEvent) => TrackedEvent | undefined;
  /** The event that made the bytes which this upload hands over. */
  readonly findSource: (upload: TrackedEvent) => TrackedEvent | undefined;
};

type EventsByKey = ReadonlyMap<string, readonly TrackedEvent[]>;

export function findSights(sorted: readonly TrackedEvent[]): Sights {
  const byBytes = groupByKeys(sorted, bytesKeys);
  const bySource = groupByKeys(sorted, ({ from }) => from ?? []);
  const byName = groupByKeys(sorted, ({ file }) => (file === undefined ? [] : [file]));
  const findSource = (event: TrackedEvent) =>
    findFirst(
      event,
      bytesKeys(event).map((key) => byBytes.get(key) ?? []),
    );
  return {
    findSource,
    findEarliestUse: (download) => findSource(download) ?? findNamedUse(download, bySource, byName),
  };
}

const bytesKeys = (event: TrackedEvent): string[] =>
  [contentOf(event), statOf(event)].filter((key) => key !== undefined);

function groupByKeys(sorted: readonly TrackedEvent[], keysOf: (event: TrackedEvent) => readonly string[]): EventsByKey {
  const groups = new Map<string, TrackedEvent[]>();
  for (const event of sorted) {
    for (const key of keysOf(event)) {
      const known = groups.get(key);
      if (known === undefined) groups.set(key, [event]);
      else if (known.at(-mostPerSecond)?.at !== event.at) known.push(event);
    }
  }
  return groups;
}

/** The first other device's event with these bytes; none when the bytes were known long before. */
function findFirst(event: TrackedEvent, groups: readonly (readonly TrackedEvent[])[]): TrackedEvent | undefined {
  const isKnown = groups.some(([first]) => first !== undefined && first.at < event.at - maxSkew);
  return isKnown ? undefined : groups.map((group) => findNear(event, group)).find((near) => near !== undefined);
}

const findNear = (event: TrackedEvent, group: readonly TrackedEvent[]): TrackedEvent | undefined =>
  eventsWithin(group, event.at - maxSkew, event.at + maxSkew).find(({ device }) => device !== event.device);

/** A conversion or renaming, seemingly before the download, that names it as its source. */
function findNamedUse(download: TrackedEvent, bySource: EventsByKey, byName: EventsByKey): TrackedEvent | undefined {
  if (download.file === undefined) return undefined;
  const use = findNear(download, bySource.get(download.file) ?? []);
  if (use === undefined || use.at > download.at) return undefined;
  const before = eventsWithin(byName.get(download.file) ?? [], use.at - inUseSeconds, use.at);
  return before.every((event) => event === download) ? use : undefined;
}
