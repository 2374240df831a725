import type { Activity } from "./activity.ts";

/** Activities that are the same step, as one without the details in which they differ; `undefined` of none. */
export function agreeOnDetails(activities: readonly Activity[]): Activity | undefined {
  const [first] = activities;
  if (first === undefined) return undefined;
  const { family, target, ...rest } = first;
  return {
    ...rest,
    ...(family !== undefined && activities.every((each) => each.family === family) && { family }),
    ...(target !== undefined && activities.every((each) => each.target === target) && { target }),
  };
}
