import type { Activity } from "../mining/index.ts";
import { findOpportunity } from "../suggestions/index.ts";
import { stepToWords } from "./step-to-words.ts";
import { titleSuggestion, type Names } from "./suggestion-title.ts";

/** A routine in one line, also one that nothing can be suggested for: its ends, or what is done one after the other. */
export function titleActivities(steps: readonly Activity[], names: Names): string {
  const opportunity = findOpportunity({ id: "routine", steps, trigger: null });
  if (opportunity !== undefined) return titleSuggestion({ opportunity }, names);
  const words = steps.map((activity) => stepToWords({ role: "manual", activity }, names));
  return [...new Set(words)].join(" → ");
}
