import type { Delivery, RowFetch } from "../access.ts";
import type { Plan, PlanStep } from "../plan.ts";
import { findAccess } from "../requests/index.ts";

type FetchStep = Extract<PlanStep, { does: "fetch-rows" }>;
type ReadStep = Extract<PlanStep, { does: "read-file" }>;

/** What goes through a plan. */
export type Flow = {
  /** Either one file, or rows of one or several services. */
  readonly read: ReadStep | undefined;
  readonly fetches: readonly { readonly service: FetchStep["service"]; readonly fetch: RowFetch }[];
  readonly deliveries: readonly Delivery[];
  /** There is one table on the way, so columns can be left out. */
  readonly hasTable: boolean;
  /** A table becomes a file at the end. */
  readonly makesFile: boolean;
  readonly usesGoogle: boolean;
  readonly hasPeriod: boolean;
};

export function findFlow({ steps }: Plan): Flow {
  const read = steps.find((step) => step.does === "read-file");
  const fetches = steps.flatMap((step) => {
    const fetch = step.does === "fetch-rows" ? findAccess(step.service)?.fetch : undefined;
    return step.does === "fetch-rows" && fetch ? [{ service: step.service, fetch }] : [];
  });
  const deliveries = steps.flatMap((step) =>
    step.does === "deliver" ? (findAccess(step.service)?.deliver ?? []) : [],
  );
  const isChanged =
    steps.some(({ does }) => does === "change-columns") || deliveries.some(({ takes }) => takes === "rows");
  const givesFile = deliveries.some(({ takes }) => takes === "file") || steps.some(({ does }) => does === "write-file");
  return {
    read,
    fetches,
    deliveries,
    hasTable: fetches.length === 1 || (read !== undefined && isChanged),
    makesFile: givesFile && (fetches.length > 0 || isChanged),
    usesGoogle: [...fetches.map(({ fetch }) => fetch), ...deliveries].some(({ auth }) => auth === "google"),
    hasPeriod: fetches.some(({ fetch }) => fetch.hasPeriod),
  };
}
