import type { Mark } from "./mark.ts";
import type { Seen } from "./seen.ts";
import { addSight, areOnly, findOther, type SightGroup } from "./sight-group.ts";
import type { TrackedEvent } from "./tracked-event.ts";

/** How far the clocks of two devices may differ, in seconds. */
export const maxSkew = 5 * 60;
/** A name that was in use this shortly before explains itself. */
const inUseSeconds = 12 * 60 * 60;

/** What the other devices saw of a file at about the same time. */
export type Sights = {
  /** The first event that needs the bytes, or the name, which this download brought. */
  readonly findEarliestUse: (download: Seen) => TrackedEvent | undefined;
  /** The event that made the bytes which this upload hands over. */
  readonly findSource: (upload: Seen) => TrackedEvent | undefined;
};

/** Groups the events by what a transfer has in common with others. */
export function findSights(sorted: readonly Seen[]): Sights {
  for (const mark of sorted.filter(isTransfer).flatMap(marksOf)) if (mark !== undefined) mark.isAsked = true;
  for (const seen of sorted) {
    for (const mark of marksOf(seen)) if (mark?.isAsked) mark.sights = addSight(mark.sights, seen.event);
    for (const mark of sourcesOf(seen)) if (mark?.isAsked) mark.uses = addSight(mark.uses, seen.event);
  }
  return { findSource, findEarliestUse: (download) => findSource(download) ?? findNamedUse(download) };
}

const isTransfer = ({ event: { operation } }: Seen): boolean => operation === "download" || operation === "upload";

type Marks = readonly (Mark | undefined)[];

const marksOf = ({ content, stat, length, file, stem }: Seen): Marks => [content, stat, length, file, stem];

/** What a new file was made from: that which the event tells, and the stem of one that tells nothing. */
const sourcesOf = ({ event, from, stem }: Seen): Marks =>
  event.from === undefined && event.operation === "create" ? [stem] : from;

/** By its bytes, or by its length alone where it was renamed on its way. */
const findSource = ({ event, content, stat, length }: Seen): TrackedEvent | undefined =>
  findFirst(event, [content, stat]) ?? findFirst(event, [length]);

/** The first other device's event with these bytes; none when the bytes were known long before. */
function findFirst(event: TrackedEvent, marks: Marks): TrackedEvent | undefined {
  const groups = marks.flatMap((mark) => mark?.sights ?? []);
  const isKnown = groups.some(({ events: [first] }) => first !== undefined && first.at < event.at - maxSkew);
  return isKnown ? undefined : groups.map((group) => findNear(event, group)).find((near) => near !== undefined);
}

const findNear = ({ at, device }: TrackedEvent, group: SightGroup): TrackedEvent | undefined =>
  findOther(group, device, [at - maxSkew, at + maxSkew]);

/** A conversion or renaming, seemingly before the download, whose source has the download's name. */
function findNamedUse({ event, file, stem }: Seen): TrackedEvent | undefined {
  for (const name of [file, stem]) {
    const use = name?.uses && findNear(event, name.uses);
    if (use === undefined || name?.sights === undefined || use.at > event.at) continue;
    if (areOnly(name.sights, [event, use], [use.at - inUseSeconds, use.at])) return use;
  }
  return undefined;
}
