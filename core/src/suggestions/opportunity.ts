import * as v from "valibot";
import { serviceIds } from "../catalogue/index.ts";
import { extensions, tokenSchema } from "../events/index.ts";
import { activitySchema } from "../mining/activity.ts";
import { triggerSchema } from "../mining/trigger.ts";

const service = v.picklist(serviceIds);
const ext = v.picklist(extensions);

/** A step of the routine that services could take over (`fetch`, `transform`, `deliver`), or that stays with the person. */
export const opportunityStepSchema = v.variant("role", [
  v.strictObject({ role: v.literal("fetch"), service, ext, family: v.exactOptional(tokenSchema) }),
  v.strictObject({ role: v.literal("transform"), ext, family: v.exactOptional(tokenSchema) }),
  v.strictObject({
    role: v.literal("deliver"),
    service,
    ext,
    family: v.exactOptional(tokenSchema),
    target: v.exactOptional(tokenSchema),
  }),
  v.strictObject({ role: v.literal("manual"), activity: activitySchema }),
]);
export type OpportunityStep = v.InferOutput<typeof opportunityStepSchema>;

/** A routine whose steps services of the catalogue could take over. */
export const opportunitySchema = v.strictObject({
  routine: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  steps: v.pipe(v.array(opportunityStepSchema), v.minLength(1), v.maxLength(100), v.readonly()),
  trigger: v.nullable(triggerSchema),
});
export type Opportunity = v.InferOutput<typeof opportunitySchema>;
