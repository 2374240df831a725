import type { ActivityEvent } from "../events/index.ts";
import { activityToKey, eventToActivity, eventToKey, isAnchor } from "./activity.ts";
import { buildRoutine, type Setting } from "./build-routine.ts";
import { createSearchBetween } from "./events-between.ts";
import { addSharedWork } from "./add-shared-work.ts";
import { findFrequentSequences, type FrequentSequence, keepMaximal } from "./frequent-sequences.ts";
import type { MinedRoutine } from "./routine.ts";
import { isSupported, minSupport } from "./support.ts";
import { countKeys } from "./count-keys.ts";
import { logToSessions } from "./split-into-traces.ts";
import { eventsToTrace, type Trace } from "./trace.ts";

/** A pause of this many seconds ends a session. */
const pauseSeconds = 90 * 60;
const limits = { minSupport, maxGap: 3, maxLength: 12, minContinuation: 0.5 } as const;
/**
 * Share of the sessions with any one of its activities that have the whole sequence (all-confidence; Omiecinski
 * 2003).
 */
const minShare = 0.6;
/** Share of the sessions with all of its activities that have them in its order: chance has any order alike. */
const minOrder = 0.8;

/** Natural logarithm of how much better than chance the calendar must explain one of so many candidates. */
const leastEvidence = 1.5;

/**
 * Routines across files, in the plain log: what is brought in and handed over in the same order, time and again,
 * with the work that mostly lies between. The link between the steps is only that they follow each other, so the
 * calendar must agree.
 */
export function findSessionRoutines(events: readonly ActivityEvent[], setting: Setting): MinedRoutine[] {
  const sessions = logToSessions(events.filter(isAnchorEvent), pauseSeconds);
  const keys = sessions.map(({ activities }) => activities.map(activityToKey));
  const sessionsByKey = countKeys(sessions);
  const frequent = findFrequentSequences(keys, limits);
  const isEvident = (sequence: FrequentSequence<string>) =>
    bringsAndHandsOver(sequence, sessions) &&
    shareOf(sequence, sessionsByKey) >= minShare &&
    orderOf(sequence, keys) >= minOrder;
  const cohesive = keepMaximal(frequent.filter(isEvident));
  const ranked = cohesive.toSorted((a, b) => b.items.length * b.sessions.length - a.items.length * a.sessions.length);
  const findBetween = createSearchBetween(events.filter((event) => !isAnchorEvent(event)));
  const candidates = takeDisjoint(ranked, sessions).filter(isSupported);
  return candidates
    .map((traces) => buildRoutine(addSharedWork(traces, findBetween), activityToKey, setting))
    .filter(({ routine }) => routine.trigger !== null)
    .filter(({ evidence }) => evidence >= leastEvidence + Math.log(candidates.length))
    .map(({ routine }) => routine);
}

function isAnchorEvent(event: ActivityEvent): boolean {
  const activity = eventToActivity(event);
  return activity !== undefined && isAnchor(activity);
}

/** Two reports that are fetched on the same morning are two chores; fetched and handed over, they are one. */
function bringsAndHandsOver(
  { items, sessions: [place] }: FrequentSequence<string>,
  sessions: readonly Trace[],
): boolean {
  const wanted = new Set(items);
  const steps = sessions[place ?? 0]?.activities.filter((activity) => wanted.has(activityToKey(activity))) ?? [];
  return new Set(steps.map(({ operation }) => operation)).size > 1;
}

const shareOf = ({ items, sessions }: FrequentSequence<string>, counts: ReadonlyMap<string, number>): number =>
  sessions.length / Math.max(...items.map((item) => counts.get(item) ?? Infinity));

function orderOf({ items, sessions }: FrequentSequence<string>, keys: readonly (readonly string[])[]): number {
  const whole = keys.filter((session) => items.every((item) => session.includes(item)));
  return sessions.length / whole.length;
}

/** The traces of each sequence; an event counts for the first sequence that takes it. */
function takeDisjoint(sequences: readonly FrequentSequence<string>[], sessions: readonly Trace[]): Trace[][] {
  const taken = new Set<string>();
  return sequences.map(({ items, sessions: places }) => {
    const wanted = new Set(items);
    const traces = places.map((place) => {
      const events = sessions[place]?.events ?? [];
      return eventsToTrace(events.filter((event) => !taken.has(event.id) && wanted.has(eventToKey(event))));
    });
    const whole = traces.filter(({ activities }) => activities.length === items.length);
    for (const event of whole.flatMap((trace) => trace.events)) taken.add(event.id);
    return whole;
  });
}
