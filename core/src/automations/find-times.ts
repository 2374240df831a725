import type { ActivityEvent } from "../events/index.ts";
import { type Activity, eventToActivity, toLocalTime } from "../mining/index.ts";
import { isSameFamily, isSameStep, isTransfer } from "../suggestions/index.ts";
import { eventsWithin, sortEvents } from "../threads/index.ts";

/** One local day on which the work was done by hand. Times in seconds UTC, `day` counted from 1970-01-01. */
export type TimeDone = {
  readonly at: number;
  readonly utcOffset: number;
  readonly day: number;
  /** Attention measured in it; absent when no surface measured any. */
  readonly activeSeconds?: number;
};

/** A file that is fetched today and handed over later than this is not one pass through the work. */
const longestSeconds = 86_400;
/** Work on a file of that family shortly before the first transfer, or after the last, is of the same pass. */
const besideSeconds = 90 * 60;

type Pass = { readonly first: ActivityEvent; last: number; readonly done: Set<Activity> };

/**
 * When a person did these activities by hand, at most once a local day, in order of time. A pass counts when most of their
 * transfers are in it: one download alone may be a look. Where nothing is moved, what was done to files of the same family tells.
 */
export function findTimes(activities: readonly Activity[], events: readonly ActivityEvent[]): readonly TimeDone[] {
  const marks = findMarks(activities);
  const work = sortEvents(events.filter((event) => findWork(activities, event) !== undefined));
  const whole = findPasses(marks, work).filter(({ done }) => done.size * 2 > marks.length);
  const edits = work.filter(({ operation }) => operation !== "download" && operation !== "upload");
  const firsts = whole.filter(({ first }, index) => dayOf(first) !== dayOf(whole[index - 1]?.first));
  const named = activities.filter(({ family }) => family !== undefined);
  return firsts.map((pass) => passToTime(pass, edits, (event) => findWork(named, event) !== undefined));
}

/** What shows that it was done. Of work on files without a family nothing shows that. */
function findMarks(activities: readonly Activity[]): readonly Activity[] {
  const transfers = activities.filter(isTransfer);
  const marks = transfers.length > 0 ? transfers : activities.filter(({ family }) => family !== undefined);
  return marks.filter((mark, index) => marks.findIndex((each) => isSameWork(each, mark)) === index);
}

const dayOf = (event: ActivityEvent | undefined) => event && toLocalTime(event.at, event.utcOffset).day;

/** Which of the activities the person did here. */
function findWork(activities: readonly Activity[], event: ActivityEvent): Activity | undefined {
  const done = eventToActivity(event);
  return done && activities.find((each) => isSameWork(each, done));
}

const isSameWork = (a: Activity, b: Activity): boolean => isSameStep(a, b) && isSameFamily(a, b);

/** What is done once more begins anew. */
function findPasses(marks: readonly Activity[], work: readonly ActivityEvent[]): readonly Pass[] {
  const passes: Pass[] = [];
  for (const event of work) {
    const step = findWork(marks, event);
    const pass = passes.at(-1);
    if (step === undefined) continue;
    if (pass === undefined || pass.done.has(step) || event.at - pass.first.at > longestSeconds) {
      passes.push({ first: event, last: event.at, done: new Set([step]) });
    } else {
      pass.done.add(step);
      pass.last = event.at;
    }
  }
  return passes;
}

function passToTime(
  { first: { at, utcOffset }, last }: Pass,
  edits: readonly ActivityEvent[],
  isSurelyOfIt: (edit: ActivityEvent) => boolean,
): TimeDone {
  const near = eventsWithin(edits, at - besideSeconds, last + besideSeconds);
  const own = near.filter((edit) => (edit.at >= at && edit.at <= last) || isSurelyOfIt(edit));
  const measured = own.flatMap(({ active }) => active ?? []);
  const { day } = toLocalTime(at, utcOffset);
  if (measured.length === 0) return { at, utcOffset, day };
  return { at, utcOffset, day, activeSeconds: measured.reduce<number>((sum, seconds) => sum + seconds, 0) };
}
