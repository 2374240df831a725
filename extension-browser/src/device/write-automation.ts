import { findTargets, suggestionToPlan, writeAutomation as write, type Automation } from "@floyo/core/automations";
import { failure, success, type Result } from "@floyo/core/result";
import { automationTargets, currentSuggestions } from "@floyo/core/suggestions";
import { titleAutomation } from "@floyo/core/view";
import type { SavedAutomation } from "../answers.ts";
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
  const context = await readViewContext(device.labels, suggestion, nowSeconds);
  const plan = suggestionToPlan(suggestion, titleAutomation(suggestion, context));
  const target = automationTargets.find((known) => known === wanted);
  const automation = target && write(plan, target);
  return automation ? success({ folder: plan.slug, files: flattenFiles(automation) }) : failure("target-unknown");
}

/** Browsers do not save into hidden folders: the files lie side by side, and a note says where each belongs. */
function flattenFiles({ files, notes }: Automation): SavedAutomation["files"] {
  const flat = files.map(({ name, text }) => ({ name: name.split("/").at(-1) ?? name, text }));
  const moves = files.filter(({ name }) => name.includes("/"));
  const places = moves.map(({ name }) => `${name.split("/").at(-1)} belongs to ${name}`);
  return [...flat, { name: "how-to-use.txt", text: `${[...notes, ...places].join("\n\n")}\n` }];
}
