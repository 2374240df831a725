import * as v from "valibot";
import { findService } from "../catalogue/find-service.ts";
import { serviceCategories } from "../catalogue/service.ts";
import type { Activity } from "../mining/activity.ts";

const category = v.exactOptional(v.picklist(serviceCategories));

/** A chore by what its services are for: from the first one that files come from to the last one that they go to. */
export const choreKindSchema = v.strictObject({ from: category, to: category });
export type ChoreKind = v.InferOutput<typeof choreKindSchema>;

/** `undefined` for a chore without a service of the catalogue. */
export function choreKindOf(activities: readonly Activity[]): ChoreKind | undefined {
  const from = activities.map((each) => categoryOf(each, "download")).find((each) => each !== undefined);
  const to = activities.map((each) => categoryOf(each, "upload")).findLast((each) => each !== undefined);
  if (from === undefined && to === undefined) return undefined;
  return { ...(from && { from }), ...(to && { to }) };
}

function categoryOf({ operation, place }: Activity, wanted: Activity["operation"]) {
  return operation === wanted && place !== undefined ? findService(place)?.category : undefined;
}

export const isSameKind = (a: ChoreKind | undefined, b: ChoreKind | undefined): boolean =>
  a !== undefined && b !== undefined && a.from === b.from && a.to === b.to;
