import { addSight, areOnly, findOther, type SightGroup } from "./sight-group.ts";
import { contentOf, lengthOf, statOf, type TrackedEvent } from "./tracked-event.ts";

/** How far the clocks of two devices may differ, in seconds. */
const maxSkew = 5 * 60;
/** A name that was in use this shortly before explains itself. */
const inUseSeconds = 12 * 60 * 60;

/** What the other devices saw of a file at about the same time. */
export type Sights = {
  /** The first event that needs the bytes, or the name, which this download brought. */
  readonly findEarliestUse: (download: TrackedEvent) => TrackedEvent | undefined;
  /** The event that made the bytes which this upload hands over. */
  readonly findSource: (upload: TrackedEvent) => TrackedEvent | undefined;
};

type Groups = ReadonlyMap<string, SightGroup>;

export function findSights(sorted: readonly TrackedEvent[]): Sights {
  const byBytes = groupByKeys(sorted, bytesKeys);
  const byLength = groupByKeys(sorted, lengthKeys);
  const bySource = groupByKeys(sorted, sourceKeys);
  const byName = groupByKeys(sorted, nameKeys);
  const findSource = (event: TrackedEvent) =>
    findFirst(event, groupsOf(byBytes, bytesKeys(event))) ?? findFirst(event, groupsOf(byLength, lengthKeys(event)));
  return {
    findSource,
    findEarliestUse: (download) => findSource(download) ?? findNamedUse(download, bySource, byName),
  };
}

const groupsOf = (groups: Groups, keys: readonly string[]): SightGroup[] =>
  keys.map((key) => groups.get(key)).filter((group) => group !== undefined);

const bytesKeys = (event: TrackedEvent): string[] =>
  [contentOf(event), statOf(event)].filter((key) => key !== undefined);

/** For a file that was renamed on its way. */
const lengthKeys = (event: TrackedEvent): string[] => [lengthOf(event)].filter((key) => key !== undefined);

const nameKeys = ({ file, stem }: TrackedEvent): string[] => [file, stem].filter((key) => key !== undefined);

/** Names of what a new file was made from: those that the event tells, and the stem of one that tells none. */
const sourceKeys = ({ operation, from, stem }: TrackedEvent): readonly string[] =>
  from ?? (operation === "create" && stem !== undefined ? [stem] : []);

function groupByKeys(sorted: readonly TrackedEvent[], keysOf: (event: TrackedEvent) => readonly string[]): Groups {
  const groups = new Map<string, SightGroup>();
  for (const event of sorted) {
    for (const key of keysOf(event)) {
      const group = groups.get(key) ?? { events: [], runs: [] };
      if (group.events.length === 0) groups.set(key, group);
      addSight(group, event);
    }
  }
  return groups;
}

/** The first other device's event with these bytes; none when the bytes were known long before. */
function findFirst(event: TrackedEvent, groups: readonly SightGroup[]): TrackedEvent | undefined {
  const isKnown = groups.some(({ events: [first] }) => first !== undefined && first.at < event.at - maxSkew);
  return isKnown ? undefined : groups.map((group) => findNear(event, group)).find((near) => near !== undefined);
}

const findNear = ({ at, device }: TrackedEvent, group: SightGroup): TrackedEvent | undefined =>
  findOther(group, device, [at - maxSkew, at + maxSkew]);

/** A conversion or renaming, seemingly before the download, whose source has the download's name. */
function findNamedUse(download: TrackedEvent, bySource: Groups, byName: Groups): TrackedEvent | undefined {
  for (const name of nameKeys(download)) {
    const [uses, sights] = [bySource.get(name), byName.get(name)];
    const use = uses === undefined ? undefined : findNear(download, uses);
    if (use === undefined || sights === undefined || use.at > download.at) continue;
    if (areOnly(sights, [download, use], [use.at - inUseSeconds, use.at])) return use;
  }
  return undefined;
}
