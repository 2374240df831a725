import type { PlanStep } from "./plan.ts";
import { findAccess } from "./requests/index.ts";

/** Tables that a program reads and writes without a library. */
export const plainTables: ReadonlySet<string> = new Set(["csv", "tsv"]);

/** Whether a script can do these steps one after another: rows or one file from a source, on to at least one sink. */
export function isSound(steps: readonly PlanStep[]): boolean {
  const [source, ...rest] = steps;
  if (source?.does === "read-file") return isReadingSound(source.ext, rest);
  const fetches = steps.filter((step) => step.does === "fetch-rows");
  if (fetches.length === 0 || !fetches.every(({ service }) => findAccess(service)?.fetch !== undefined)) return false;
  const after = steps.slice(fetches.length);
  if (!areDistinct(fetches) || !steps.slice(0, fetches.length).every(({ does }) => does === "fetch-rows")) return false;
  if (fetches.length > 1) return after.length === 1 && after[0]?.does === "write-file";
  const sinks = withoutChange(after);
  return areDistinct(sinks) && sinks.every((step) => step.does === "write-file" || takes(step) !== undefined);
}

function isReadingSound(ext: string, rest: readonly PlanStep[]): boolean {
  const sinks = withoutChange(rest);
  const isTable = plainTables.has(ext);
  const isChanged = sinks.length < rest.length;
  const canTake = (step: PlanStep): boolean => {
    // A file that nobody changed is in a folder already.
    if (step.does === "write-file") return isChanged && step.ext === ext;
    return takes(step) === "file" || (isTable && takes(step) === "rows");
  };
  return (isTable || !isChanged) && areDistinct(sinks) && sinks.every(canTake);
}

const withoutChange = (steps: readonly PlanStep[]): readonly PlanStep[] =>
  steps[0]?.does === "change-columns" ? steps.slice(1) : steps;

/** At least one, and none twice. */
const areDistinct = (sinks: readonly PlanStep[]): boolean =>
  sinks.length > 0 &&
  new Set(sinks.map((step) => ("service" in step ? step.service : step.does))).size === sinks.length;

const takes = (step: PlanStep): "rows" | "file" | undefined =>
  step.does === "deliver" ? findAccess(step.service)?.deliver?.takes : undefined;
