import { createMark, type Mark } from "./mark.ts";
import { contentOf, lengthOf, locationOf, statOf, type TrackedEvent } from "./tracked-event.ts";

/** An event with its marks: what may identify its file is read once. */
export type Seen = {
  readonly event: TrackedEvent;
  readonly file: Mark | undefined;
  readonly stem: Mark | undefined;
  readonly location: Mark | undefined;
  readonly content: Mark | undefined;
  readonly length: Mark | undefined;
  readonly stat: Mark | undefined;
  readonly from: readonly Mark[];
  /** The number of the part of a thread that it belongs to, once it is followed: threads are joined as more is seen. */
  part: number | undefined;
};

/** Reads events; what two of them have in common is one mark. */
export function createReader(): (event: TrackedEvent) => Seen {
  const markFile = createMarker();
  const markStem = createMarker();
  const markLocation = createMarker();
  const markContent = createMarker();
  const markLength = createMarker();
  const markStat = createMarker();
  return (event) => ({
    event,
    file: markFile(event.file),
    stem: markStem(event.stem),
    location: markLocation(locationOf(event)),
    content: markContent(contentOf(event)),
    length: markLength(lengthOf(event)),
    stat: markStat(statOf(event)),
    from: event.from === undefined ? none : event.from.flatMap((file) => markFile(file) ?? []),
    part: undefined,
  });
}

const none: readonly Mark[] = [];

function createMarker(): (key: string | undefined) => Mark | undefined {
  const marks = new Map<string, Mark>();
  return (key) => {
    if (key === undefined) return undefined;
    const known = marks.get(key);
    if (known !== undefined) return known;
    const mark = createMark();
    marks.set(key, mark);
    return mark;
  };
}
