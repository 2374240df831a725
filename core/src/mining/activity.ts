import * as v from "valibot";
import { serviceIds } from "../catalogue/index.ts";
import { type ActivityEvent, extensions, operations, tokenSchema, tools } from "../events/index.ts";

/** One activity: what an event is to the miner, without its time and its file. */
export const activitySchema = v.strictObject({
  operation: v.picklist(operations),
  place: v.exactOptional(v.union([v.picklist(serviceIds), tokenSchema])),
  ext: v.exactOptional(v.picklist(extensions)),
  family: v.exactOptional(tokenSchema),
  target: v.exactOptional(tokenSchema),
  tool: v.exactOptional(v.picklist(tools)),
});
export type Activity = v.InferOutput<typeof activitySchema>;

/**
 * Whether the activity brings a file in or hands it over: that carries a routine; opening, saving and running happen
 * around any work.
 */
export const isAnchor = ({ operation }: Activity): boolean => operation === "download" || operation === "upload";

/**
 * What the event is to the miner; `undefined` when it is no habit: a checkout, a build or a sync did it. An editor's
 * place is left out: one chore is done in this workspace today and in another tomorrow. Only of what was run it is
 * told, with the tool, for nothing else is known of it.
 */
export function eventToActivity(event: ActivityEvent): Activity | undefined {
  if (event.cause === "program" || event.cause === "vcs" || event.cause === "sync") return undefined;
  const { operation, place, ext, family, target, tool } = event;
  const isRun = operation === "run";
  return {
    operation,
    ...(place !== undefined && (event.surface === "browser" || isRun) && { place }),
    ...(ext !== undefined && { ext }),
    ...(family !== undefined && { family }),
    ...(target !== undefined && { target }),
    ...(tool !== undefined && isRun && { tool }),
  };
}

/**
 * Equal for two activities that are the same step. The target is detail: a new sheet each week is still the same
 * upload.
 */
export const activityToKey = (activity: Activity): string => `${activityToKind(activity)}|${activity.family ?? ""}`;

/** As `activityToKey`, for files whose names have nothing in common from one time to the next. */
export const activityToKind = ({ operation, place, ext, tool }: Activity): string =>
  [operation, place ?? "", ext ?? "", tool ?? ""].join("|");
