import { findService } from "../catalogue/index.ts";
import type { Activity } from "../mining/index.ts";
import type { ChoreKind } from "./chore-kind.ts";

/** `undefined` for a chore without a service of the catalogue. Apart from the schema, which needs none of the entries. */
export function choreKindOf(activities: readonly Activity[]): ChoreKind | undefined {
  const from = activities.map((each) => categoryOf(each, "download")).find((each) => each !== undefined);
  const to = activities.map((each) => categoryOf(each, "upload")).findLast((each) => each !== undefined);
  if (from === undefined && to === undefined) return undefined;
  return { ...(from && { from }), ...(to && { to }) };
}

function categoryOf({ operation, place }: Activity, wanted: Activity["operation"]) {
  return operation === wanted && place !== undefined ? findService(place)?.category : undefined;
}
