import * as v from "valibot";
import { serviceIds } from "../catalogue/index.ts";
import { activitySchema } from "../mining/activity.ts";
import { choreKindSchema } from "./chore-kind.ts";

export const decisionKinds = ["accept", "snooze", "never", "wrong", "undo"] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/** What of a suggestion is not as it is: the steps, when they happen, or the service that a site was taken for. */
export const wrongParts = ["steps", "time", "service"] as const;
export type WrongPart = (typeof wrongParts)[number];

/** How far a "never" reaches beyond the routine that it was said of. */
export const scopeSchema = v.variant("of", [
  v.strictObject({ of: v.literal("service"), service: v.picklist(serviceIds) }),
  v.strictObject({ of: v.literal("kind"), kind: choreKindSchema }),
]);
export type Scope = v.InferOutput<typeof scopeSchema>;

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
    wrong: v.exactOptional(v.picklist(wrongParts)),
    /** Without it a "never" is of this routine alone. */
    scope: v.exactOptional(scopeSchema),
  }),
  v.check(({ kind, until }) => (kind === "snooze") === (until !== undefined), "A snooze has an end."),
  v.check(({ kind, wrong }) => (kind === "wrong") === (wrong !== undefined), "What is wrong is said."),
  v.check(({ kind, scope }) => scope === undefined || kind === "never", "Only a never reaches further."),
);
export type Decision = v.InferOutput<typeof decisionSchema>;
