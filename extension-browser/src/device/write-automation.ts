import { findTargets } from "@floyo/core/automations";
import { failure, success, type Result } from "@floyo/core/result";
import { automationTargets, currentSuggestions } from "@floyo/core/suggestions";
import type { SavedAutomation } from "../answers.ts";
import { composeAutomation } from "./compose-automation.ts";
import type { Device } from "./device.ts";
import { readViewContext } from "./view-context.ts";

type Wish = { readonly suggestion: string; readonly target: string };

/** The files of an automation, to be saved in a folder of their own. */
export async function writeAutomation(
  device: Device,
  { suggestion: id, target: wanted }: Wish,
  nowSeconds: number,
): Promise<Result<SavedAutomation, "suggestion-gone" | "target-unknown">> {
  const suggestion = currentSuggestions(await device.state.read(), nowSeconds, findTargets).find(
    (one) => one.id === id,
  );
  if (suggestion === undefined) return failure("suggestion-gone");
  const target = automationTargets.find((known) => known === wanted);
  const context = await readViewContext(device.labels, suggestion, nowSeconds);
  const automation = target && composeAutomation(suggestion, target, context);
  return automation ? success(automation) : failure("target-unknown");
}
