import { suggestionToPlan, writeAutomation, type Automation } from "@floyo/core/automations";
import type { AutomationTarget, Suggestion } from "@floyo/core/suggestions";
import { titleAutomation, type ViewContext } from "@floyo/core/view";
import type { SavedAutomation } from "../answers.ts";

/** An automation as the browser can save it, and how to set it up. */
export type ComposedAutomation = SavedAutomation & { readonly notes: readonly string[] };

/** `undefined` when that target can't do it. Each target has a folder of its own. */
export function composeAutomation(
  suggestion: Suggestion,
  target: AutomationTarget,
  context: ViewContext,
): ComposedAutomation | undefined {
  const plan = suggestionToPlan(suggestion, titleAutomation(suggestion, context));
  const automation = writeAutomation(plan, target);
  if (automation === undefined) return undefined;
  const notes = [...automation.notes, ...placesOf(automation)];
  const howTo = { name: "how-to-use.txt", text: `${notes.join("\n\n")}\n` };
  return { folder: `${plan.slug}-${target}`, files: [...automation.files.map(flatten), howTo], notes };
}

/** Browsers do not save into hidden folders: the files lie side by side, and a note says where each belongs. */
const flatten = ({ name, text }: Automation["files"][number]) => ({ name: baseName(name), text });

const placesOf = ({ files }: Automation): readonly string[] =>
  files.filter(({ name }) => name.includes("/")).map(({ name }) => `${baseName(name)} belongs to ${name}`);

const baseName = (name: string): string => name.slice(name.lastIndexOf("/") + 1);
