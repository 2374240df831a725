import { suggestionToPlan, writeAutomation } from "@floyo/core/automations";
import type { AutomationTarget, Suggestion } from "@floyo/core/suggestions";
import { saveFile } from "./save-file.ts";

/** Downloads the files of an automation, with a note on where each belongs. This page knows no names: its words are the catalogue's. */
export function saveAutomation(suggestion: Suggestion, target: AutomationTarget, title: string): void {
  const automation = writeAutomation(suggestionToPlan(suggestion, { title }), target);
  if (!automation) return;
  const places = automation.files.filter(({ name }) => name.includes("/")).map(({ name }) => `Put it at ${name}`);
  const note = { name: "how-to-use.txt", text: `${[...automation.notes, ...places].join("\n\n")}\n` };
  for (const { name, text } of [...automation.files, note]) {
    saveFile(name.split("/").at(-1) ?? name, new Blob([text], { type: "text/plain" }));
  }
}
