import { findTargets } from "@floyo/core/automations";
import { failure, success, type Result } from "@floyo/core/result";
import { currentSuggestions, type Decision, type DecisionKind } from "@floyo/core/suggestions";
import { recordDecision } from "@floyo/core/sync";
import type { Device } from "./device.ts";

const snoozeSeconds = 7 * 86_400;

type Wish = { readonly suggestion: string; readonly decision: DecisionKind } & Pick<
  Partial<Decision>,
  "wrong" | "scope"
>;

/** Kept with the activities of the routine, so that the decision finds it again after re-mining and on other devices. */
export async function decideSuggestion(
  { state }: Device,
  { suggestion: id, decision: kind, wrong, scope }: Wish,
  nowSeconds: number,
): Promise<Result<undefined, string>> {
  const before = await state.read();
  const activities =
    currentSuggestions(before, nowSeconds, findTargets).find((suggestion) => suggestion.id === id)?.activities ??
    before.decisions.findLast(({ decision }) => decision.suggestion === id)?.decision.activities;
  if (activities === undefined) return failure("suggestion-gone");
  const more = {
    ...(kind === "snooze" && { until: nowSeconds + snoozeSeconds }),
    ...(wrong && { wrong }),
    ...(scope && { scope }),
  };
  const decision: Decision = { suggestion: id, activities: [...activities], kind, at: nowSeconds, ...more };
  const kept = await state.update((device) => recordDecision(device, decision));
  return kept.ok ? success(undefined) : failure(kept.code);
}
