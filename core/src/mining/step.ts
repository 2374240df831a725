import type { ActivityEvent } from "../events/index.ts";
import { type Activity, activityToKey, activityToKind, eventToActivity } from "./activity.ts";

/** An activity with what makes it the same step as another. One for all events of a log that are alike. */
export type Step = { readonly activity: Activity; readonly key: string; readonly kind: string };

/** What makes two steps the same. */
export type KeyOf = (step: Step) => string;

export const keyOfStep: KeyOf = ({ key }) => key;
export const kindOfStep: KeyOf = ({ kind }) => kind;

/** Reads which step an event is; `undefined` when it is no habit. What is compared time and again is made once. */
export function createStepReader(): (event: ActivityEvent) => Step | undefined {
  const steps = new Map<string, Step | undefined>();
  return (event) => {
    const { operation, cause, surface, place, ext, tool, family, target } = event;
    const facts = `${operation}|${cause}|${surface}|${place}|${ext}|${tool}|${family}|${target}`;
    const known = steps.get(facts);
    if (known !== undefined || steps.has(facts)) return known;
    const step = toStep(event);
    steps.set(facts, step);
    return step;
  };
}

function toStep(event: ActivityEvent): Step | undefined {
  const activity = eventToActivity(event);
  return activity && { activity, key: activityToKey(activity), kind: activityToKind(activity) };
}
