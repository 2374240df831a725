import type { Delivery, RowFetch } from "../../access.ts";
import type { Plan, PlanStep } from "../../plan.ts";
import { findAccess } from "../../requests/index.ts";

type Source = Extract<PlanStep, { does: "fetch-rows" | "read-file" }>;

/** What goes through a plan. */
export type Flow = {
  readonly source: Source;
  readonly fetch: RowFetch | undefined;
  readonly deliveries: readonly Delivery[];
  /** Somewhere on the way it is a table, so columns can be left out. */
  readonly hasTable: boolean;
  /** Somewhere at the end it is a file. */
  readonly givesFile: boolean;
};

export function findFlow({ steps }: Plan): Flow {
  const source = steps.find((step) => step.does === "fetch-rows" || step.does === "read-file");
  if (source === undefined) throw new Error("A plan without a source has no flow.");
  const deliveries = steps.flatMap((step) =>
    step.does === "deliver" ? (findAccess(step.service)?.deliver ?? []) : [],
  );
  return {
    source,
    fetch: source.does === "fetch-rows" ? findAccess(source.service)?.fetch : undefined,
    deliveries,
    hasTable:
      source.does === "fetch-rows" ||
      steps.some(({ does }) => does === "change-columns") ||
      deliveries.some(({ takes }) => takes === "rows"),
    givesFile: deliveries.some(({ takes }) => takes === "file") || steps.some(({ does }) => does === "write-file"),
  };
}
