import type { Activity, Routine } from "../mining/index.ts";
import type { TokenSuccessors } from "../privacy/index.ts";
import { standingDecisions, type Decision } from "../suggestions/index.ts";
import type { DeviceState } from "./device-state.ts";
import { recordDecision } from "./device-steps.ts";

/**
 * Routines keep their ids when the key changes. Each decision that stands is said again in the new tokens, so that it finds its
 * routine on every device and on the server: "never" outlives the key.
 */
export function retokeniseState(state: DeviceState, successors: TokenSuccessors, nowSeconds: number): DeviceState {
  if (successors.size === 0) return state;
  const routines = state.routines.map((routine) => retokeniseRoutine(routine, successors));
  return sayAgain(state.decisions, successors, nowSeconds).reduce(recordDecision, { ...state, routines });
}

function sayAgain(records: DeviceState["decisions"], successors: TokenSuccessors, at: number): readonly Decision[] {
  const decisions = records.map(({ decision }) => decision);
  const ids = [...new Set(decisions.map(({ suggestion }) => suggestion))];
  return ids.flatMap((id) => {
    const own = decisions.filter(({ suggestion }) => suggestion === id);
    return standingDecisions({ id, activities: [] }, own).flatMap((standing) => {
      const activities = standing.activities.map((activity) => retokeniseActivity(activity, successors));
      const isSame = JSON.stringify(activities) === JSON.stringify(standing.activities);
      return isSame ? [] : [{ ...standing, activities, at: Math.max(at, standing.at + 1) }];
    });
  });
}

function retokeniseRoutine(routine: Routine, successors: TokenSuccessors): Routine {
  const { steps, trigger } = routine;
  return {
    ...routine,
    steps: steps.map((step) => retokeniseActivity(step, successors)),
    trigger:
      trigger?.kind === "after" ? { ...trigger, activity: retokeniseActivity(trigger.activity, successors) } : trigger,
  };
}

function retokeniseActivity(activity: Activity, successors: TokenSuccessors): Activity {
  const { place, family, target } = activity;
  return {
    ...activity,
    ...(place && { place: successors.get(place) ?? place }),
    ...(family && { family: successors.get(family) ?? family }),
    ...(target && { target: successors.get(target) ?? target }),
  };
}
