import * as v from "valibot";
import { activitySchema } from "../mining/activity.ts";

export const decisionKinds = ["accept", "snooze", "never", "undo"] as const;
export type DecisionKind = (typeof decisionKinds)[number];

const instant = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9_999_999_999));

/**
 * What the person said of a suggestion. Times in seconds UTC. The activities let it find its routine again,
 * after re-mining and on another device.
 */
export const decisionSchema = v.pipe(
  v.strictObject({
    suggestion: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
    activities: v.pipe(v.array(activitySchema), v.maxLength(100), v.readonly()),
    kind: v.picklist(decisionKinds),
    at: instant,
    /** End of the snooze. */
    until: v.exactOptional(instant),
  }),
  v.check((decision) => (decision.kind === "snooze") === (decision.until !== undefined), "A snooze has an end."),
);
export type Decision = v.InferOutput<typeof decisionSchema>;
