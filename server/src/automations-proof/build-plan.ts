import { findTargets, type Plan, suggestionToPlan, writeAutomation } from "@floyo/core/automations";
import type { Routine } from "@floyo/core/mining";
import { suggest } from "@floyo/core/suggestions";
import { buildRoutine } from "@floyo/core/testing";

/** The plan that the product makes of a routine. */
export function buildPlan(overrides: Partial<Routine> = {}): Plan {
  const routine = buildRoutine(overrides);
  const nowSeconds = routine.occurrences.at(-1)?.end ?? 0;
  const [suggestion] = suggest({ routines: [routine], decisions: [], nowSeconds, targetsOf: findTargets });
  if (suggestion === undefined) throw new Error("The routine gives no suggestion.");
  return suggestionToPlan(suggestion, { title: "Every Monday: TikTok Ads report → Google Sheets" });
}

/** The languages of the scripts, which do the same. */
export const languages = ["script", "python-script"] as const;
export type Language = (typeof languages)[number];

/** The script of a plan. */
export function buildScript(plan: Plan, language: Language | "shell" = "script") {
  const file = writeAutomation(plan, language)?.files[0];
  if (file === undefined) throw new Error("The plan gives no script.");
  return file;
}
