import { compareEvents } from "../threads/index.ts";
import { addSharedWork } from "./add-shared-work.ts";
import { isAnchor } from "./activity.ts";
import { buildRoutine, type Setting } from "./build-routine.ts";
import { findFrequentSequences, type FrequentSequence, keepMaximal } from "./frequent-sequences.ts";
import type { Habit } from "./habit.ts";
import { createSearchBetween } from "./habits-between.ts";
import type { MinedRoutine } from "./routine.ts";
import { habitsToSessions } from "./split-into-traces.ts";
import { keyOfStep } from "./step.ts";
import { isSupported, minSupport } from "./support.ts";
import { habitsToTrace, type Trace } from "./trace.ts";

/** A pause of this many seconds ends a session. */
const pauseSeconds = 90 * 60;
const limits = { minSupport, maxGap: 3, maxLength: 12, minContinuation: 0.5, minShare: 0.6 } as const;
/** Share of the sessions with all of its activities that have them in its order: chance has any order alike. */
const minOrder = 0.8;

/** Natural logarithm of how much better than chance the calendar must explain one of so many candidates. */
const leastEvidence = 1.5;

/** What was done in a session, by key. */
type Session = ReadonlyMap<string, readonly Habit[]>;
type Sequence = FrequentSequence<string>;

/**
 * Routines across files, in the plain log: what is brought in and handed over in the same order, time and again,
 * with the work that mostly lies between. The link between the steps is only that they follow each other, so the
 * calendar must agree.
 */
export function findSessionRoutines(habits: readonly Habit[], setting: Setting): MinedRoutine[] {
  const traces = habitsToSessions(habits.filter(isTransfer), pauseSeconds);
  const sessions = traces.map((trace) => Map.groupBy(trace.habits, ({ step }) => step.key));
  const frequent = findFrequentSequences(
    traces.map(({ steps }) => steps.map(keyOfStep)),
    limits,
  );
  const orderOf = createOrderOf(sessions);
  const cohesive = keepMaximal(
    frequent.filter((sequence) => bringsAndHandsOver(sequence, sessions) && orderOf(sequence) >= minOrder),
  );
  const ranked = cohesive.toSorted((a, b) => b.items.length * b.sessions.length - a.items.length * a.sessions.length);
  const findBetween = createSearchBetween(habits.filter((habit) => !isTransfer(habit)));
  const candidates = takeDisjoint(ranked, sessions).filter(isSupported);
  return candidates
    .map((traces) => buildRoutine(addSharedWork(traces, findBetween), keyOfStep, setting))
    .filter(({ routine }) => routine.trigger !== null)
    .filter(({ evidence }) => evidence >= leastEvidence + Math.log(candidates.length))
    .map(({ routine }) => routine);
}

const isTransfer = ({ step }: Habit): boolean => isAnchor(step.activity);

/** Two reports that are fetched on the same morning are two chores; fetched and handed over, they are one. */
function bringsAndHandsOver({ items, sessions: [place = 0] }: Sequence, sessions: readonly Session[]): boolean {
  const operations = items.map((item) => sessions[place]?.get(item)?.[0]?.event.operation);
  return new Set(operations).size > 1;
}

/** Of the sessions with all items of a sequence, the share, 0 to 1, that has them in its order. */
function createOrderOf(sessions: readonly Session[]): (sequence: Sequence) => number {
  const pairs = sessions.flatMap((session) => [...session.keys()].map((item) => ({ item, session })));
  const byItem = Map.groupBy(pairs, ({ item }) => item);
  return ({ items, sessions: found }) => {
    const [rarest = []] = items.map((item) => byItem.get(item) ?? []).sort((a, b) => a.length - b.length);
    return found.length / rarest.filter(({ session }) => items.every((item) => session.has(item))).length;
  };
}

/** The traces of each sequence; what was done counts for the first sequence that takes it. */
function takeDisjoint(sequences: readonly Sequence[], sessions: readonly Session[]): Trace[][] {
  const taken = new Set<Habit>();
  return sequences.map(({ items, sessions: places }) => {
    const traces = places.map((place) => {
      const free = items.flatMap((item) => sessions[place]?.get(item)?.filter((habit) => !taken.has(habit)) ?? []);
      return habitsToTrace(free.sort((a, b) => compareEvents(a.event, b.event)));
    });
    const whole = traces.filter(({ steps }) => steps.length === items.length);
    for (const habit of whole.flatMap(({ habits }) => habits)) taken.add(habit);
    return whole;
  });
}
