import type { ActivityEvent } from "../events/index.ts";
import { sortEvents } from "../threads/index.ts";
import { type LocalTime, toLocalTime } from "./local-time.ts";
import { createStepReader, type Step } from "./step.ts";

/** An event of the log as the miner reads it: at how many seconds UTC, when on the clock on the wall, and what it is. */
export type Noted = LocalTime & {
  readonly event: ActivityEvent;
  readonly at: number;
  /** `undefined` when a program did it. */
  readonly step: Step | undefined;
};

/** One thing that a person did. */
export type Habit = Noted & { readonly step: Step };

/** A log in the one order of events, each once. */
export function readLog(events: readonly ActivityEvent[]): Noted[] {
  const readStep = createStepReader();
  return sortEvents(events).map((event) => {
    const { at, utcOffset } = event;
    const { day, minute } = toLocalTime(at, utcOffset);
    return { event, at, day, minute, step: readStep(event) };
  });
}

export const isHabit = (noted: Noted): noted is Habit => noted.step !== undefined;
