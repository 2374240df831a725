import * as v from "valibot";
import { serviceCategories } from "../catalogue/service.ts";

const category = v.exactOptional(v.picklist(serviceCategories));

/** A chore by what its services are for: from the first one that files come from to the last one that they go to. */
export const choreKindSchema = v.strictObject({ from: category, to: category });
export type ChoreKind = v.InferOutput<typeof choreKindSchema>;

export const isSameKind = (a: ChoreKind | undefined, b: ChoreKind | undefined): boolean =>
  a !== undefined && b !== undefined && a.from === b.from && a.to === b.to;
